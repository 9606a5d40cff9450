#pragma once

#include "ui/shell/redwatch.h"

#include <QObject>

class QSystemTrayIcon;

namespace plumbline::ui {

class Settings;

// Tells the director of new red actions by a message of the operating system, while it is switched on. One message
// at a time: several new ones are told as a number. Where there is no tray the window's entry in the task bar
// asks for attention.
class Notifier : public QObject {
    Q_OBJECT

public:
    Notifier(Settings& settings, QWidget* window);
    ~Notifier() override;

    bool isOn() const;
    void setOn(bool on);
    // With every new state of today; needs the records.
    void look(const ViewState& state);

Q_SIGNALS:
    void told(const QString& title, const QString& text);
    void opened(const QString& actionKey); // a click on the message; empty = on the icon

private:
    void showTray();
    void tell(const ViewState& state, const std::vector<std::size_t>& news);

    Settings& m_settings;
    QWidget* m_window;
    RedWatch m_watch;
    QSystemTrayIcon* m_tray = nullptr;
    QString m_lastKey;
};

} // namespace plumbline::ui
