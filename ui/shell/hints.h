#pragma once

#include "ui/shell/session.h"

#include <QWidget>

namespace plumbline::ui {

class HintBar;
struct ViewState;

// The lines under the top bar: another day than today, the state of the data, and what was just done.
class Hints : public QWidget {
    Q_OBJECT

public:
    explicit Hints(QWidget* parent = nullptr);

    void showDay(Day day); // unknown = today: no line
    void showSample(bool isSample); // the records are those of an invented company
    void announceSample();          // its window is on its way
    void showRules(const QString& sentence); // empty: the rules are as they should be
    void showState(const ViewState& state, const SyncStatus& status);
    // `folder` non-empty: offers to open it. An empty sentence clears the line.
    void notice(const QString& sentence, const QString& folder = {});
    void failure(const QString& sentence);

Q_SIGNALS:
    void todayRequested();

private:
    void openFolder();

    QString m_folder;
    HintBar* m_sample;
    HintBar* m_day;
    HintBar* m_rules;
    HintBar* m_state;
    HintBar* m_notice;
};

} // namespace plumbline::ui
