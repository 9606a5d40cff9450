#include "app/desk/soleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

namespace plumbline {
namespace {

constexpr int kAnswerMs = 1000;
const char kWake[] = "show\n";

QString bellOf(const QString& dataFolder)
{
    const QByteArray path = QDir(dataFolder).absolutePath().toUtf8();
    return QStringLiteral("plumbline-") +
           QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(24));
}

} // namespace

bool SoleInstance::wakeOther(const QString& dataFolder)
{
    QLocalSocket socket;
    socket.connectToServer(bellOf(dataFolder));
    if (!socket.waitForConnected(kAnswerMs))
        return false;
    socket.write(kWake);
    return socket.waitForBytesWritten(kAnswerMs);
}

SoleInstance::SoleInstance(const QString& dataFolder)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    // The lock is ours, so what is left of a bell belongs to nobody.
    QLocalServer::removeServer(bellOf(dataFolder));
    m_server.listen(bellOf(dataFolder));
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* caller = m_server.nextPendingConnection())
            connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
        Q_EMIT woken();
    });
}

} // namespace plumbline
