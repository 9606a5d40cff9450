#include "ui/models/provincemap.h"

#include "ui/models/scopefigures.h"
#include "ui/words/figures.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace plumbline::ui {
namespace {

struct ProvincePlace {
    const char* code; // GB/T 2260
    const char* name;
    const char* label;
    int column, row;
};

// clang-format off
constexpr ProvincePlace kProvinces[] = {
    {"23", QT_TRANSLATE_NOOP("Provinces", "Heilongjiang"), QT_TRANSLATE_NOOP("Provinces", "HL"), 8, 0},
    {"65", QT_TRANSLATE_NOOP("Provinces", "Xinjiang"), QT_TRANSLATE_NOOP("Provinces", "XJ"), 0, 1},
    {"15", QT_TRANSLATE_NOOP("Provinces", "Inner Mongolia"), QT_TRANSLATE_NOOP("Provinces", "NM"), 5, 1},
    {"11", QT_TRANSLATE_NOOP("Provinces", "Beijing"), QT_TRANSLATE_NOOP("Provinces", "BJ"), 6, 1},
    {"21", QT_TRANSLATE_NOOP("Provinces", "Liaoning"), QT_TRANSLATE_NOOP("Provinces", "LN"), 7, 1},
    {"22", QT_TRANSLATE_NOOP("Provinces", "Jilin"), QT_TRANSLATE_NOOP("Provinces", "JL"), 8, 1},
    {"63", QT_TRANSLATE_NOOP("Provinces", "Qinghai"), QT_TRANSLATE_NOOP("Provinces", "QH"), 1, 2},
    {"62", QT_TRANSLATE_NOOP("Provinces", "Gansu"), QT_TRANSLATE_NOOP("Provinces", "GS"), 2, 2},
    {"64", QT_TRANSLATE_NOOP("Provinces", "Ningxia"), QT_TRANSLATE_NOOP("Provinces", "NX"), 3, 2},
    {"14", QT_TRANSLATE_NOOP("Provinces", "Shanxi"), QT_TRANSLATE_NOOP("Provinces", "SX"), 4, 2},
    {"13", QT_TRANSLATE_NOOP("Provinces", "Hebei"), QT_TRANSLATE_NOOP("Provinces", "HE"), 5, 2},
    {"12", QT_TRANSLATE_NOOP("Provinces", "Tianjin"), QT_TRANSLATE_NOOP("Provinces", "TJ"), 6, 2},
    {"54", QT_TRANSLATE_NOOP("Provinces", "Tibet"), QT_TRANSLATE_NOOP("Provinces", "XZ"), 0, 3},
    {"61", QT_TRANSLATE_NOOP("Provinces", "Shaanxi"), QT_TRANSLATE_NOOP("Provinces", "SN"), 3, 3},
    {"41", QT_TRANSLATE_NOOP("Provinces", "Henan"), QT_TRANSLATE_NOOP("Provinces", "HA"), 4, 3},
    {"37", QT_TRANSLATE_NOOP("Provinces", "Shandong"), QT_TRANSLATE_NOOP("Provinces", "SD"), 5, 3},
    {"51", QT_TRANSLATE_NOOP("Provinces", "Sichuan"), QT_TRANSLATE_NOOP("Provinces", "SC"), 2, 4},
    {"50", QT_TRANSLATE_NOOP("Provinces", "Chongqing"), QT_TRANSLATE_NOOP("Provinces", "CQ"), 3, 4},
    {"42", QT_TRANSLATE_NOOP("Provinces", "Hubei"), QT_TRANSLATE_NOOP("Provinces", "HB"), 4, 4},
    {"34", QT_TRANSLATE_NOOP("Provinces", "Anhui"), QT_TRANSLATE_NOOP("Provinces", "AH"), 5, 4},
    {"32", QT_TRANSLATE_NOOP("Provinces", "Jiangsu"), QT_TRANSLATE_NOOP("Provinces", "JS"), 6, 4},
    {"31", QT_TRANSLATE_NOOP("Provinces", "Shanghai"), QT_TRANSLATE_NOOP("Provinces", "SH"), 7, 4},
    {"52", QT_TRANSLATE_NOOP("Provinces", "Guizhou"), QT_TRANSLATE_NOOP("Provinces", "GZ"), 3, 5},
    {"43", QT_TRANSLATE_NOOP("Provinces", "Hunan"), QT_TRANSLATE_NOOP("Provinces", "HN"), 4, 5},
    {"36", QT_TRANSLATE_NOOP("Provinces", "Jiangxi"), QT_TRANSLATE_NOOP("Provinces", "JX"), 5, 5},
    {"33", QT_TRANSLATE_NOOP("Provinces", "Zhejiang"), QT_TRANSLATE_NOOP("Provinces", "ZJ"), 6, 5},
    {"53", QT_TRANSLATE_NOOP("Provinces", "Yunnan"), QT_TRANSLATE_NOOP("Provinces", "YN"), 3, 6},
    {"45", QT_TRANSLATE_NOOP("Provinces", "Guangxi"), QT_TRANSLATE_NOOP("Provinces", "GX"), 4, 6},
    {"44", QT_TRANSLATE_NOOP("Provinces", "Guangdong"), QT_TRANSLATE_NOOP("Provinces", "GD"), 5, 6},
    {"35", QT_TRANSLATE_NOOP("Provinces", "Fujian"), QT_TRANSLATE_NOOP("Provinces", "FJ"), 6, 6},
    {"71", QT_TRANSLATE_NOOP("Provinces", "Taiwan"), QT_TRANSLATE_NOOP("Provinces", "TW"), 7, 6},
    {"46", QT_TRANSLATE_NOOP("Provinces", "Hainan"), QT_TRANSLATE_NOOP("Provinces", "HI"), 4, 7},
    {"82", QT_TRANSLATE_NOOP("Provinces", "Macao"), QT_TRANSLATE_NOOP("Provinces", "MO"), 5, 7},
    {"81", QT_TRANSLATE_NOOP("Provinces", "Hong Kong"), QT_TRANSLATE_NOOP("Provinces", "HK"), 6, 7},
};
// clang-format on

class ProvinceText {
    Q_DECLARE_TR_FUNCTIONS(Provinces)
};

std::map<std::string_view, RegionIndex> regionsByProvince(const ViewState& state)
{
    std::map<std::string_view, RegionIndex> regions;
    for (std::size_t i = 0; i < state.assessment->regions.size(); ++i) {
        const RegionIndex region{static_cast<std::int32_t>(i)};
        if (!state.inScope(region))
            continue;
        for (const std::string& code : state.assessment->regions[i].provinces)
            regions.emplace(code, region);
    }
    return regions;
}

void fillTile(ProvinceTile& tile, const ViewState& state, RegionIndex region, const QString& province)
{
    const AchievementFigures figures = achievementOf(state, region);
    const QString name = words::foreign(state.assessment->regions[region.at()].name, 40);
    tile.isMine = true;
    tile.hasFigures = figures.hasTarget();
    tile.proven = wholePercent(figures.provenRatio);
    tile.claimed = wholePercent(figures.claimedRatio);
    tile.isBehind = std::any_of(figures.regions.begin(), figures.regions.end(),
                                [](const Achievement* a) { return a->state == AchievementState::Behind; });
    tile.text = !figures.hasTarget() ? ProvinceText::tr("%1, %2: no target on file").arg(province, name)
                                     : ProvinceText::tr("%1, %2: proven %3, claimed %4%5")
                                           .arg(province, name, words::percent(figures.provenRatio),
                                                words::percent(figures.claimedRatio),
                                                tile.isBehind ? ProvinceText::tr(", behind") : QString());
}

} // namespace

