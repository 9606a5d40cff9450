#pragma once

#include "ui/shell/session.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace plumbline::ui {

// Asks before a system is disconnected: what goes from this computer, what is not sent any more, what stays.
class RemovalDialog : public QDialog {
    Q_OBJECT

public:
    RemovalDialog(Session& session, const SystemStatus& system, QWidget* parent = nullptr);

private:
    void buildButtons();
    void ask();
    void remove(bool keepsRecords);
    void say(const QString& text);
    void end(const QString& system, const std::optional<Error>& error);

    Session& m_session;
    QString m_system, m_label;
    std::optional<SystemHoldings> m_holdings; // not counted yet
    QLabel* m_question = nullptr;
    QLabel* m_said = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_keep = nullptr;
};

// What becomes of records and decisions, a line each; without figures while they are not counted.
QStringList removalEffects(const QString& label, const std::optional<SystemHoldings>& holdings);

} // namespace plumbline::ui
