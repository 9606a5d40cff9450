#pragma once

#include "ui/shell/syncwords.h"

#include <QAbstractButton>
#include <QFrame>

class QVBoxLayout;

namespace plumbline::ui {

// Says how old the data is; a press opens the state of every company system.
class SyncChip : public QAbstractButton {
    Q_OBJECT

public:
    explicit SyncChip(QWidget* parent = nullptr);

    void showStatus(const SyncStatus& status, Instant now, CompanyClock clock);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void deletesConfirmed(const QString& system, const QString& stream);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void openPanel();

    SyncStatus m_status;
    SyncWords m_words;
    Instant m_now;
    CompanyClock m_clock;
};

// The panel that the chip opens: one block per system. Closes by itself when it loses the focus.
class SyncPanel : public QFrame {
    Q_OBJECT

public:
    SyncPanel(const SyncStatus& status, Instant now, CompanyClock clock, QWidget* parent);

Q_SIGNALS:
    void deletesConfirmed(const QString& system, const QString& stream);

private:
    void addSystem(const SystemStatus& system, Instant now, CompanyClock clock);

    QVBoxLayout* m_column = nullptr;
};

} // namespace plumbline::ui
