#include "core/publish/inputsketch.h"

#include <algorithm>
#include <charconv>

namespace plumbline {

namespace {

constexpr std::uint64_t kPrime = (std::uint64_t(1) << 61) - 1;
constexpr std::int64_t kRecordsPerCell = 512;
constexpr std::size_t kMostCells = 32;

std::uint64_t reduced(std::uint64_t value)
{
    value = (value & kPrime) + (value >> 61);
    return value >= kPrime ? value - kPrime : value;
}
std::uint64_t plus(std::uint64_t a, std::uint64_t b) { return reduced(a + b); }
std::uint64_t minus(std::uint64_t a, std::uint64_t b) { return reduced(a + kPrime - b); }
std::uint64_t times(std::uint64_t a, std::uint64_t b)
{
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return reduced(static_cast<std::uint64_t>(product & kPrime) + static_cast<std::uint64_t>(product >> 61));
}
std::uint64_t inverse(std::uint64_t a)
{
    std::uint64_t result = 1;
    for (std::uint64_t exponent = kPrime - 2; exponent > 0; exponent >>= 1) {
        if ((exponent & 1) != 0)
            result = times(result, a);
        a = times(a, a);
    }
    return result;
}

std::uint64_t mixed(std::uint64_t x)
{
    x += 0x9E3779B97F4A7C15U;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31);
}
std::uint64_t folded(std::uint64_t hash, std::uint64_t word) { return mixed(hash ^ word) + (hash << 1 | hash >> 63); }

std::uint64_t folded(std::uint64_t hash, std::string_view text)
{
    hash = folded(hash, text.size() + 1);
    for (std::size_t at = 0; at < text.size(); at += 8) {
        std::uint64_t word = 0;
        for (std::size_t i = at; i < std::min(at + 8, text.size()); ++i)
            word = word << 8 | static_cast<unsigned char>(text[i]);
        hash = folded(hash, word);
    }
    return hash;
}

std::uint64_t lowOf(RecordId id) { return static_cast<std::uint64_t>(id.value) & 0xFFFFFFFFU; }
std::uint64_t highOf(RecordId id) { return static_cast<std::uint64_t>(id.value) >> 32; }
std::uint64_t checkOf(RecordId id) { return reduced(mixed(static_cast<std::uint64_t>(id.value))); }
std::size_t cellOf(RecordId id, std::size_t cells)
{
    return mixed(static_cast<std::uint64_t>(id.value) ^ 0x5851F42D4C957F2DU) % cells;
}

ScanRequest everyField(Collection collection, Instant knownAt)
{
    ScanRequest request;
    request.collection = collection;
    request.knownAt = knownAt;
    for (const FieldDef& field : definitionOf(collection).fields)
        (isTextual(field.type) ? request.textFields : request.integerFields).push_back(field.name);
    return request;
}

struct Hashed {
    RecordId id;
    std::uint64_t hash;
};

void addBlock(const RecordBlock& block, std::vector<Hashed>& records)
{
    for (std::size_t row = 0; row < block.size(); ++row) {
        std::uint64_t hash = mixed(static_cast<std::uint64_t>(block.ids[row].value));
        for (const auto& column : block.integers)
            hash = folded(hash, static_cast<std::uint64_t>(column[row]));
        for (const auto& column : block.texts)
            hash = folded(hash, column[row]);
        records.push_back({block.ids[row], reduced(hash)});
    }
}

const CollectionSketch* find(const InputSketch& sketch, Collection collection)
{
    const auto found = std::find_if(sketch.collections.begin(), sketch.collections.end(),
                                    [&](const auto& one) { return one.collection == collection; });
    return found == sketch.collections.end() ? nullptr : &*found;
}

std::size_t cellsFor(std::size_t records)
{
    return std::clamp<std::size_t>(records / static_cast<std::size_t>(kRecordsPerCell), 1, kMostCells);
}

CollectionSketch sketched(Collection collection, const std::vector<Hashed>& records, std::size_t cells)
{
    CollectionSketch sketch{collection, static_cast<std::int64_t>(records.size()), std::vector<SketchCell>(cells)};
    for (const auto& [id, hash] : records) {
        SketchCell& cell = sketch.cells[cellOf(id, cells)];
        cell.sum = plus(cell.sum, hash);
        cell.low = plus(cell.low, times(hash, lowOf(id)));
        cell.high = plus(cell.high, times(hash, highOf(id)));
        cell.check = plus(cell.check, times(hash, checkOf(id)));
    }
    return sketch;
}

// The one record in which two states of a cell differ; unset when there are several.
RecordId onlyDifference(const SketchCell& then, const SketchCell& now)
{
    const std::uint64_t sum = minus(now.sum, then.sum);
    if (sum == 0)
        return {};
    const std::uint64_t back = inverse(sum);
    const std::uint64_t low = times(minus(now.low, then.low), back);
    const std::uint64_t high = times(minus(now.high, then.high), back);
    if (low > 0xFFFFFFFFU || high > 0x7FFFFFFFU)
        return {};
    const RecordId id{static_cast<std::int64_t>(high << 32 | low)};
    return times(sum, checkOf(id)) == minus(now.check, then.check) ? id : RecordId();
}

void appendNumber(std::string& text, std::uint64_t number)
{
    char digits[20];
    const auto end = std::to_chars(digits, digits + sizeof digits, number, 36);
    text.append(digits, end.ptr);
}

std::vector<std::string_view> split(std::string_view text, char at)
{
    std::vector<std::string_view> parts;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find(at, start), text.size());
        parts.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

std::optional<std::uint64_t> numberIn(std::string_view text)
{
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, 36);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

} // namespace

