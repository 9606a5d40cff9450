#pragma once

#include <QLocalServer>
#include <QString>

namespace plumbline {

// One window a data folder: who starts a second one brings the first to the front. Belongs to the window that
// holds the folder's lock; the lock decides, this only rings the bell.
class SoleInstance : public QObject {
    Q_OBJECT

public:
    // Asks the window of that folder to show itself. False when nobody answers within a second.
    static bool wakeOther(const QString& dataFolder);

    explicit SoleInstance(const QString& dataFolder);

Q_SIGNALS:
    void woken();

private:
    QLocalServer m_server;
};

} // namespace plumbline
