#include "core/identity/companymatcher.h"

#include "core/identity/blockhash.h"
#include "core/identity/hantext.h"
#include "core/identity/namedifference.h"

#include <algorithm>

namespace plumbline {
namespace {

// What different ways of writing cost, in tenths of a bit: how seldom they happen.
constexpr int kTradeWord = 15;
constexpr int kSoundSlip = 30;
constexpr int kTradeLeftOut = 15;
constexpr int kOtherLeftOut = 60;
constexpr int kGap = 30;
constexpr int kDifferentName = -120;
// And what they are worth.
constexpr int kStem = 60; // the place as well
constexpr int kLeastStem = 150;
constexpr int kAllButForm = 200;
constexpr int kSameBranch = 80, kSamePlace = 80, kWiderPlace = 40;

std::u32string soundOf(std::u32string_view text)
{
    std::u32string sound;
    for (const char32_t point : text) {
        const int reading = readingOf(point);
        sound.push_back(reading > 0 && !isHanNumeral(point) ? 0x110000U + static_cast<char32_t>(reading) : point);
    }
    return sound;
}

bool isAdminWord(char32_t point) { return std::u32string_view(U"省市县区").find(point) != std::u32string_view::npos; }

std::u32string withoutAdminWords(std::u32string_view text)
{
    std::u32string out(text);
    std::erase_if(out, isAdminWord);
    return out;
}

} // namespace

CompanyMatcher::CompanyMatcher(const LinkageField& field, std::int8_t index, const std::vector<LinkRecord>& records)
    : m_field(field)
    , m_index(index)
{
    std::unordered_set<std::u32string> learned;
    for (const LinkRecord& record : records)
        learnPlaceWords(foldedText(record.values[field.columns[0]]), learned);
    m_entries.reserve(records.size());
    for (const LinkRecord& record : records) {
        Entry entry;
        entry.name = parsedCompanyName(record.values[field.columns[0]], learned);
        entry.places = entry.name.places;
        for (std::size_t c = 1; c < field.columns.size(); ++c) {
            for (StatedPlace& place : placesOf(record.values[field.columns[c]], learned))
                entry.places.push_back(std::move(place));
        }
        entry.sound = soundOf(entry.name.core);
        entry.stemSound = soundOf(entry.name.stem);
        for (const StatedPlace& place : entry.places)
            ++m_placeCounts[place.word];
        m_entries.push_back(std::move(entry));
    }
    countCharacters();
}

void CompanyMatcher::countCharacters()
{
    constexpr int kVocabulary = 2000; // characters that names are made of; keeps few records from looking certain
    std::unordered_map<char32_t, int> counts;
    int total = kVocabulary;
    for (const Entry& entry : m_entries) {
        total += static_cast<int>(entry.name.ownLength);
        for (std::size_t i = 0; i < entry.name.ownLength; ++i)
            ++counts[entry.name.core[i]];
    }
    for (const auto& [point, count] : counts)
        m_rarity.emplace(point, tenthsOfBits(double(total) / (count + 1)));
    m_unseen = tenthsOfBits(total);
}

int CompanyMatcher::rarity(char32_t point) const
{
    const auto found = m_rarity.find(point);
    return std::min(found == m_rarity.end() ? m_unseen : found->second, 110);
}

// What the first `length` characters of the core tell: its own word by rarity, each trade word a little.
int CompanyMatcher::bitsOf(const CompanyName& name, std::size_t length) const
{
    int tenths = 0;
    const std::size_t own = std::min(length, name.ownLength);
    for (std::size_t i = 0; i < own; ++i)
        tenths += rarity(name.core[i]);
    tenths += kTradeWord * static_cast<int>((length - own) / 2);
    return std::min(tenths, 10 * m_field.agree);
}

void CompanyMatcher::add(FieldFinding& finding, EvidenceCode code, int tenths) const
{
    finding.evidence.push_back({code, m_index, static_cast<std::int16_t>(tenths)});
}

void CompanyMatcher::addKeys(std::size_t record, std::vector<BlockKey>& keys) const
{
    const Entry& entry = m_entries[record];
    const CompanyName& name = entry.name;
    if (name.whole.empty())
        return;
    const auto key = [&](std::uint64_t about, std::u32string_view text, bool strong = false) {
        keys.push_back({blockHash(about * 128 + static_cast<std::uint64_t>(m_index), text), strong});
    };
    key(1, name.whole, true);
    if (name.group > 0)
        key(2, std::u32string(1, static_cast<char32_t>(name.group)), true);
    key(3, entry.sound);
    key(8, entry.stemSound);
    if (name.stem.size() >= 3) // a short form may begin with a place: 沙河股份, 中国神华
        key(6, std::u32string_view(entry.stemSound).substr(0, 3));
    if (name.stem.size() >= 4)
        key(7, std::u32string_view(entry.stemSound).substr(0, 4));
    if (name.stem.size() == 2 || (name.stem.size() > 2 && !name.places.empty()))
        key(4, std::u32string_view(entry.stemSound).substr(0, 2));
    for (const std::u32string& reading : name.readings)
        key(3, soundOf(reading));
    if (name.core.size() >= 2) {
        key(4, std::u32string_view(entry.sound).substr(0, 2));
        key(6, std::u32string_view(entry.sound).substr(0, 3));
        for (const StatedPlace& place : entry.places)
            key(5, std::u32string(entry.sound.substr(0, 2)) + place.word);
    }
    for (std::size_t i = 1; i + 3 <= std::min<std::size_t>(name.core.size(), name.ownLength + 1); ++i)
        key(6, std::u32string_view(entry.sound).substr(i, 3));
    for (std::size_t i = 0; i + 2 <= name.core.size() && !name.places.empty() && name.core.size() <= 10; ++i)
        key(10, name.places.back().word + entry.sound.substr(i, 2));
    if (name.core.size() >= 4)
        key(7, std::u32string_view(entry.sound).substr(0, 4));
}

// Equal cores, also when 市 was slipped in, or one is what the other's short form stands for.
bool CompanyMatcher::compareCores(const Entry& a, const Entry& b, FieldFinding& finding) const
{
    const CompanyName& left = a.name;
    const CompanyName& right = b.name;
    const auto stands = [](const CompanyName& brief, const CompanyName& full) {
        return std::find(brief.readings.begin(), brief.readings.end(), full.core) != brief.readings.end();
    };
    if (left.core == right.core) {
        add(finding, EvidenceCode::SameCore, bitsOf(left, left.core.size()));
    } else if (stands(left, right) || stands(right, left)) {
        add(finding, EvidenceCode::KnownAlias,
            std::min(bitsOf(left, left.core.size()), bitsOf(right, right.core.size())));
    } else if (withoutAdminWords(left.core) == withoutAdminWords(right.core)) {
        add(finding, EvidenceCode::SameCore,
            std::min(bitsOf(left, left.core.size()), bitsOf(right, right.core.size())) - 10);
    } else {
        return false;
    }
    return true;
}

// One or two characters written by ear.
bool CompanyMatcher::compareSounds(const Entry& a, const Entry& b, FieldFinding& finding) const
{
    if (a.sound != b.sound)
        return false;
    int slips = 0;
    int tenths = std::min(bitsOf(a.name, a.name.core.size()), bitsOf(b.name, b.name.core.size()));
    for (std::size_t i = 0; i < a.name.core.size(); ++i) {
        if (a.name.core[i] == b.name.core[i])
            continue;
        ++slips;
        tenths -= kSoundSlip + (i < a.name.ownLength ? std::max(0, rarity(a.name.core[i]) - 60) : 0);
    }
    if (slips > std::max<int>(1, static_cast<int>(a.name.core.size() / 4)))
        return false;
    add(finding, EvidenceCode::SoundsAlike, tenths);
    return true;
}

// The trade left out: 泰丰 for 泰丰商贸. What is left out must not number or place a part of it.
bool CompanyMatcher::compareShortForm(const Entry& shorter, const Entry& longer, FieldFinding& finding) const
{
    const std::size_t length = shorter.name.core.size();
    if (length < 2 || length >= longer.name.core.size() || longer.sound.compare(0, length, shorter.sound) != 0)
        return false;
    const std::u32string_view rest = std::u32string_view(longer.name.core).substr(length);
    const bool isTrade = onlyTrades(rest) || length >= longer.name.ownLength;
    int tenths = bitsOf(longer.name, length) - (isTrade ? kTradeLeftOut : kOtherLeftOut);
    for (std::size_t i = 0; i < length; ++i) {
        if (shorter.name.core[i] != longer.name.core[i])
            tenths -= kSoundSlip + 30;
    }
    add(finding, EvidenceCode::ShortForm, tenths);
    if (namesAPart(rest)) {
        add(finding, EvidenceCode::DifferentNumber, 0);
        finding.veto = std::max(finding.veto, Veto::Apart);
    }
    return true;
}

// Place and own word as written: 贵州银行 is 贵州银行股份有限公司, 中国神华 begins 中国神华能源.
bool CompanyMatcher::compareStems(const Entry& a, const Entry& b, FieldFinding& finding) const
{
    if (a.name.stem == b.name.stem && a.name.stem.size() >= 4) {
        add(finding, EvidenceCode::SameName, std::max(kLeastStem, bitsOf(a.name, a.name.core.size()) + kStem));
        finding.isSolid = true;
        return true;
    }
    const bool aIsBegun = a.name.whole.size() < b.name.whole.size();
    const std::u32string_view begun = aIsBegun ? a.name.whole : b.name.whole;
    const std::u32string_view written = aIsBegun ? b.name.whole : a.name.whole;
    if (begun.size() >= 4 && written.substr(0, begun.size()) == begun && onlyForms(written.substr(begun.size()))) {
        add(finding, EvidenceCode::SameName, kAllButForm); // 华联控股 and 华联控股股份有限公司
        finding.isSolid = true;
        return true;
    }
    return compareStemStart(a, b, finding);
}

// One stem begins, or is the own word, as the other does: what is left out tells how much that means.
bool CompanyMatcher::compareStemStart(const Entry& a, const Entry& b, FieldFinding& finding) const
{
    const bool aIsShorter = a.name.stem.size() < b.name.stem.size();
    const std::u32string_view shorter = aIsShorter ? a.name.stem : b.name.stem;
    const Entry& longer = aIsShorter ? b : a;
    const Entry& brief = aIsShorter ? a : b;
    for (const std::u32string_view whole :
         {std::u32string_view(longer.name.stem), std::u32string_view(longer.name.core)}) {
        const bool isStem = whole.data() == longer.name.stem.data();
        if (shorter.size() < 2 || shorter.size() > whole.size() || whole.substr(0, shorter.size()) != shorter)
            continue;
        if (!isStem && brief.name.places.empty())
            continue; // its own word is all there is: compareShortForm
        const std::u32string_view rest = whole.substr(shorter.size());
        int tenths = -(onlyTrades(rest) ? kTradeLeftOut : kOtherLeftOut);
        const std::size_t front = longer.name.stem.size() - longer.name.core.size();
        tenths += isStem ? 20 * static_cast<int>(std::min(front, shorter.size())) +
                               bitsOf(longer.name, shorter.size() - std::min(front, shorter.size()))
                         : bitsOf(longer.name, shorter.size());
        finding.aIsShort = aIsShorter;
        finding.bIsShort = !aIsShorter;
        finding.placesAreCompared = isStem; // else the place is an own word: 东方环宇
        add(finding, EvidenceCode::ShortForm, std::min(tenths, 10 * m_field.agree));
        if (namesAPart(rest)) {
            add(finding, EvidenceCode::DifferentNumber, 0);
            finding.veto = Veto::Apart;
        }
        return true;
    }
    return false;
}

// Characters left out inside: 长盛轴承 for 长盛滑动轴承.
bool CompanyMatcher::compareAbbreviation(const Entry& shorter, const Entry& longer, FieldFinding& finding) const
{
    const std::u32string_view brief = shorter.name.core;
    const std::size_t inside = brief.size() < 3 ? std::u32string_view::npos : longer.name.core.find(brief);
    auto gaps = inside == std::u32string_view::npos ? gapsOf(brief, longer.name.core) : std::optional(1);
    if (!gaps && !shorter.name.places.empty() && !longer.name.places.empty()) {
        gaps = gapsOf(shorter.name.stem, longer.name.stem); // 赤峰黄金 and 赤峰吉隆黄金矿业
        if (gaps && brief.size() >= 2) {
            add(finding, EvidenceCode::Abbreviation, bitsOf(shorter.name, brief.size()) - kTradeLeftOut - kGap * *gaps);
            return true;
        }
        return false;
    }
    if (!gaps || brief.size() < 3)
        return false;
    if (inside != std::u32string_view::npos &&
        (namesAPart(std::u32string_view(longer.name.core).substr(0, inside)) ||
         namesAPart(std::u32string_view(longer.name.core).substr(inside + brief.size()))))
        return false;
    const int tenths = bitsOf(shorter.name, brief.size()) - kTradeLeftOut - kGap * *gaps;
    add(finding, EvidenceCode::Abbreviation, tenths);
    return true;
}

// Only a short form may leave words out, and of an institution's name none: 附属医院 is not 附属淮安医院.
void CompanyMatcher::limitShortForm(const CompanyName& shorter, const CompanyName& longer, FieldFinding& finding)
{
    const bool isInstitution = longer.core.ends_with(U'院') || longer.core.find(U"医院") != longer.core.npos;
    const bool isWhole = shorter.isFull || (shorter.isGroup && !longer.isGroup);
    const bool leavesTrade = longer.core.starts_with(shorter.core) &&
                             finding.evidence.back().code == EvidenceCode::ShortForm &&
                             onlyTrades(std::u32string_view(longer.core).substr(shorter.core.size()));
    if (isWhole || (isInstitution && !leavesTrade))
        finding.veto = std::max(finding.veto, Veto::Ask);
}

void CompanyMatcher::compareForms(const CompanyName& a, const CompanyName& b, FieldFinding& finding) const
{
    if (withoutAdminWords(a.branch) != withoutAdminWords(b.branch)) {
        add(finding, EvidenceCode::DifferentBranch, -30);
        finding.veto = Veto::Apart;
    } else if (!a.branch.empty()) {
        add(finding, EvidenceCode::SameBranch, kSameBranch);
    }
    const bool bothFull = a.isFull && b.isFull;
    const bool sharesDiffer = (a.isShares && b.isLimited && !b.isShares) || (b.isShares && a.isLimited && !a.isShares);
    // A short form may leave 集团 out; it never adds it.
    const bool groupDiffers = bothFull ? a.isGroup != b.isGroup
                                       : (a.isGroup && !b.isGroup && b.isFull) || (b.isGroup && !a.isGroup && a.isFull);
    // Nor 中国.
    const bool nationDiffers =
        (a.isNational && !b.isNational && !a.isFull) || (b.isNational && !a.isNational && !b.isFull);
    if (sharesDiffer || groupDiffers || nationDiffers) {
        add(finding, EvidenceCode::DifferentForm, -40);
        finding.veto = std::max(finding.veto, Veto::Ask);
    }
}

void CompanyMatcher::comparePlaces(const Entry& a, const Entry& b, FieldFinding& finding) const
{
    const PlaceAgreement stated = agreementOf(a.name.places, b.name.places, true);
    const PlaceAgreement all = agreementOf(a.places, b.places, false);
    const bool sameLevel = a.name.level == b.name.level || a.name.level == PlaceLevel::NotSaid ||
                           b.name.level == PlaceLevel::NotSaid ||
                           (a.name.ownLength > 0 && a.name.core.find(U'院') == std::u32string::npos);
    const bool isUnclear = stated.kind == PlaceAgreement::Unknown && !a.name.places.empty() && !b.name.places.empty();
    if (stated.kind == PlaceAgreement::Different || all.kind == PlaceAgreement::Different || !sameLevel) {
        const bool isOnlyColumn = stated.kind == PlaceAgreement::Same && sameLevel;
        add(finding, EvidenceCode::DifferentPlace, isOnlyColumn ? -30 : -80);
        finding.veto = isOnlyColumn ? finding.veto : Veto::Apart;
    } else if (stated.kind == PlaceAgreement::Wider || isUnclear) {
        add(finding, EvidenceCode::WiderPlace, -10);
        finding.veto = std::max(finding.veto, Veto::Ask);
    } else if (all.kind != PlaceAgreement::Unknown) {
        const auto count = m_placeCounts.find(all.word);
        const double often = count == m_placeCounts.end() ? 1 : count->second;
        const int tenths = tenthsOfBits(std::max(2.0, double(m_entries.size()) / (often + 1)));
        add(finding, all.kind == PlaceAgreement::Same ? EvidenceCode::SamePlace : EvidenceCode::WiderPlace,
            std::min(tenths, all.kind == PlaceAgreement::Same ? kSamePlace : kWiderPlace));
    }
}

// Does the name itself say so? False when the two have nothing in common.
bool CompanyMatcher::compareNames(const Entry& a, const Entry& b, FieldFinding& finding) const
{
    const bool isShorter = a.name.core.size() <= b.name.core.size();
    const Entry& shorter = isShorter ? a : b;
    const Entry& longer = isShorter ? b : a;
    if (a.name.core.empty() || b.name.core.empty())
        return false;
    if (a.name.stem.size() + b.name.stem.size() > a.name.core.size() + b.name.core.size() ||
        a.name.core == b.name.core) {
        if (compareStems(a, b, finding))
            return true;
    }
    if (compareCores(a, b, finding)) {
        finding.isSolid = true;
        return true;
    }
    if (compareSounds(a, b, finding))
        return true;
    finding.aIsShort = isShorter;
    finding.bIsShort = !isShorter;
    if (!compareShortForm(shorter, longer, finding) && !compareAbbreviation(shorter, longer, finding))
        return false;
    limitShortForm(shorter.name, longer.name, finding);
    return true;
}

void CompanyMatcher::compare(std::size_t a, std::size_t b, FieldFinding& finding) const
{
    const Entry& left = m_entries[a];
    const Entry& right = m_entries[b];
    if (left.name.whole.empty() || right.name.whole.empty())
        return;
    if (left.name.group > 0 && left.name.group == right.name.group) {
        add(finding, EvidenceCode::KnownAlias, 10 * m_field.agree);
        finding.isSolid = true;
        return;
    }
    const bool isRegistered = left.name.core == right.name.core && left.name.branch == right.name.branch &&
                              left.name.isFull && right.name.isFull &&
                              agreementOf(left.name.places, right.name.places, true).kind == PlaceAgreement::Same;
    if (left.name.whole == right.name.whole || isRegistered) {
        // Trade words alone (人民医院) name no one; a whole name with a place is registered once.
        const CompanyName& name = left.name;
        const bool isGeneric =
            name.ownLength == 0 && name.places.empty() && name.branch.empty() && name.whole.size() <= 6;
        add(finding, EvidenceCode::SameName, isGeneric ? bitsOf(name, name.core.size()) : 10 * m_field.agree);
        finding.isSolid = !isGeneric;
    } else if (!compareNames(left, right, finding)) {
        add(finding, EvidenceCode::DifferentName, kDifferentName);
        finding.veto = std::max(finding.veto, Veto::Unlike);
        return;
    }
    compareForms(left.name, right.name, finding);
    if (finding.placesAreCompared)
        comparePlaces(left, right, finding);
}

} // namespace plumbline
