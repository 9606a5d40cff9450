#include "tests/bench/ingestrows.h"

#include "core/model/instant.h"

namespace ingest {
namespace {

// Scattered, so that neighbours in time are not neighbours in anything else.
std::uint64_t scattered(std::int64_t n)
{
    auto x = static_cast<std::uint64_t>(n) * 0x9E3779B97F4A7C15ULL;
    x ^= x >> 29;
    return x * 0xBF58476D1CE4E5B9ULL >> 20;
}

void appendPadded(std::string& out, std::uint64_t number, std::size_t width)
{
    const std::string digits = std::to_string(number);
    out.append(width - std::min(width, digits.size()), '0');
    out += digits;
}

void appendRelated(std::string& out, const char* key, const char* prefix, std::uint64_t number)
{
    out += ",\"";
    out += key;
    out += "\":{\"id\":\"";
    out += prefix;
    appendPadded(out, number, 5);
    out += "\"}";
}

std::string isoSeconds(std::int64_t ms)
{
    std::string text = plumbline::toIso(plumbline::Instant{ms});
    text.replace(text.find('.'), 4, "");
    return text;
}

constexpr const char* kNotes[] = {
    "客户确认了产线节拍要求，下周提供图纸。",
    "与设备科讨论试用安排，对方希望先看竞品对比表。",
    "现场测试通讯协议，PLC 型号已记录，待技术部回复。",
    "采购部说明付款条件，预付款比例需要内部审批；另约下周三再访。",
};

} // namespace

std::string changedAt(std::int64_t n) { return isoSeconds(kFirstChangeMs + n * 1000); }

void appendRow(std::string& out, std::int64_t n)
{
    const std::uint64_t x = scattered(n);
    out += "{\"id\":\"V-";
    appendPadded(out, static_cast<std::uint64_t>(n), 7);
    out += '"';
    appendRelated(out, "owner", "U-", x % 147);
    appendRelated(out, "account", "C-", x % 2400);
    if (x % 3 == 0)
        out += ",\"opportunity\":null";
    else
        appendRelated(out, "opportunity", "O-", x % 60'000);
    out += ",\"categoryCode\":\"K";
    appendPadded(out, x % 12, 2);
    out += "\",\"visitTime\":\"" + isoSeconds(kFirstChangeMs + n * 1000 - 7'200'000);
    out += "\",\"createdAt\":\"" + isoSeconds(kFirstChangeMs + n * 1000 - 1'800'000);
    out += "\",\"formType\":\"";
    out += x % 5 == 0 ? 'B' : 'A';
    out += "\",\"summary\":\"";
    out += kNotes[x % 4];
    appendPadded(out, x % 100'000, 5);
    out += "\",\"isDeleted\":false,\"updatedAt\":\"" + changedAt(n) + "\"}";
}

} // namespace ingest