InputSketch sketchOf(const RecordSource& source, Instant knownAt, const InputSketch* like)
{
    InputSketch sketch;
    for (const CollectionDef& definition : allCollections()) {
        std::vector<Hashed> records;
        source.scan(everyField(definition.collection, knownAt),
                    [&](const RecordBlock& block) { addBlock(block, records); });
        const CollectionSketch* other = like ? find(*like, definition.collection) : nullptr;
        if (!records.empty() || other)
            sketch.collections.push_back(
                sketched(definition.collection, records, other ? other->cells.size() : cellsFor(records.size())));
    }
    return sketch;
}

std::vector<SketchDifference> differences(const InputSketch& then, const InputSketch& now)
{
    std::vector<SketchDifference> found;
    for (const CollectionDef& definition : allCollections()) {
        const CollectionSketch* a = find(then, definition.collection);
        const CollectionSketch* b = find(now, definition.collection);
        if (!a && !b)
            continue;
        const CollectionSketch none{definition.collection, 0, std::vector<SketchCell>((a ? a : b)->cells.size())};
        SketchDifference difference{definition.collection, {}, 0};
        const auto& before = (a ? a : &none)->cells;
        const auto& after = (b ? b : &none)->cells;
        for (std::size_t i = 0; i < std::min(before.size(), after.size()); ++i) {
            if (before[i] == after[i])
                continue;
            if (const RecordId id = onlyDifference(before[i], after[i]); id.isSet())
                difference.records.push_back(id);
            else
                ++difference.unnamedCells;
        }
        if (!difference.records.empty() || difference.unnamedCells > 0)
            found.push_back(std::move(difference));
    }
    return found;
}

std::string toText(const InputSketch& sketch)
{
    std::string text;
    for (const CollectionSketch& one : sketch.collections) {
        text += (text.empty() ? "" : ";") + std::string(definitionOf(one.collection).name) + ':';
        appendNumber(text, static_cast<std::uint64_t>(one.records));
        for (const SketchCell& cell : one.cells) {
            char separator = ':';
            for (const std::uint64_t number : {cell.sum, cell.low, cell.high, cell.check}) {
                text += separator;
                appendNumber(text, number);
                separator = ',';
            }
        }
    }
    return text;
}

std::optional<InputSketch> sketchFrom(std::string_view text)
{
    InputSketch sketch;
    for (const std::string_view part : split(text, ';')) {
        const auto words = split(part, ':');
        const auto collection = collectionNamed(words.front());
        if (!collection || words.size() < 3)
            return std::nullopt;
        CollectionSketch one{*collection, static_cast<std::int64_t>(numberIn(words[1]).value_or(0)), {}};
        for (std::size_t i = 2; i < words.size(); ++i) {
            const auto numbers = split(words[i], ',');
            if (numbers.size() != 4)
                return std::nullopt;
            SketchCell cell;
            std::uint64_t* const fields[] = {&cell.sum, &cell.low, &cell.high, &cell.check};
            for (std::size_t k = 0; k < 4; ++k) {
                const auto number = numberIn(numbers[k]);
                if (!number || *number >= kPrime)
                    return std::nullopt;
                *fields[k] = *number;
            }
            one.cells.push_back(cell);
        }
        sketch.collections.push_back(std::move(one));
    }
    return sketch;
}

} // namespace plumbline
