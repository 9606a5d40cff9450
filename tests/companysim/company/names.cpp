#include "tests/companysim/company/names.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace plumbline::companysim {
namespace {

constexpr std::array<City, 62> kCities = {{
    {"北京", 11, 110101}, {"天津", 12, 120101}, {"石家庄", 13, 130100}, {"唐山", 13, 130200},   {"保定", 13, 130600},
    {"太原", 14, 140100}, {"大同", 14, 140200}, {"长治", 14, 140400},   {"沈阳", 21, 210100},   {"大连", 21, 210200},
    {"鞍山", 21, 210300}, {"上海", 31, 310101}, {"南京", 32, 320100},   {"无锡", 32, 320200},   {"徐州", 32, 320300},
    {"常州", 32, 320400}, {"苏州", 32, 320500}, {"南通", 32, 320600},   {"扬州", 32, 321000},   {"杭州", 33, 330100},
    {"宁波", 33, 330200}, {"温州", 33, 330300}, {"嘉兴", 33, 330400},   {"绍兴", 33, 330600},   {"金华", 33, 330700},
    {"合肥", 34, 340100}, {"芜湖", 34, 340200}, {"蚌埠", 34, 340300},   {"马鞍山", 34, 340500}, {"滁州", 34, 341100},
    {"福州", 35, 350100}, {"厦门", 35, 350200}, {"泉州", 35, 350500},   {"南昌", 36, 360100},   {"九江", 36, 360400},
    {"赣州", 36, 360700}, {"济南", 37, 370100}, {"青岛", 37, 370200},   {"烟台", 37, 370600},   {"潍坊", 37, 370700},
    {"郑州", 41, 410100}, {"洛阳", 41, 410300}, {"新乡", 41, 410700},   {"商丘", 41, 411400},   {"武汉", 42, 420100},
    {"宜昌", 42, 420500}, {"襄阳", 42, 420600}, {"长沙", 43, 430100},   {"株洲", 43, 430200},   {"衡阳", 43, 430400},
    {"广州", 44, 440100}, {"深圳", 44, 440300}, {"佛山", 44, 440600},   {"东莞", 44, 441900},   {"南宁", 45, 450100},
    {"柳州", 45, 450200}, {"桂林", 45, 450300}, {"重庆", 50, 500101},   {"成都", 51, 510100},   {"绵阳", 51, 510700},
    {"德阳", 51, 510600}, {"宜宾", 51, 511500},
}};

constexpr std::array<std::string_view, 30> kWords = {"澄", "砚", "屿", "珩", "岚", "栩", "沅", "霁", "翎", "瑭",
                                                     "钰", "灏", "泓", "岑", "昱", "曜", "翊", "澍", "苒", "槿",
                                                     "煦", "钧", "铄", "睿", "瀚", "珂", "琰", "桓", "穗", "峤"};
constexpr std::array<std::string_view, 6> kHospitals = {"总医院",   "中心医院", "专科医院",
                                                        "骨科医院", "康复医院", "妇产医院"};
constexpr std::array<std::string_view, 9> kIndustries = {
    "精密机械", "汽车零部件", "新能源科技", "电子科技", "自动化设备", "食品机械", "纺织机械", "光电科技", "装备制造"};
constexpr std::array<std::string_view, 3> kMedicalTrades = {"医疗器械", "医疗科技", "健康科技"};
constexpr std::array<std::string_view, 3> kIndustryTrades = {"工业设备", "机电设备", "控制技术"};
constexpr std::array<std::string_view, 3> kForms = {"有限公司", "有限公司", "股份有限公司"};
constexpr std::array<std::string_view, 24> kSurnames = {"王", "李", "张", "刘", "陈", "杨", "黄", "吴",
                                                        "周", "徐", "孙", "马", "朱", "胡", "郭", "何",
                                                        "林", "罗", "梁", "宋", "唐", "许", "邓", "冯"};
constexpr std::array<std::string_view, 32> kGiven = {"伟", "芳", "娜", "敏", "静", "强", "磊", "军", "洋", "勇", "艳",
                                                     "杰", "娟", "涛", "明", "超", "霞", "平", "刚", "桂", "文", "辉",
                                                     "玲", "波", "宁", "宇", "浩", "凯", "欣", "雪", "倩", "博"};
constexpr std::array<std::string_view, 8> kStreets = {"开发大道", "科创路", "滨河路", "工业园路",
                                                      "学府路",   "新城路", "建设路", "高新路"};
constexpr std::array<std::string_view, 6> kHospitalTitles = {"设备科科长", "采购办主任",   "影像科主任",
                                                             "检验科主任", "信息科工程师", "分管副院长"};
constexpr std::array<std::string_view, 6> kCompanyTitles = {"技术总监", "采购经理",   "设备经理",
                                                            "生产经理", "工艺工程师", "总经理"};

template <std::size_t N> std::string_view one(Rng& rng, const std::array<std::string_view, N>& words)
{
    return words[static_cast<std::size_t>(rng.below(static_cast<std::int64_t>(N)))];
}

} // namespace

std::span<const City> citiesOf(int province)
{
    const auto range = std::equal_range(kCities.begin(), kCities.end(), City{"", province, 0},
                                        [](const City& a, const City& b) { return a.province < b.province; });
    return {range.first, range.second};
}

std::string inventedPersonName(Rng& rng)
{
    std::string name(one(rng, kSurnames));
    name += one(rng, kGiven);
    if (rng.chance(0.6))
        name += one(rng, kGiven);
    return name;
}

std::string inventedCustomerName(Rng& rng, const City& city, CustomerKind kind, bool medical)
{
    std::string name(city.name);
    name += one(rng, kWords);
    name += one(rng, kWords);
    if (kind == CustomerKind::Hospital)
        return name += one(rng, kHospitals);
    if (kind == CustomerKind::Manufacturer)
        name += one(rng, kIndustries);
    else
        name += medical ? one(rng, kMedicalTrades) : one(rng, kIndustryTrades);
    if (rng.chance(0.1))
        name += "(集团)";
    return name += one(rng, kForms);
}

std::string respelled(Rng& rng, const std::string& name)
{
    std::string spelled = name;
    if (const auto open = spelled.find('('); open != std::string::npos) {
        spelled.replace(open, 1, "（");
        spelled.replace(spelled.find(')'), 1, "）");
    }
    constexpr std::size_t kCityBytes = 6; // two characters: a blank behind the place name
    switch (rng.below(4)) {
    case 0:
        spelled.insert(kCityBytes, " ");
        break;
    case 1:
        spelled.insert(kCityBytes, "\u3000");
        break;
    case 2:
        spelled += ' ';
        break;
    default:
        break;
    }
    return spelled;
}

std::string_view streetName(Rng& rng) { return one(rng, kStreets); }

std::string_view jobTitle(Rng& rng, CustomerKind kind)
{
    return kind == CustomerKind::Hospital ? one(rng, kHospitalTitles) : one(rng, kCompanyTitles);
}

} // namespace plumbline::companysim
