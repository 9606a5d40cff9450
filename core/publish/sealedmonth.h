#pragma once

#include "core/publish/figure.h"

namespace plumbline {

// What was published of a month (idea 13): every figure with the records that it rested on, the instants it
// was judged at and known by, and the rules. Kept in the ledger for ever.
struct SealedMonth {
    Month month;
    Instant asOf, knownAt, sealedAt;
    bool isByHand = false; // else by the calendar
    std::string rulebookName, rulebookFingerprint;
    int rulebookVersion = 0;
    std::vector<Figure> figures;
};

// The ledger's form: JSON, deflated. nullopt when the bytes are damaged or of a newer form.
std::string toBytes(const SealedMonth& sealed);
std::optional<SealedMonth> sealedMonthFrom(std::string_view bytes);

// The day of the following month by which a month is published; on it the program seals by itself.
inline constexpr int kSealDay = 15;
Day sealDay(Month month);

} // namespace plumbline