TileMapValue provinceMap(const ViewState& state)
{
    const auto regions = regionsByProvince(state);
    TileMapValue value;
    for (const ProvincePlace& place : kProvinces) {
        ProvinceTile tile;
        tile.label = QCoreApplication::translate("Provinces", place.label);
        tile.column = place.column;
        tile.row = place.row;
        tile.text = QCoreApplication::translate("Provinces", place.name);
        if (const auto region = regions.find(place.code); region != regions.end())
            fillTile(tile, state, region->second, tile.text);
        value.mine += tile.isMine ? 1 : 0;
        value.scale = std::max({value.scale, tile.proven, tile.claimed});
        value.tiles.push_back(tile);
    }
    std::stable_partition(value.tiles.begin(), value.tiles.end(), [](const ProvinceTile& t) { return t.isMine; });
    return value;
}

RegionIndex regionOfTile(const ViewState& state, int part)
{
    const auto regions = regionsByProvince(state);
    int at = 0;
    for (const ProvincePlace& place : kProvinces) {
        const auto region = regions.find(place.code);
        if (region != regions.end() && at++ == part)
            return region->second;
    }
    return {};
}

QString provinceWord(std::string_view code)
{
    for (const ProvincePlace& place : kProvinces)
        if (code == place.code)
            return QCoreApplication::translate("Provinces", place.name);
    return words::foreign(code, 20);
}

} // namespace plumbline::ui
