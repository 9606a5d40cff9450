#include "core/identity/wordsmatcher.h"

#include "core/identity/blockhash.h"
#include "core/identity/hantext.h"
#include "core/identity/textlikeness.h"

#include <algorithm>
#include <bitset>

namespace plumbline {
namespace {

constexpr std::size_t kMostWords = 64;

// How addresses are shortened; both sides become the left word.
constexpr std::pair<std::u32string_view, std::u32string_view> kAddressWords[] = {
    {U"st", U"street"},   {U"ave", U"avenue"},   {U"ave", U"av"},      {U"blvd", U"boulevard"}, {U"rd", U"road"},
    {U"dr", U"drive"},    {U"ln", U"lane"},      {U"pl", U"place"},    {U"ct", U"court"},       {U"sq", U"square"},
    {U"hwy", U"highway"}, {U"pkwy", U"parkway"}, {U"n", U"north"},     {U"s", U"south"},        {U"e", U"east"},
    {U"w", U"west"},      {U"1st", U"first"},    {U"2nd", U"second"},  {U"3rd", U"third"},      {U"4th", U"fourth"},
    {U"5th", U"fifth"},   {U"6th", U"sixth"},    {U"7th", U"seventh"}, {U"8th", U"eighth"},     {U"9th", U"ninth"}};

std::vector<std::u32string> wordsOf(FieldKind kind, const std::string& text)
{
    std::vector<std::u32string> words(1);
    bool isHanRun = false;
    for (const char32_t point : foldedText(text)) {
        if (point == U'\'')
            continue; // art's and arts
        const bool isJoint = kind == FieldKind::Title && (point == U'-' || point == U'/' || point == U'.');
        if (isJoint && !words.back().empty())
            continue; // XR-20 is XR20
        if (!isLetterOrDigit(point)) {
            words.emplace_back();
            continue;
        }
        if (isHan(point) != isHanRun || (isHan(point) && words.back().size() == 2)) {
            const std::u32string overlap = isHan(point) && isHanRun ? words.back().substr(1) : std::u32string();
            words.push_back(overlap);
            isHanRun = isHan(point);
        }
        words.back().push_back(point);
    }
    std::erase(words, std::u32string());
    if (kind == FieldKind::Address) {
        for (std::u32string& word : words) {
            for (const auto& [brief, full] : kAddressWords)
                word = word == full ? std::u32string(brief) : word;
        }
    }
    if (words.size() > kMostWords)
        words.resize(kMostWords);
    return words;
}

// Letters and digits together, or a long number.
bool isModelWord(const std::u32string& word)
{
    const auto digits = std::count_if(word.begin(), word.end(), isDigit);
    return word.size() >= 4 && digits >= 2 && (digits >= 5 || digits < static_cast<std::ptrdiff_t>(word.size()));
}

int modelBonus(const LinkageField& field) { return 10 * field.differ + 20; }

bool isNumberWord(const std::u32string& word) { return std::any_of(word.begin(), word.end(), isDigit); }

} // namespace

WordsMatcher::WordsMatcher(const LinkageField& field, std::int8_t index, const std::vector<LinkRecord>& records)
    : m_field(field)
    , m_index(index)
{
    std::unordered_map<std::u32string, int> counts;
    std::vector<std::vector<std::u32string>> all;
    for (const LinkRecord& record : records) {
        std::vector<std::u32string> words;
        for (const std::size_t column : field.columns) {
            for (std::u32string& word : wordsOf(field.kind, record.values[column]))
                words.push_back(std::move(word));
        }
        std::sort(words.begin(), words.end());
        words.erase(std::unique(words.begin(), words.end()), words.end());
        if (words.size() > kMostWords)
            words.resize(kMostWords);
        for (const std::u32string& word : words)
            ++counts[word];
        all.push_back(std::move(words));
    }
    for (std::vector<std::u32string>& words : all) {
        std::vector<Word> rare;
        for (std::u32string& word : words) {
            const int tenths = tenthsOfBits(double(records.size() + 1) / counts[word]);
            const bool isModel = field.kind == FieldKind::Title && isModelWord(word);
            rare.push_back({std::move(word), std::max(tenths, 2), isModel});
        }
        std::stable_sort(rare.begin(), rare.end(), [](const Word& a, const Word& b) { return a.tenths > b.tenths; });
        m_words.push_back(std::move(rare));
    }
    // A model number may outweigh what the field is worth otherwise.
    const int rarest = std::max<int>(tenthsOfBits(double(records.size() + 1)), 2);
    m_most = std::max(10 * field.agree, field.kind == FieldKind::Title ? rarest + modelBonus(field) : 0);
}

void WordsMatcher::addKeys(std::size_t record, std::vector<BlockKey>& keys) const
{
    constexpr std::size_t kKeys = 4;
    const std::vector<Word>& words = m_words[record];
    const std::uint64_t about = 32 * 128 + static_cast<std::uint64_t>(m_index);
    for (std::size_t i = 0; i < std::min(words.size(), 2 * kKeys); ++i)
        keys.push_back({blockHash(about, words[i].text), false});
    // Two words together stay apart where each alone is in too many records; a slip spoils one pair only.
    for (std::size_t i = 0; i < std::min(words.size(), kKeys); ++i) {
        for (std::size_t j = i + 1; j < std::min(words.size(), kKeys); ++j) {
            const auto [low, high] = std::minmax(words[i].text, words[j].text);
            keys.push_back({blockHash(about + 64, low + U" " + high), false});
        }
    }
    std::u32string starts;
    for (const Word& word : words) // misspelt names mostly keep how they begin
        starts += word.text.size() >= 4 ? word.text.substr(0, 3) : std::u32string();
    if (words.size() <= 3 && starts.size() >= 3) {
        keys.push_back({blockHash(about + 128, starts), false});
    }
}

// How much the words that both have tell, tenths of bits; a misspelt one by its likeness.
int WordsMatcher::shared(const std::vector<Word>& a, const std::vector<Word>& b) const
{
    constexpr int kLike = 880;
    std::bitset<kMostWords> used;
    int total = 0;
    for (const Word& left : a) {
        int best = 0;
        std::size_t at = b.size();
        for (std::size_t j = 0; j < b.size() && best < left.tenths; ++j) {
            if (used[j])
                continue;
            if (left.text == b[j].text) {
                best = left.tenths;
                at = j;
            } else if (left.text.size() >= 3 && b[j].text.size() >= 3 &&
                       isNumberWord(left.text) == isNumberWord(b[j].text)) {
                const int like = wordLikeness(left.text, b[j].text);
                const bool isLike = isNumberWord(left.text) ? isOneSlip(left.text, b[j].text)
                                                            : like >= kLike || isOneSlip(left.text, b[j].text);
                const int tenths = std::min(left.tenths, b[j].tenths) * 7 / 10;
                if (isLike && tenths > best) {
                    best = tenths;
                    at = j;
                }
            }
        }
        if (at < b.size())
            used[at] = true;
        total += best;
    }
    return total;
}

int WordsMatcher::sharedModel(const std::vector<Word>& a, const std::vector<Word>& b)
{
    bool aNames = false, bNames = std::any_of(b.begin(), b.end(), [](const Word&word) { return word.isModel; });
    int best = 0;
    for (const Word& left : a) {
        aNames = aNames || left.isModel;
        for (const Word& right : b) {
            if (left.isModel && right.isModel && left.text == right.text)
                best = std::max(best, left.tenths);
        }
    }
    return aNames && bNames ? best : -1;
}

void WordsMatcher::compare(std::size_t a, std::size_t b, FieldFinding& finding) const
{
    const std::vector<Word>& left = m_words[a];
    const std::vector<Word>& right = m_words[b];
    if (left.empty() || right.empty())
        return;
    const auto weight = [](const std::vector<Word>& words) {
        int sum = 0;
        for (const Word& word : words)
            sum += word.tenths;
        return sum;
    };
    const int common = shared(left, right);
    const int ofLeft = weight(left);
    const int ofRight = weight(right);
    // Half of what the shorter says, half of what both say, in 1/1000.
    const int cover = std::min(1000, 500 * common / std::min(ofLeft, ofRight) + 1000 * common / (ofLeft + ofRight));
    const int model = m_field.kind == FieldKind::Title ? sharedModel(left, right) : -1;
    int good = std::min(common, 10 * m_field.agree) * std::max(0, cover - 300) / 700;
    if (model > 0)
        good = std::max(good, model + modelBonus(m_field));
    if (model == 0)
        finding.veto = std::max(finding.veto, Veto::Unlike);
    const int bad = 10 * m_field.differ * std::max(0, 600 - cover) / 600;
    const EvidenceCode code = cover >= 950  ? EvidenceCode::SameValue
                              : cover > 400 ? EvidenceCode::SimilarValue
                                            : EvidenceCode::DifferentValue;
    finding.evidence.push_back({code, m_index, static_cast<std::int16_t>(good - bad)});
    if (m_field.isNeeded && cover < 400 && model <= 0)
        finding.veto = std::max(finding.veto, Veto::Unlike);
}

} // namespace plumbline
