#pragma once

#include "core/publish/readiness.h"
#include "ui/briefing/briefingrequest.h"
#include "ui/briefing/paper.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace plumbline::ui {

struct BriefingJob {
    Month month;
    QString outputFile;
    BriefingOptions options;
    PaperPtr paper = nullptr; // what was looked at; null: it is laid out first
};
struct DailyJob {
    Day day;
    std::vector<RecordId> regions; // empty = all
    PaperSize paper = PaperSize::A4;
};
struct TableJob {
    QString table;      // ui/exporting, or "all"
    QString outputFile; // its ending says the form: .csv, .xlsx, .json (the whole assessment)
};
// How far a month is from being published.
struct MonthState {
    Month month;
    bool hasEnded = false;
    std::vector<ReadinessItem> items;
    Instant sealedAt; // unknown = it is not sealed
    bool isByHand = false;
};

// What leaves the house, as the window asks for it. Implemented in app/ on worker threads; a fake serves the tests.
// All signals arrive on the UI thread; no call blocks. What needs records waits until they are loaded.
class Publisher : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    // paperReady answers; a newer request of either kind drops an older one.
    virtual void layOutBriefing(int requestId, const BriefingJob& job) = 0;
    virtual void layOutDaily(int requestId, const DailyJob& job) = 0;
    // written answers, after progressed; cancel ends it, and nothing was written.
    virtual void exportBriefing(const BriefingJob& job) = 0;
    virtual void writePaper(const PaperPtr& paper, const QString& file) = 0;
    virtual void writeTable(const TableJob& job) = 0;
    virtual void cancel() = 0;
    virtual void verify(const QString& file) = 0;             // verified answers
    virtual void assessMonth(int requestId, Month month) = 0; // monthAssessed answers
    virtual void sealMonth(Month month) = 0;                  // monthSealed or sealRefused answers
    // On or after the 15th, once every system was read after the month's end; monthSealed answers if it was.
    virtual void sealIfDue() = 0;

Q_SIGNALS:
    void paperReady(int requestId, const plumbline::ui::PaperPtr& paper, const QString& failure);
    void progressed(int pagesDone, int pages);
    void written(const QString& file, const QString& failure); // failure empty when it was written
    void verified(const QString& verdict, const QStringList& findings);
    void monthAssessed(int requestId, const plumbline::ui::MonthState& state, const QString& failure);
    void monthSealed(plumbline::Month month, int figures, bool isByHand);
    void sealRefused(const QString& failure);
};

} // namespace plumbline::ui
