#include "core/identity/valuematchers.h"

#include "core/identity/blockhash.h"
#include "core/identity/customeridentity.h"
#include "core/identity/hantext.h"
#include "core/identity/textlikeness.h"

#include <algorithm>
#include <cmath>

namespace plumbline {
namespace {

constexpr std::size_t kPhoneDigits = 10;

std::u32string valueOf(FieldKind kind, const std::string& text)
{
    std::u32string value;
    for (const char32_t point : foldedText(text)) {
        const bool isWanted = kind == FieldKind::Phone || kind == FieldKind::Number ? isDigit(point) || point == U'.'
                                                                                    : isLetterOrDigit(point);
        if (isWanted && !(kind == FieldKind::Phone && point == U'.'))
            value.push_back(kind == FieldKind::Credit && isLatinLetter(point) ? point - 32 : point);
    }
    if (kind == FieldKind::Phone) {
        if (value.size() < 7) // an extension is no number
            return {};
        if (value.size() > kPhoneDigits)
            value.erase(0, value.size() - kPhoneDigits);
        value.erase(0, value.find_first_not_of(U'0') == value.npos ? 0 : value.find_first_not_of(U'0'));
    }
    return value;
}

} // namespace

ValueMatcher::ValueMatcher(const LinkageField& field, std::int8_t index, const std::vector<LinkRecord>& records)
    : m_field(field)
    , m_index(index)
{
    for (const LinkRecord& record : records) {
        m_values.push_back(valueOf(field.kind, record.values[field.columns[0]]));
        m_isValid.push_back(field.kind == FieldKind::Credit && isValidCreditCode(utf8Of(m_values.back())));
        if (!m_values.back().empty())
            ++m_counts[m_values.back()];
    }
    if (field.kind == FieldKind::Credit)
        numberCodes();
}

void ValueMatcher::numberCodes()
{
    std::unordered_map<std::u32string_view, std::int32_t> numbers;
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        const auto next = static_cast<std::int32_t>(numbers.size() + 1);
        m_codes.push_back(m_isValid[i] ? numbers.emplace(m_values[i], next).first->second : 0);
    }
}

void ValueMatcher::addKeys(std::size_t record, std::vector<BlockKey>& keys) const
{
    const std::u32string& value = m_values[record];
    if (value.empty() || m_field.kind == FieldKind::Number || (m_field.kind == FieldKind::Credit && !m_isValid[record]))
        return;
    keys.push_back({blockHash(16 * 128 + static_cast<std::uint64_t>(m_index), value), m_isValid[record]});
}

int ValueMatcher::agreeTenths(const std::u32string& value) const
{
    const int tenths = tenthsOfBits(double(m_values.size()) / m_counts.at(value));
    return std::clamp(tenths - 2, 1, 10 * m_field.agree);
}

void ValueMatcher::compareCredit(std::size_t a, std::size_t b, FieldFinding& finding) const
{
    const bool bothValid = m_isValid[a] && m_isValid[b];
    if (bothValid && m_values[a] == m_values[b]) {
        finding.evidence.push_back({EvidenceCode::SameCode, m_index, static_cast<std::int16_t>(10 * m_field.agree)});
        finding.isDecisive = finding.isSolid = true;
    } else if (bothValid) {
        finding.evidence.push_back(
            {EvidenceCode::DifferentCode, m_index, static_cast<std::int16_t>(-10 * m_field.agree)});
        finding.veto = Veto::Apart;
    } else if (m_isValid[a] != m_isValid[b] && isOneSlip(m_values[a], m_values[b])) {
        finding.evidence.push_back({EvidenceCode::AlmostSameCode, m_index, kAlmostSame});
    }
}

void ValueMatcher::compare(std::size_t a, std::size_t b, FieldFinding& finding) const
{
    const std::u32string& left = m_values[a];
    const std::u32string& right = m_values[b];
    if (left.empty() || right.empty())
        return;
    if (m_field.kind == FieldKind::Credit)
        return compareCredit(a, b, finding);
    const auto say = [&](EvidenceCode code, int tenths) {
        finding.evidence.push_back({code, m_index, static_cast<std::int16_t>(tenths)});
    };
    if (left == right) {
        say(EvidenceCode::SameValue, agreeTenths(left));
    } else if (m_field.kind != FieldKind::Number && left.size() >= 4 && isOneSlip(left, right)) {
        say(EvidenceCode::SimilarValue, std::max(agreeTenths(left), agreeTenths(right)) * 6 / 10 - 10);
    } else {
        say(EvidenceCode::DifferentValue, -10 * m_field.differ);
        if (m_field.isNeeded)
            finding.veto = std::max(finding.veto, Veto::Unlike);
    }
}

} // namespace plumbline
