#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace plumbline::ui {

struct SyncWords;

// What the window shows while there is nothing to show: says why, and what to do next.
class StatePanel : public QWidget {
    Q_OBJECT

public:
    explicit StatePanel(QWidget* parent = nullptr);

    // `hasSystems`: at least one company system is connected. `progress` is shown while syncing.
    void showState(bool hasSystems, bool syncing, const QString& progress, const QString& problem);

Q_SIGNALS:
    void syncRequested();

private:
    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
    QPushButton* m_button = nullptr;
};

} // namespace plumbline::ui
