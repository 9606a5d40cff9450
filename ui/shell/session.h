#pragma once

#include "core/assess/backtest.h"
#include "core/assistant/trial.h"
#include "core/facts/facts.h"
#include "core/rulebook/refusedrules.h"
#include "core/store/cache.h"
#include "core/store/ledger.h"
#include "core/sync/systemhealth.h"
#include "ui/shell/insights.h"
#include "ui/shell/rulebooktrial.h"

#include <QObject>
#include <QString>
#include <QUrl>

#include <memory>
#include <optional>
#include <vector>

namespace plumbline::ui {

class Publisher;

// The state of one company system as the sync chip and the Data page show it.
struct SystemStatus : sync::SystemHealth {
    QString id, label;
    bool signsInByBrowser = false;
};
struct SyncStatus {
    bool running = false;
    bool secretsInMemoryOnly = false; // no keychain: say so
    std::int64_t rowsRead = 0, rowsExpected = -1;
    QString currentSystem;
    std::vector<SystemStatus> systems;
};
// What a company system has on this computer.
struct SystemHoldings {
    QString system;
    std::int64_t records = 0, decisions = 0; // decisions that wait to be sent to it
};
// Where the data of this program lies and what is known of the disk there.
struct StorageState {
    enum class Encryption { On, Off, CannotTell };
    QString folder;
    Encryption encryption = Encryption::CannotTell;
};

// What the window works on. Implemented in app/ on worker threads; a fake serves the tests. All
// signals arrive on the UI thread; no call blocks.
class Session : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual AssessmentPtr assessment() const = 0; // null before the first one
    virtual FactsPtr facts() const = 0;           // null while only a stored assessment is shown
    virtual const Rulebook& rulebook() const = 0;
    // Set while the folder's own rules have a mistake and others are in force.
    virtual std::optional<RefusedRules> refusedRules() const { return {}; }
    virtual SyncStatus syncStatus() const = 0;
    virtual Instant now() const = 0;
    virtual StorageState storage() const { return {}; }
    // The sample company: whether this window shows it, whether it can be opened in a window of its own.
    virtual bool isSample() const { return false; }
    virtual bool offersSample() const { return false; }
    virtual void openSample() {}
    virtual std::vector<ActionStep> actionSteps() const = 0; // what the director did so far
    // What was decided and goes to company systems, oldest first; null: nothing is known of it.
    virtual std::shared_ptr<const std::vector<OutboxEntry>> outbox() const { return nullptr; }
    virtual std::shared_ptr<const Rulings> rulings() const { return nullptr; } // null: not read yet
    virtual InsightsPtr insights() const { return nullptr; }                   // null: not begun yet
    virtual Publisher& publisher() = 0;

    virtual void setAsOf(Instant asOf) = 0; // unknown = now
    virtual void startSync() = 0;
    virtual void cancelSync() = 0;
    // The user agrees that rows go which a comparison did not find (SystemHealth::doubts); "" = of every list.
    virtual void confirmDeletes(const QString& system, const QString& stream) = 0;
    virtual void requestEvidence(int requestId, const std::vector<RecordId>& records) = 0;
    virtual void recordStep(const ActionStep& step) = 0;
    // Reads one page of a system that is not connected yet (connectionTried); keeps and reads one (connectionKept).
    virtual void tryConnection(int requestId, const assistant::ConnectionTrial& trial) = 0;
    virtual void keepConnection(const assistant::ConnectionTrial& trial) = 0;
    virtual void cancelTrial() {} // no answer comes then
    // Lets the user sign in to a connected system with the browser: browserWanted, then signedIn.
    virtual void signIn(const QString&) {}
    virtual void cancelSignIn() {}
    virtual void requestHoldings(const QString&) {}    // of a system: holdingsRead
    virtual void removeSystem(const QString&, bool) {} // true keeps its records; systemRemoved answers
    virtual void undoStep(const std::string&) {} // the action's last step, while it has not gone out
    virtual void decide(const DirectorRuling&) {} // stored, and queued for who asks for it: rulingsChanged
    // What a rule would have said over past days; a newer question, or none, drops this one.
    virtual void requestBacktest(const BacktestRequest&) {}
    virtual void cancelBacktest() {}
    virtual void retryDelivery(std::int64_t) {}  // an outbox entry that was refused, is in conflict or in doubt
    virtual void discardDelivery(std::int64_t) {}
    // Where the rulebook in force was read from; empty = it came with the program.
    virtual QString rulebookFile() const { return {}; }
    virtual void requestRulebooks() {} // rulebooksRead answers: newest first
    // What these rules, or those of a file, would say; rulebookTried answers. Nothing is stored.
    virtual void tryRulebook(int, const std::shared_ptr<const Rulebook>&) {}
    virtual void tryRulebookFile(int, const QString&) {}

Q_SIGNALS:
    void assessmentChanged();
    void syncStatusChanged();
    void evidenceReady(int requestId, const std::vector<plumbline::RecordEvidence>& records);
    void stepRecorded(const plumbline::ActionStep& step);
    void connectionTried(int requestId, const plumbline::assistant::PeekedPage& page);
    void connectionKept(const QString& system, const std::optional<plumbline::Error>& error);
    // A page where the user signs in: open it. While a connection is tried or signIn() runs.
    void browserWanted(const QUrl& address);
    void signedIn(const QString& system, const std::optional<plumbline::Error>& error);
    void holdingsRead(const plumbline::ui::SystemHoldings& holdings);
    void systemRemoved(const QString& system, const std::optional<plumbline::Error>& error);
    void outboxChanged();
    void rulingsChanged();
    void insightsChanged();
    void backtestProgressed(int percent);
    // Null when the rulebook has no such rule.
    void backtestFinished(const std::shared_ptr<const plumbline::BacktestReport>& report);
    void rulebooksRead(const std::vector<plumbline::ui::RulebookVersion>& versions);
    void rulebookTried(const plumbline::ui::RulebookTrial& trial);
    void failed(const plumbline::Error& error);
};

} // namespace plumbline::ui
