#pragma once

#include "tests/companysim/servers/http.h"

#include <QObject>
#include <QTcpServer>

#include <functional>

class QTcpSocket;

namespace plumbline::companysim {

// What the next answers of a system do wrong.
enum class Fault {
    None,
    Truncate,       // half of the body, then the connection closes
    Html,           // a hotel's login page with status 200
    Slow,           // the answer comes after slowAnswerMs
    Drop,           // the request is worked on, but its answer is lost with the connection
    InternalError,  // 500
    TooManyRequests // 429 with Retry-After: 1
};
inline constexpr int slowAnswerMs = 3'000;

// A small HTTP/1.1 server with keep-alive on 127.0.0.1, for test doubles only. Its Date header is
// the real time: only the data of the sample company lives on the simulated clock.
class LoopbackServer : public QObject {
    Q_OBJECT

public:
    using Handler = std::function<HttpResponse(const HttpRequest&)>;

    explicit LoopbackServer(Handler handler, QObject* parent = nullptr);

    bool listen(quint16 port); // 0 = any free port
    quint16 port() const { return m_port; }
    // Down: refuses connections and cuts the open ones. Up: listens on the same port again.
    void goDown();
    bool goUp();
    void setFault(Fault fault, int count);
    // Requests since the start by method, also those that a fault answered.
    const std::map<QByteArray, qint64>& requestCounts() const { return m_requests; }

private:
    void accept();
    void read(QTcpSocket* socket);
    void answer(QTcpSocket* socket, const HttpRequest& request);
    Fault takeFault();
    void send(QTcpSocket* socket, const HttpResponse& response, bool keepAlive, bool truncate);

    Handler m_handler;
    QTcpServer m_server;
    quint16 m_port = 0;
    Fault m_fault = Fault::None;
    int m_faultsLeft = 0;
    std::map<QByteArray, qint64> m_requests;
};

} // namespace plumbline::companysim
