#include "tests/sync/servermodel.h"

#include <algorithm>

namespace plumbline::tests {
namespace {

QByteArray money(std::int64_t fen)
{
    return QByteArray::number(static_cast<qlonglong>(fen / 100)) + '.' +
           QByteArray::number(static_cast<qlonglong>(fen % 100)).rightJustified(2, '0');
}

} // namespace

std::string ServerModel::idOf(int number)
{
    return "R" + QByteArray::number(number).rightJustified(7, '0').toStdString();
}

ServerModel::ServerModel(int count, Instant changed)
{
    for (int i = 1; i <= count; ++i)
        rows[idOf(i)] = {100 + i, changed};
}

Told ServerModel::answer(const Asked& asked) const
{
    const auto since = instantFromIso(QByteArray::fromPercentEncoding(asked.value("since")).toStdString());
    QList<QByteArray> found;
    for (const auto& [id, row] : rows) {
        if (since && row.changed <= *since)
            continue;
        const QByteArray amount = row.isBroken ? QByteArray("1.2\xE4\xB8\x87") : money(row.fen);
        found += "{\"id\":\"" + QByteArray::fromStdString(id) + "\",\"customer\":\"C1\",\"amount\":\"" + amount +
                 "\",\"at\":\"2026-03-01T00:00:00Z\",\"changed\":\"" + QByteArray::fromStdString(toIso(row.changed)) +
                 "\"}";
    }
    const qsizetype offset = std::min<qsizetype>(asked.value("offset").toInt(), found.size());
    const QList<QByteArray> page = found.mid(offset, std::min(asked.value("limit").toInt(), pageSize));
    return reply(200, "{\"rows\":[" + page.join(",") + "],\"total\":" + QByteArray::number(found.size()) + "}");
}

std::map<std::string, std::int64_t> ServerModel::expected() const
{
    std::map<std::string, std::int64_t> live;
    for (const auto& [id, row] : rows) {
        if (!row.isBroken)
            live[id] = row.fen;
    }
    return live;
}

std::string modelProfile(const std::string& more, const std::string& head)
{
    return head + R"([[stream]]
name = "receipts"
collection = "receipt"
path = "/receipts"
query = { limit = "{limit}", offset = "{offset}", since = "{since:iso}" }
paging = { kind = "offset", size = 10, total = "total" }
answer = { rows = "rows" }
incremental = { field = "changed", compare = ">" }
)" + more + "\n" +
           receiptMap();
}

} // namespace plumbline::tests
