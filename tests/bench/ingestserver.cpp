#include "tests/bench/ingestserver.h"

#include "tests/bench/ingestrows.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <thread>
#include <vector>

namespace {

struct Rows {
    std::string text; // row after row, each with a comma behind it
    std::vector<std::size_t> begins;

    explicit Rows(std::int64_t count)
    {
        for (std::int64_t n = 0; n < count; ++n) {
            begins.push_back(text.size());
            ingest::appendRow(text, n);
            text += ',';
        }
        begins.push_back(text.size());
    }
    std::int64_t count() const { return static_cast<std::int64_t>(begins.size()) - 1; }
    std::string_view slice(std::int64_t from, std::int64_t to) const
    {
        const std::size_t begin = begins[static_cast<std::size_t>(from)];
        const std::size_t end = begins[static_cast<std::size_t>(to)];
        return std::string_view(text).substr(begin, end > begin ? end - begin - 1 : 0);
    }
    // The first row that changed at `since` or later.
    std::int64_t changedSince(std::string_view since) const
    {
        std::int64_t low = 0, high = count();
        while (low < high) {
            const std::int64_t middle = (low + high) / 2;
            (ingest::changedAt(middle) < since ? low : high) = ingest::changedAt(middle) < since ? middle + 1 : middle;
        }
        return low;
    }
};

std::string_view valueIn(std::string_view query, std::string_view name)
{
    const std::size_t at = query.find(name);
    if (at == std::string_view::npos)
        return {};
    const std::string_view rest = query.substr(at + name.size());
    return rest.substr(0, rest.find_first_of("& "));
}

std::string unescapedColons(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isColon = text.substr(i, 3) == "%3A";
        out += isColon ? ':' : text[i];
        i += isColon ? 2 : 0;
    }
    return out;
}

bool sendParts(int socket, std::string_view head, std::string_view middle, std::string_view tail)
{
    iovec parts[] = {{const_cast<char*>(head.data()), head.size()},
                     {const_cast<char*>(middle.data()), middle.size()},
                     {const_cast<char*>(tail.data()), tail.size()}};
    iovec* next = parts;
    while (next != parts + 3) {
        ssize_t sent = writev(socket, next, static_cast<int>(parts + 3 - next));
        if (sent < 0)
            return false;
        while (next != parts + 3 && static_cast<std::size_t>(sent) >= next->iov_len)
            sent -= static_cast<ssize_t>((next++)->iov_len);
        if (next != parts + 3) {
            next->iov_base = static_cast<char*>(next->iov_base) + sent;
            next->iov_len -= static_cast<std::size_t>(sent);
        }
    }
    return true;
}

bool answer(int socket, const Rows& rows, std::string_view request)
{
    std::string before = R"({"access_token":"bench","expires_in":86400)";
    std::string_view middle;
    std::string_view after = "}";
    if (request.find("/oauth/token") == std::string_view::npos) {
        const bool isVisits = request.find("/api/v1/visits") != std::string_view::npos;
        const std::string since = unescapedColons(valueIn(request, "updatedSince="));
        const std::int64_t first = !isVisits ? rows.count() : since.empty() ? 0 : rows.changedSince(since);
        const std::int64_t from = first + std::atoll(std::string(valueIn(request, "offset=")).c_str());
        const std::int64_t limit = std::atoll(std::string(valueIn(request, "limit=")).c_str());
        before = "{\"total\":" + std::to_string(rows.count() - first) + ",\"items\":[";
        middle = rows.slice(std::min(from, rows.count()), std::min(from + limit, rows.count()));
        after = "]}";
    }
    const std::size_t length = before.size() + middle.size() + after.size();
    const std::string head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(length) + "\r\n\r\n" +
        before;
    return sendParts(socket, head, middle, after);
}

// Requests are small and come one by one: whatever follows the head is a form that nobody reads.
void converse(int socket, const Rows& rows)
{
    char buffer[16'384];
    for (;;) {
        const ssize_t size = read(socket, buffer, sizeof buffer);
        if (size <= 0)
            break;
        const std::string_view part(buffer, static_cast<std::size_t>(size));
        const bool isRequest = part.starts_with("GET ") || part.starts_with("POST ");
        if (isRequest && !answer(socket, rows, part))
            break;
    }
    close(socket);
}

[[noreturn]] void serve(int listener, int ready, std::int64_t count)
{
    const Rows rows(count);
    if (write(ready, "r", 1) != 1)
        std::_Exit(1);
    close(ready);
    for (;;) {
        const int socket = accept(listener, nullptr, nullptr);
        const int on = 1;
        setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        std::thread(converse, socket, std::cref(rows)).detach();
    }
}

[[noreturn]] void giveUp(const char* what)
{
    std::perror(what);
    std::exit(1);
}

} // namespace

IngestServer::IngestServer(std::int64_t rows)
{
    const int listener = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    int ready[2];
    if (listener < 0 || bind(listener, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(listener, 8) != 0 ||
        getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) != 0 || pipe(ready) != 0)
        giveUp("bench: no loopback server");
    m_port = ntohs(address.sin_port);
    m_process = fork();
    if (m_process < 0)
        giveUp("bench: no second process");
    if (m_process == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        signal(SIGPIPE, SIG_IGN);
        serve(listener, ready[1], rows);
    }
    close(listener);
    close(ready[1]);
    char byte = 0;
    if (read(ready[0], &byte, 1) != 1)
        giveUp("bench: the loopback server ended");
    close(ready[0]);
}

IngestServer::~IngestServer()
{
    kill(m_process, SIGKILL);
    waitpid(m_process, nullptr, 0);
}

std::string IngestServer::url() const { return "http://127.0.0.1:" + std::to_string(m_port); }
