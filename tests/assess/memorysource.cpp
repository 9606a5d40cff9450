#include "tests/assess/memorysource.h"

#include "core/model/money.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <random>

namespace plumbline::testing {
namespace {

[[noreturn]] void refuse(const FieldDef& field, const std::string& text)
{
    std::fprintf(stderr, "case file: \"%s\" is no %s for %s\n", text.c_str(), std::string(nameOf(field.type)).c_str(),
                 std::string(field.name).c_str());
    std::abort();
}

FieldValue integer(std::int64_t value) { return {value, {}, false}; }

std::int64_t scaled(const FieldDef& field, const std::string& text, int decimals)
{
    const auto value = scaledDecimal(text, decimals);
    if (!value)
        refuse(field, text);
    return *value;
}

std::int64_t enumerator(const FieldDef& field, const std::string& text)
{
    const auto found = std::find(field.values.begin(), field.values.end(), text);
    if (found == field.values.end())
        refuse(field, text);
    return found - field.values.begin();
}

std::int64_t reference(const FieldDef& field, const std::string& system, const std::string& text)
{
    const std::size_t colon = text.find(':');
    return colon == std::string::npos ? recordId(system, field.target, text).value
                                      : recordId(text.substr(0, colon), field.target, text.substr(colon + 1)).value;
}

} // namespace

Instant instantFromText(const std::string& text)
{
    if (const auto iso = instantFromIso(text))
        return *iso;
    std::string wall = text;
    if (wall.size() == 16)
        wall += ":00";
    if (const auto beijing = instantFromIso(wall + "+08:00"))
        return *beijing;
    std::fprintf(stderr, "case file: \"%s\" is no instant\n", text.c_str());
    std::abort();
}

FieldValue fieldFromText(const FieldDef& field, const std::string& system, const std::string& text)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Code:
        return {kMissing, text, false};
    case FieldType::Integer:
        return integer(scaled(field, text, 0));
    case FieldType::Money:
        return integer(scaled(field, text, 2));
    case FieldType::Quantity:
        return integer(scaled(field, text, 3));
    case FieldType::Rate:
        return integer(scaled(field, text, 4));
    case FieldType::Bool:
        return integer(text == "true" ? 1 : 0);
    case FieldType::Instant:
        return integer(instantFromText(text).ms);
    case FieldType::Day:
        if (const auto day = dayFromIso(text))
            return integer(day->number);
        refuse(field, text);
    case FieldType::Month:
        if (const auto month = monthFromIso(text))
            return integer(month->number);
        refuse(field, text);
    case FieldType::Enum:
        return integer(enumerator(field, text));
    case FieldType::Reference:
        return integer(reference(field, system, text));
    }
    refuse(field, text);
}

MemorySource::MemorySource(std::vector<std::string> systems)
    : m_systems(std::move(systems))
{
}

void MemorySource::put(const std::string& system, Collection collection, const std::string& remoteId,
                       std::vector<FieldValue> values)
{
    remove(system, collection, remoteId);
    m_records[collection].push_back({system, remoteId, std::move(values)});
}

void MemorySource::remove(const std::string& system, Collection collection, const std::string& remoteId)
{
    std::erase_if(m_records[collection], [&](const Record& r) { return r.system == system && r.remoteId == remoteId; });
}

const std::vector<FieldValue>* MemorySource::find(const std::string& system, Collection collection,
                                                  const std::string& remoteId) const
{
    const auto records = m_records.find(collection);
    if (records == m_records.end())
        return nullptr;
    for (const Record& record : records->second) {
        if (record.system == system && record.remoteId == remoteId)
            return &record.values;
    }
    return nullptr;
}

void MemorySource::forEach(
    const std::function<void(const std::string& system, Collection collection, const std::string& remoteId,
                             const std::vector<FieldValue>& values)>& visit) const
{
    for (const auto& [collection, records] : m_records) {
        for (const Record& record : records)
            visit(record.system, collection, record.remoteId, record.values);
    }
}

void MemorySource::setFresh(const std::string& system, Collection collection, Instant freshAsOf)
{
    m_fresh[{system, collection}] = freshAsOf;
}

std::vector<Freshness> MemorySource::freshness(Instant) const
{
    std::vector<Freshness> all;
    for (const auto& [key, fresh] : m_fresh)
        all.push_back({key.first, key.second, fresh});
    return all;
}

void MemorySource::scan(const ScanRequest& request, const std::function<void(const RecordBlock&)>& sink) const
{
    const auto found = m_records.find(request.collection);
    if (found == m_records.end())
        return;
    std::vector<const Record*> records;
    for (const Record& record : found->second)
        records.push_back(&record);
    if (m_seed != 0) {
        std::mt19937_64 random(m_seed + static_cast<std::uint64_t>(request.collection));
        std::shuffle(records.begin(), records.end(), random);
    }
    const CollectionDef& definition = definitionOf(request.collection);
    constexpr std::size_t blockRows = 100;
    for (std::size_t begin = 0; begin < records.size(); begin += blockRows) {
        RecordBlock block;
        block.integers.resize(request.integerFields.size());
        block.texts.resize(request.textFields.size());
        for (std::size_t i = begin; i < std::min(begin + blockRows, records.size()); ++i) {
            const Record& record = *records[i];
            block.ids.push_back(recordId(record.system, request.collection, record.remoteId));
            block.fetchedAt.push_back({0});
            block.systems.push_back(static_cast<std::uint8_t>(
                std::find(m_systems.begin(), m_systems.end(), record.system) - m_systems.begin()));
            for (std::size_t f = 0; f < request.integerFields.size(); ++f)
                block.integers[f].push_back(record.values[*definition.fieldIndex(request.integerFields[f])].integer);
            for (std::size_t f = 0; f < request.textFields.size(); ++f)
                block.texts[f].push_back(record.values[*definition.fieldIndex(request.textFields[f])].text);
        }
        sink(block);
    }
}

} // namespace plumbline::testing
