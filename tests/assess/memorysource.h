#pragma once

#include "core/model/record.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace plumbline::testing {

// A RecordSource that keeps its records in memory: what a test says is what the facts get.
class MemorySource final : public RecordSource {
public:
    explicit MemorySource(std::vector<std::string> systems = {"crm", "erp", "fin", "wms", "oa", "registry"});

    // `values` parallel to the collection's fields. A record with a known id replaces the older one.
    void put(const std::string& system, Collection collection, const std::string& remoteId,
             std::vector<FieldValue> values);
    void remove(const std::string& system, Collection collection, const std::string& remoteId);
    const std::vector<FieldValue>* find(const std::string& system, Collection collection,
                                        const std::string& remoteId) const;
    // Every record in the order of putting, for whoever writes them elsewhere.
    void forEach(const std::function<void(const std::string& system, Collection collection, const std::string& remoteId,
                                          const std::vector<FieldValue>& values)>& visit) const;
    void setFresh(const std::string& system, Collection collection, Instant freshAsOf);
    // Hands out the records of every collection in another order.
    void shuffle(std::uint64_t seed) { m_seed = seed; }

    std::vector<std::string> systemNames() const override { return m_systems; }
    std::vector<Freshness> freshness(Instant knownAt) const override;
    void scan(const ScanRequest& request, const std::function<void(const RecordBlock&)>& sink) const override;

private:
    struct Record {
        std::string system, remoteId;
        std::vector<FieldValue> values;
    };
    std::vector<std::string> m_systems;
    std::map<Collection, std::vector<Record>> m_records;
    std::map<std::pair<std::string, Collection>, Instant> m_fresh;
    std::uint64_t m_seed = 0;
};

// One field's value from text as a person writes it in a case: money "1234.50", instants in ISO 8601
// or "2026-03-14 09:42" (Beijing), days, months, enumerators by name, references as "system:id".
// Ends the test program with a message when the text does not fit the field.
FieldValue fieldFromText(const FieldDef& field, const std::string& system, const std::string& text);
Instant instantFromText(const std::string& text);

} // namespace plumbline::testing
