#include "linkagedata.h"

#include "core/identity/customeridentity.h"
#include "core/identity/tabletext.h"

#include <array>
#include <random>

namespace plumbline {
namespace {

constexpr std::array kCities = {"南京", "苏州", "杭州", "宁波", "合肥", "郑州", "济南", "青岛", "武汉", "长沙",
                                "南昌", "广州", "深圳", "佛山", "成都", "重庆", "西安", "沈阳", "大连", "长春"};
constexpr std::array kTrades = {"机械", "科技", "自动化设备", "医疗器械", "精密制造",
                                "商贸", "电子", "新材料",     "环保工程", "汽车零部件",
                                "包装", "物流", "建材",       "食品",     "纺织"};
constexpr std::array kForms = {"有限公司", "有限责任公司", "股份有限公司", "集团有限公司"};

std::string creditCode(std::mt19937_64& random)
{
    constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    std::string code = "91";
    while (code.size() < 17)
        code += alphabet[random() % 10];
    for (const char last : alphabet) {
        if (isValidCreditCode(code + last))
            return code + last;
    }
    return {};
}

// Own words of two or three characters from the block of common ones.
std::string ownWord(std::mt19937_64& random)
{
    std::string word;
    const std::size_t length = 2 + random() % 2;
    for (std::size_t i = 0; i < length; ++i) {
        const auto point = static_cast<unsigned>(0x5000 + random() % 0x3000);
        word += static_cast<char>(0xE0 | (point >> 12U));
        word += static_cast<char>(0x80 | ((point >> 6U) & 0x3FU));
        word += static_cast<char>(0x80 | (point & 0x3FU));
    }
    return word;
}

} // namespace

LinkageData madeCustomers(std::size_t count, std::uint64_t seed)
{
    LinkageData data{std::to_string(count) + " customers made by us",
                     {"name", "credit_code", "phone", "address", "province", "city"},
                     std::string(tableText("customers")),
                     {},
                     {},
                     0};
    std::mt19937_64 random(seed);
    const auto add = [&](std::size_t entity, int source, std::vector<std::string> values) {
        data.records.push_back({static_cast<std::int64_t>(data.records.size()) + 1, source, std::move(values)});
        data.truth.push_back(std::to_string(entity));
    };
    for (std::size_t entity = 0; data.records.size() < count; ++entity) {
        const std::string city = kCities[random() % kCities.size()];
        const std::string own = ownWord(random);
        const std::string trade = kTrades[random() % kTrades.size()];
        const std::string form = kForms[random() % 8 < 6 ? random() % 2 : 2 + random() % 2];
        const std::string code = creditCode(random);
        const std::string phone =
            "0" + std::to_string(10 + random() % 80) + "-" + std::to_string(10000000 + random() % 89999999);
        const std::string full = city + own + trade + form;
        add(entity, 0,
            {full, random() % 3 == 0 ? code : std::string(), random() % 2 ? phone : std::string(), {}, {}, city});
        if (random() % 4 > 0 && data.records.size() < count)
            add(entity, 1, {full, code, {}, {}, {}, {}});
        if (random() % 4 > 1 && data.records.size() < count)
            add(entity, 2, {random() % 3 ? own + trade : full, {}, phone, {}, {}, city});
    }
    return data;
}

} // namespace plumbline
