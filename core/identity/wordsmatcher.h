#pragma once

#include "core/identity/fieldmatcher.h"

#include <unordered_map>
#include <utility>

namespace plumbline {

// Words in any order over several columns: names of people and places, titles, addresses. Each shared word
// tells as much as it is rare; misspelt words tell less. Han text is cut into pairs of characters.
class WordsMatcher : public FieldMatcher {
public:
    WordsMatcher(const LinkageField& field, std::int8_t index, const std::vector<LinkRecord>& records);

    void addKeys(std::size_t record, std::vector<BlockKey>& keys) const override;
    void compare(std::size_t a, std::size_t b, FieldFinding& finding) const override;
    int most() const override { return m_most; }

private:
    struct Word {
        std::u32string text;
        int tenths = 0;       // how rare
        bool isModel = false; // letters and digits: XR20
    };
    // Rarity of the rarest model number that both name; 0 = they name different ones; -1 = one names none.
    static int sharedModel(const std::vector<Word>& a, const std::vector<Word>& b);
    int shared(const std::vector<Word>& a, const std::vector<Word>& b) const;

    LinkageField m_field;
    int m_most = 0;
    std::int8_t m_index;
    std::vector<std::vector<Word>> m_words; // rarest first
};

} // namespace plumbline
