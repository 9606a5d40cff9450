#include "core/identity/namedifference.h"

#include "core/identity/hantext.h"

#include <algorithm>

namespace plumbline {
namespace {

bool isNumber(char32_t point) { return isDigit(point) || isHanNumeral(point); }

// How two places stand to each other: one name, one inside the other, or neither.
PlaceAgreement::Kind relation(const StatedPlace& a, const StatedPlace& b)
{
    if (a.word == b.word)
        return PlaceAgreement::Same;
    if (a.ids.empty() || b.ids.empty())
        return PlaceAgreement::Unknown;
    PlaceAgreement::Kind best = PlaceAgreement::Different;
    for (const PlaceId left : a.ids) {
        for (const PlaceId right : b.ids) {
            if (left == right)
                return PlaceAgreement::Same;
            if (placeHolds(left, right) || placeHolds(right, left))
                best = PlaceAgreement::Wider;
        }
    }
    return best;
}

bool isProvince(const StatedPlace& place) { return !place.ids.empty() && place.ids.front() % 1'000'000 == 0; }

} // namespace

bool onlyTrades(std::u32string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = wordTables().tradeAt(text, at);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

bool onlyForms(std::u32string_view text)
{
    while (!text.empty()) {
        const auto& forms = wordTables().forms();
        const auto form = std::find_if(forms.begin(), forms.end(), [&](const LegalForm& each) {
            return text.substr(0, each.text.size()) == each.text;
        });
        if (form == forms.end())
            return false;
        text.remove_prefix(form->text.size());
    }
    return true;
}

bool namesAPart(std::u32string_view text)
{
    constexpr std::u32string_view endings[] = {U"院区",   U"校区", U"厂区", U"分院", U"分店", U"店",     U"分公司",
                                               U"分厂",   U"支行", U"分行", U"门市", U"车间", U"经营部", U"营业部",
                                               U"营业所", U"东院", U"西院", U"南院", U"北院", U"总院",   U"门诊部"};
    if (onlyTrades(text))
        return false;
    return std::any_of(text.begin(), text.end(), isNumber) || text.find(U"集团") != std::u32string_view::npos ||
           text.find(U"公司") != std::u32string_view::npos ||
           std::any_of(std::begin(endings), std::end(endings), [&](std::u32string_view end) {
               return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
           });
}

std::optional<int> gapsOf(std::u32string_view shorter, std::u32string_view longer)
{
    if (shorter.empty() || shorter.size() >= longer.size() || shorter[0] != longer[0])
        return std::nullopt;
    int gaps = 0;
    std::size_t at = 0;
    for (const char32_t point : shorter) {
        const std::size_t next = longer.find(point, at);
        if (next == std::u32string_view::npos ||
            std::any_of(longer.begin() + static_cast<std::ptrdiff_t>(at),
                        longer.begin() + static_cast<std::ptrdiff_t>(next), isNumber))
            return std::nullopt;
        gaps += next > at ? 1 : 0;
        at = next + 1;
    }
    return namesAPart(longer.substr(at)) ? std::nullopt : std::optional(gaps);
}

PlaceAgreement agreementOf(const std::vector<StatedPlace>& a, const std::vector<StatedPlace>& b, bool bothStated)
{
    PlaceAgreement result;
    bool isDifferent = false;
    for (const StatedPlace& left : a) {
        for (const StatedPlace& right : b) {
            const PlaceAgreement::Kind kind = relation(left, right);
            isDifferent = isDifferent || kind == PlaceAgreement::Different ||
                          (kind == PlaceAgreement::Unknown && bothStated && !isProvince(left) && !isProvince(right));
            if (kind == PlaceAgreement::Same)
                result = {kind, left.word};
            else if (kind == PlaceAgreement::Wider && result.kind == PlaceAgreement::Unknown)
                result = {kind, left.word};
        }
    }
    // Two prefectures of one province agree on the province only.
    if (isDifferent &&
        !(result.kind == PlaceAgreement::Same && (a.back().word == result.word || b.back().word == result.word)))
        result.kind = PlaceAgreement::Different;
    return result;
}

} // namespace plumbline
