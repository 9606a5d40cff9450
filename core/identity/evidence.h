#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace plumbline {

// What a comparison found. Words are made in ui/words; the order is part of the stored form: append only.
enum class EvidenceCode : std::uint8_t {
    HowMany, // among so many records; always against
    SameCode,
    AlmostSameCode,
    DifferentCode,
    SameName,
    SameCore,
    KnownAlias,
    SoundsAlike,
    ShortForm,
    Abbreviation,
    DifferentName,
    DifferentForm, // 集团 against 股份
    DifferentBranch,
    DifferentNumber,
    DifferentPlace,
    WiderPlace,
    SamePlace,
    SameBranch,
    SameValue,
    SimilarValue,
    DifferentValue, // any other field
    Ambiguous,      // several equally good partners
    Contradiction,  // would join records that exclude each other
    Ruling          // the director's decision
};

// Its name for machines: "same_core".
std::string_view codeOf(EvidenceCode code);

// Whether a finding forbids a join by score: Unlike only this pair, Ask and Apart any join that would bring the two
// together; Apart is not even asked.
enum class Veto : std::uint8_t { None, Unlike, Ask, Apart };

// One reason: the field it is about (position in the LinkageSpec; -1 = none) and its weight in tenths of a bit of
// evidence: +10 makes "the same" twice as likely.
struct Evidence {
    EvidenceCode code = EvidenceCode::HowMany;
    std::int8_t field = -1;
    std::int16_t tenths = 0;

    friend bool operator==(const Evidence&, const Evidence&) = default;
};

// What one field says of a pair.
struct FieldFinding {
    std::vector<Evidence> evidence;
    Veto veto = Veto::None;
    bool isSolid = false;    // names the same organisation, not merely one like it
    bool isDecisive = false; // nothing else needs to be asked
    bool placesAreCompared = true;
    bool aIsShort = false, bIsShort = false; // that side is a short form, which may fit several
    int total() const
    {
        int sum = 0;
        for (const Evidence& each : evidence)
            sum += each.tenths;
        return sum;
    }
};

} // namespace plumbline
