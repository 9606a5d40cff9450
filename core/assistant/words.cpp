#include "core/assistant/words.h"

#include <QFile>

#include <algorithm>
#include <toml++/toml.h>

namespace plumbline::assistant {
namespace {

std::vector<std::string> wordsIn(const toml::node& node)
{
    std::vector<std::string> words;
    if (const auto one = node.value<std::string>())
        words.push_back(*one);
    if (const toml::array* list = node.as_array()) {
        for (const toml::node& item : *list)
            words.push_back(item.value_or(std::string()));
    }
    return words;
}

// A list's name is often the plural of ours.
std::string singular(const std::string& name)
{
    if (name.size() > 4 && name.ends_with("ies"))
        return name.substr(0, name.size() - 3) + "y";
    return name.size() > 3 && name.ends_with("s") && !name.ends_with("ss") ? name.substr(0, name.size() - 1) : name;
}

} // namespace

std::string plainName(const std::string& name)
{
    std::string plain;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (c >= 'A' && c <= 'Z')
            plain += static_cast<char>(c + 32);
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80)
            plain += c;
    }
    return plain;
}

Result<Synonyms> Synonyms::load(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, {name.toStdString(), file.errorString().toStdString()}, {}};
    Synonyms synonyms;
    try {
        const toml::table table = toml::parse(file.readAll().toStdString());
        for (const auto& [section, node] : table) {
            const toml::table* entries = node.as_table();
            for (const auto& [key, words] : entries ? *entries : toml::table())
                synonyms.m_words[std::string(section.str())][std::string(key.str())] = wordsIn(words);
        }
    } catch (const toml::parse_error& error) {
        const std::string found(error.description().substr(0, 200));
        const std::string line = std::to_string(error.source().begin.line);
        return Error{ErrorCode::FileSyntax, {name.toStdString(), line, "", found, "toml"}, found};
    }
    return synonyms;
}

Synonyms Synonyms::shipped()
{
    auto synonyms = load(QStringLiteral(":/plumbline/assistant/synonyms.toml"));
    return synonyms ? std::move(synonyms.value()) : Synonyms();
}

const std::vector<std::string>& Synonyms::words(const std::string& section, const std::string& key) const
{
    static const std::vector<std::string> kNone;
    const auto entries = m_words.find(section);
    if (entries == m_words.end())
        return kNone;
    const auto found = entries->second.find(key);
    return found == entries->second.end() ? kNone : found->second;
}

int Synonyms::match(const std::string& section, const std::string& key, const std::string& name) const
{
    const std::string plain = plainName(name);
    const std::vector<std::string>& known = words(section, key);
    int best = 0;
    for (std::size_t i = 0; i < known.size() && !plain.empty(); ++i) {
        const std::string word = plainName(known[i]);
        const int rank = static_cast<int>(std::min<std::size_t>(i, 20));
        if (plain == word || singular(plain) == word)
            best = std::max(best, 100 - rank);
        else if (word.size() >= 4 && (plain.ends_with(word) || plain.starts_with(word)))
            best = std::max(best, 60 - rank);
        else if (word.size() >= 5 && plain.find(word) != std::string::npos)
            best = std::max(best, 40 - rank);
    }
    return best;
}

std::string Synonyms::best(const std::string& section, const std::string& name) const
{
    std::string found;
    int most = 0;
    const auto entries = m_words.find(section);
    if (entries == m_words.end())
        return found;
    for (const auto& [key, known] : entries->second) {
        const int score = match(section, key, name);
        if (score > most) {
            most = score;
            found = key;
        }
    }
    return found;
}

} // namespace plumbline::assistant
