#pragma once

#include "core/secrets/secretstore.h"
#include "core/store/cache.h"
#include "core/sync/source.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <vector>

namespace plumbline {

enum class SyncMode { Incremental, Full };

struct SyncProgress {
    std::string system, stream;
    std::int64_t rows = 0;      // read so far in this run
    std::int64_t expected = -1; // -1 = the system does not say
};
struct SourceOutcome {
    std::string system;
    CommitCounts counts;
    std::int64_t requests = 0;
    std::optional<Error> error;             // what stopped it; earlier pages stay committed
    std::optional<Duration> clockSkew = {}; // their Date header minus our clock
    bool accessChanged = false;             // what a list holds is hidden from now on, or not any more
    bool doubtChanged = false;              // other rows than before are set aside
};
struct SyncReport {
    std::vector<SourceOutcome> sources;
    bool cancelled = false;

    // Whether any record is not as it was, or hidden, or no more so.
    bool broughtNews() const;
};

// Reads company systems into the cache. Several systems side by side, the streams of one system one
// after the other. One failing system does not stop the others. Lives on the thread that made it,
// which needs an event loop; the cache writer must be of the same thread. The time comes from `clock`.
class SyncEngine : public QObject {
    Q_OBJECT

public:
    SyncEngine(CacheWriter& cache, SecretStore& secrets, std::function<Instant()> clock, QObject* parent = nullptr);
    ~SyncEngine() override;

    void start(std::vector<Source> sources, SyncMode mode);
    // Ends soon with finished(); pages that were committed stay.
    void cancel();
    bool isRunning() const;
    // Signs in and reads the first page of every stream without storing anything.
    void test(const Source& source, std::function<void(SourceOutcome)> done);

    // Lets the user sign in with a browser: `open` is given the address to show. Profiles of kind oauth2_code.
    void signIn(const Source& source, std::function<void(const QUrl&)> open,
                std::function<void(std::optional<Error>)> done);

Q_SIGNALS:
    void progressed(const plumbline::SyncProgress& progress); // at most four times a second
    void finished(const plumbline::SyncReport& report);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace plumbline
