#pragma once

#include "core/identity/companyname.h"
#include "core/identity/fieldmatcher.h"

#include <unordered_map>
#include <utility>

namespace plumbline {

// Names of companies and hospitals with the places beside them. Rare own words tell more than common ones:
// how rare is counted in the records themselves.
class CompanyMatcher : public FieldMatcher {
public:
    CompanyMatcher(const LinkageField& field, std::int8_t index, const std::vector<LinkRecord>& records);

    void addKeys(std::size_t record, std::vector<BlockKey>& keys) const override;
    void compare(std::size_t a, std::size_t b, FieldFinding& finding) const override;
    int most() const override { return 10 * m_field.agree + kMostBeside; }

private:
    struct Entry {
        CompanyName name;
        std::vector<StatedPlace> places; // of name and columns
        std::u32string sound;            // readings of the core; a character without one stands for itself
        std::u32string stemSound;        // of the stem
    };

    void countCharacters();
    int rarity(char32_t point) const; // tenths of bits
    int bitsOf(const CompanyName& name, std::size_t length) const;
    bool compareNames(const Entry& a, const Entry& b, FieldFinding& finding) const;
    bool compareCores(const Entry& a, const Entry& b, FieldFinding& finding) const;
    bool compareSounds(const Entry& a, const Entry& b, FieldFinding& finding) const;
    bool compareShortForm(const Entry& shorter, const Entry& longer, FieldFinding& finding) const;
    bool compareStems(const Entry& a, const Entry& b, FieldFinding& finding) const;
    bool compareStemStart(const Entry& a, const Entry& b, FieldFinding& finding) const;
    bool compareAbbreviation(const Entry& shorter, const Entry& longer, FieldFinding& finding) const;
    static void limitShortForm(const CompanyName& shorter, const CompanyName& longer, FieldFinding& finding);
    void compareForms(const CompanyName& a, const CompanyName& b, FieldFinding& finding) const;
    void comparePlaces(const Entry& a, const Entry& b, FieldFinding& finding) const;
    void add(FieldFinding& finding, EvidenceCode code, int tenths) const;

    static constexpr int kMostBeside = 360; // what form, branch and place can add, and a form left out

    LinkageField m_field;
    std::int8_t m_index;
    std::vector<Entry> m_entries;
    std::unordered_map<char32_t, int> m_rarity;
    int m_unseen = 120;
    std::unordered_map<std::u32string, int> m_placeCounts;
};

} // namespace plumbline
