#pragma once

#include "ui/shell/session.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace plumbline::ui {

class BrowserPrompt;

// Signs in to a connected system with the browser, and says how it went; it is read afterwards.
class SignInDialog : public QDialog {
    Q_OBJECT

public:
    SignInDialog(Session& session, const SystemStatus& system, QWidget* parent = nullptr);

    void reject() override; // ends a sign-in that waits

private:
    void begin();
    void say(const QString& text);
    void end(const QString& system, const std::optional<Error>& error);

    Session& m_session;
    QString m_system, m_label;
    bool m_isWaiting = false;
    QLabel* m_said = nullptr;
    BrowserPrompt* m_prompt = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace plumbline::ui
