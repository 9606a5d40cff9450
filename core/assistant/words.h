#pragma once

#include "core/model/result.h"

#include <QString>

#include <map>
#include <string>
#include <vector>

// How other systems name things: resources/assistant/synonyms.toml, both languages.
namespace plumbline::assistant {

class Synonyms {
public:
    // Errors: FileUnreadable {file, reason}, FileSyntax {file, line, "", found, "toml"}.
    static Result<Synonyms> load(const QString& file);
    // The one that comes with the product; empty when it can not be read.
    static Synonyms shipped();

    // How well `name` is one of the words of [section] key, 0 (not at all) to 100 (the first word).
    int match(const std::string& section, const std::string& key, const std::string& name) const;
    // The best key of a section for `name`, "" when none is any good.
    std::string best(const std::string& section, const std::string& name) const;
    const std::vector<std::string>& words(const std::string& section, const std::string& key) const;

private:
    std::map<std::string, std::map<std::string, std::vector<std::string>>> m_words;
};

// Letters, digits and Han characters in lower case, nothing else: "Customer_Code" -> "customercode".
std::string plainName(const std::string& name);

} // namespace plumbline::assistant
