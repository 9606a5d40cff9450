#pragma once

#include "core/assess/archive.h"
#include "core/assess/assessment.h"

#include <algorithm>
#include <limits>
#include <type_traits>

// How a snapshot keeps numbers, texts, lists and the values of core/model, once for writing and reading.
// For snapshot.cpp only.
namespace plumbline {

// Long lists of records are evidence to be opened one by one; past so many the first screen needs none.
inline constexpr std::size_t kMostRecords = 20;

// The integer kinds, enumerators and flags alike; a value that does not fit its type is damage.
template <typename A, typename T> void archiveNumber(A& archive, T& value)
{
    if constexpr (A::kReads) {
        std::int64_t wide = 0;
        archive.integer(wide);
        value = static_cast<T>(wide);
        if (static_cast<std::int64_t>(value) != wide)
            archive.fail();
    } else {
        archive.integer(static_cast<std::int64_t>(value));
    }
}

template <typename A> void archiveField(A& archive, std::string& value) { archive.text(value); }
template <typename A> void archiveField(A& archive, bool& value) { archiveNumber(archive, value); }
template <typename A> void archiveField(A& archive, std::int32_t& value) { archiveNumber(archive, value); }
template <typename A> void archiveField(A& archive, std::int64_t& value) { archive.integer(value); }
template <typename A> void archiveField(A& archive, std::uint8_t& value) { archiveNumber(archive, value); }
template <typename A> void archiveField(A& archive, Money& value) { archive.integer(value.fen); }
template <typename A> void archiveField(A& archive, Instant& value) { archive.integer(value.ms); }
template <typename A> void archiveField(A& archive, Day& value) { archiveNumber(archive, value.number); }
template <typename A> void archiveField(A& archive, Month& value) { archiveNumber(archive, value.number); }
template <typename A> void archiveField(A& archive, RecordId& value) { archive.id(value.value); }
template <typename A, typename Tag> void archiveField(A& archive, FactIndex<Tag>& value)
{
    archiveNumber(archive, value.value);
}
template <typename A> void archiveField(A& archive, Ratio& value)
{
    archive.integer(value.part);
    archive.integer(value.whole);
}
template <typename A> void archiveField(A& archive, Rational& value)
{
    std::int64_t num = value.num(), den = value.den();
    archive.integer(num);
    archive.integer(den);
    if constexpr (A::kReads) {
        if (den < 1 || num == std::numeric_limits<std::int64_t>::min())
            archive.fail();
        else
            value = Rational(num, den);
    }
}
template <typename A, typename E>
requires std::is_enum_v<E>
void archiveField(A& archive, E& value) { archiveNumber(archive, value); }
template <typename A> void archiveField(A& archive, ReasonArg& value);
template <typename A, typename T> void archiveField(A& archive, std::vector<T>& values);
template <typename A, typename T, std::size_t N> void archiveField(A& archive, std::array<T, N>& values);

template <typename A, typename... T> void archiveFields(A& archive, T&... values)
{
    (archiveField(archive, values), ...);
}

template <typename A, typename T> void archiveAlternative(A& archive, ReasonArg& value)
{
    if constexpr (A::kReads)
        value = T{};
    archiveField(archive, std::get<T>(value));
}

template <typename A> void archiveField(A& archive, ReasonArg& value)
{
    auto kind = static_cast<int>(value.index());
    archiveNumber(archive, kind);
    switch (kind) {
    case 0:
        return archiveAlternative<A, std::int64_t>(archive, value);
    case 1:
        return archiveAlternative<A, Rational>(archive, value);
    case 2:
        return archiveAlternative<A, Money>(archive, value);
    case 3:
        return archiveAlternative<A, Instant>(archive, value);
    case 4:
        return archiveAlternative<A, Day>(archive, value);
    case 5:
        return archiveAlternative<A, std::string>(archive, value);
    default:
        if constexpr (A::kReads)
            archive.fail();
    }
}

template <typename A, typename T> void archiveField(A& archive, std::vector<T>& values)
{
    std::size_t size = values.size();
    if constexpr (std::is_same_v<T, RecordId>)
        size = std::min(size, kMostRecords);
    size = archive.count(size);
    if constexpr (A::kReads) {
        values.clear();
        for (std::size_t i = 0; i < size && !archive.failed(); ++i)
            archiveField(archive, values.emplace_back());
    } else {
        for (std::size_t i = 0; i < size; ++i)
            archiveField(archive, values[i]);
    }
}

template <typename A, typename T, std::size_t N> void archiveField(A& archive, std::array<T, N>& values)
{
    for (T& value : values)
        archiveField(archive, value);
}

} // namespace plumbline
