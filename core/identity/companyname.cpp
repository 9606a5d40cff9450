#include "core/identity/companyname.h"

#include "core/identity/hantext.h"
#include "core/identity/namedifference.h"
#include "core/identity/placeprefix.h"

#include <algorithm>

namespace plumbline {
namespace {

using Learned = std::unordered_set<std::u32string>;

std::u32string plainOf(std::u32string_view text)
{
    std::u32string plain;
    for (const char32_t point : text) {
        if (isLetterOrDigit(point))
            plain.push_back(point);
    }
    return plain;
}

bool endsWith(std::u32string_view text, std::u32string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

class Parser {
public:
    Parser(const std::string& name, const Learned& learned)
        : m_text(foldedText(name))
        , m_learned(learned)
    {
    }

    CompanyName parse();

private:
    void readBrackets();
    bool readBracket(std::u32string_view content);
    void dropTrailingNotes();
    void dropLeadingMark();
    void splitBranch();
    void takeForms();
    void writeOut();
    void measureOwnWord();
    void readHospital();
    void addHospitalReadings(std::size_t at, const std::u32string& number, const WordRewrite& ending);

    std::u32string m_text;
    const Learned& m_learned;
    CompanyName m_name;
    std::u32string m_rest;
};

// A bracket that holds a note or a place says so; any other belongs to the name.
bool Parser::readBracket(std::u32string_view content)
{
    const std::u32string plain = plainOf(content);
    if (plain.empty() || wordTables().isNote(plain) || plain.front() == U'原')
        return true;
    std::u32string_view rest = plain;
    auto places = takePlaces(rest, 0, m_name.level, m_learned);
    if (!rest.empty() || places.empty())
        return false;
    m_name.places.insert(m_name.places.end(), places.begin(), places.end());
    return true;
}

void Parser::readBrackets()
{
    if (!m_text.empty() && m_text.front() == U'(' && m_text.back() == U')' && m_text.find(U'(', 1) == m_text.npos)
        m_text = m_text.substr(1, m_text.size() - 2);
    if (m_text.starts_with(U"原:"))
        m_text.erase(0, 2);
    for (std::size_t open = m_text.find(U'('); open != m_text.npos; open = m_text.find(U'(', open)) {
        const std::size_t close = m_text.find(U')', open);
        if (close == m_text.npos)
            return;
        if (open > 0 && readBracket(std::u32string_view(m_text).substr(open + 1, close - open - 1)))
            m_text.erase(open, close - open + 1);
        else
            ++open;
    }
}

// -开票, _1, -B: after a dash, what is a note, a number, or the letters of an exchange.
void Parser::dropTrailingNotes()
{
    for (;;) {
        const std::size_t dash = m_text.find_last_of(U"-_/#");
        if (dash == m_text.npos || dash < 2)
            return;
        const std::u32string tail = plainOf(std::u32string_view(m_text).substr(dash));
        const bool isNumber = tail.size() <= 2 && std::all_of(tail.begin(), tail.end(), isDigit);
        const bool isLetters =
            tail.size() <= 3 && std::all_of(tail.begin(), tail.end(), isLatinLetter) && isHan(m_text[0]);
        if (!isNumber && !isLetters && !wordTables().isNote(tail))
            return;
        m_text.resize(dash);
    }
}

void Parser::dropLeadingMark()
{
    std::size_t letters = m_text.starts_with(U'*') ? 1 : 0;
    while (letters < m_text.size() && isLatinLetter(m_text[letters]))
        ++letters;
    if (letters > 0 && letters < m_text.size() && isHan(m_text[letters]) &&
        wordTables().isMark(m_text.substr(0, letters)))
        m_text.erase(0, letters);
}

// The first legal form that is not at the end begins a branch: 药房连锁有限公司 + 金地花园店.
void Parser::splitBranch()
{
    const std::size_t at = m_rest.find(U"公司", 2); // one character and 公司 name nothing
    if (at == m_rest.npos || at + 2 >= m_rest.size())
        return;
    m_name.branch = m_rest.substr(at + 2);
    if (m_name.branch.starts_with(U"集团") && m_name.branch.size() <= 4)
        m_name.branch.clear();
    else
        m_rest.resize(at + 2);
}

void Parser::takeForms()
{
    m_name.isFull = m_rest.find(U"公司") != m_rest.npos;
    for (bool isTaken = true; isTaken;) {
        isTaken = false;
        for (const LegalForm& form : wordTables().forms()) {
            if (m_rest.size() < form.text.size() + 2 || !endsWith(m_rest, form.text))
                continue;
            m_rest.resize(m_rest.size() - form.text.size());
            m_name.isGroup = m_name.isGroup || form.isGroup;
            m_name.isShares = m_name.isShares || form.isShares;
            m_name.isLimited = m_name.isLimited || form.isLimited;
            isTaken = true;
            break;
        }
    }
}

// Abbreviations become what they stand for, unless it stands there already.
void Parser::writeOut()
{
    for (const WordRewrite& rewrite : wordTables().abbreviations()) {
        const std::u32string& to = rewrite.to.front();
        const std::size_t inside = to.find(rewrite.from);
        for (std::size_t at = m_rest.find(rewrite.from); at != m_rest.npos;
             at = m_rest.find(rewrite.from, at + to.size())) {
            if (inside != to.npos && at >= inside && m_rest.compare(at - inside, to.size(), to) == 0)
                continue;
            m_rest.replace(at, rewrite.from.size(), to);
        }
    }
}

void Parser::measureOwnWord()
{
    std::u32string_view own = m_name.core;
    for (std::size_t trade = wordTables().tradeAtEnd(own); trade > 0; trade = wordTables().tradeAtEnd(own))
        own.remove_suffix(trade);
    m_name.ownLength = own.size();
}

void Parser::addHospitalReadings(std::size_t at, const std::u32string& number, const WordRewrite& ending)
{
    for (const std::u32string& full : ending.to) {
        std::u32string core = m_name.core.substr(0, at) + full;
        if (const std::size_t n = core.find(U'N'); n != core.npos)
            core.replace(n, 1, number);
        m_name.readings.push_back(std::move(core));
    }
}

// Endings such as 附一院 and 市一院, at the end only.
void Parser::readHospital()
{
    const std::u32string_view core = m_name.core;
    for (const WordRewrite& ending : wordTables().hospitalEndings()) {
        const std::size_t n = ending.from.find(U'N');
        if (n == ending.from.npos) {
            if (endsWith(core, ending.from) && !endsWith(core, ending.to.front()))
                return addHospitalReadings(core.size() - ending.from.size(), {}, ending);
            continue;
        }
        const std::u32string_view before = std::u32string_view(ending.from).substr(0, n);
        const std::u32string_view after = std::u32string_view(ending.from).substr(n + 1);
        if (core.size() < ending.from.size() || !endsWith(core, after))
            continue;
        const std::size_t at = core.size() - after.size() - 1;
        const bool isNumber = (isHanNumeral(core[at]) || isDigit(core[at]));
        if (isNumber && at >= before.size() && core.substr(at - before.size(), before.size()) == before)
            return addHospitalReadings(at - before.size(), std::u32string(1, core[at]), ending);
    }
}

CompanyName Parser::parse()
{
    readBrackets();
    dropTrailingNotes();
    dropLeadingMark();
    m_rest = plainOf(m_text);
    m_name.whole = m_rest;
    m_name.isNational = m_rest.find(U"中国") != m_rest.npos;
    m_name.group = wordTables().groupOf(m_rest);
    for (const WordRewrite& word : wordTables().hospitalWords()) {
        if (const std::size_t at = m_rest.find(word.from);
            at != m_rest.npos && m_rest.find(word.to.front()) == m_rest.npos && m_rest.find(U'院') != m_rest.npos)
            m_rest.replace(at, word.from.size(), word.to.front());
    }
    std::u32string_view rest = m_rest;
    auto places = takePlaces(rest, 2, m_name.level, m_learned);
    if (!places.empty() && onlyForms(rest)) { // 沙河股份: the place is its own word
        places.clear();
        rest = m_rest;
    }
    m_name.places.insert(m_name.places.begin(), places.begin(), places.end());
    if (m_name.places.empty() && rest.size() > 2 && rest.find(U'院') != rest.npos &&
        (rest.front() == U'省' || rest.front() == U'市' || rest.front() == U'县')) {
        m_name.level = rest.front() == U'省'   ? PlaceLevel::Province
                       : rest.front() == U'市' ? PlaceLevel::City
                                               : PlaceLevel::District;
        rest.remove_prefix(1);
    }
    const std::size_t front = m_rest.size() - rest.size();
    const std::u32string before = m_rest.substr(0, front);
    m_rest.erase(0, front);
    splitBranch();
    writeOut();
    takeForms();
    m_name.core = m_rest;
    m_name.stem = before + m_rest;
    measureOwnWord();
    readHospital();
    return std::move(m_name);
}

} // namespace

CompanyName parsedCompanyName(const std::string& name, const Learned& learnedPlaces)
{
    return Parser(name, learnedPlaces).parse();
}

} // namespace plumbline
