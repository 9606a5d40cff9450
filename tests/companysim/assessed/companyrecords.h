#pragma once

#include "core/model/record.h"
#include "tests/companysim/company/company.h"

#include <map>

namespace plumbline::companysim {

// The company's records as its six systems would have filled the cache, everything fresh as of now.
class CompanyRecords final : public RecordSource {
public:
    explicit CompanyRecords(const Company& company);

    std::vector<std::string> systemNames() const override { return {"crm", "erp", "fin", "wms", "oa", "registry"}; }
    std::vector<Freshness> freshness(Instant knownAt) const override;
    void scan(const ScanRequest& request, const std::function<void(const RecordBlock&)>& sink) const override;

    void put(const std::string& system, Collection collection, const std::string& remoteId,
             std::vector<FieldValue> values);
    // Of a system without a record of the collection, too.
    void setFresh(const std::string& system, Collection collection) { m_fresh.push_back({system, collection, m_now}); }

private:
    struct Record {
        RecordId id;
        std::uint8_t system = 0;
        std::vector<FieldValue> values;
    };
    Instant m_now;
    std::map<Collection, std::vector<Record>> m_records;
    std::vector<Freshness> m_fresh;
};

} // namespace plumbline::companysim
