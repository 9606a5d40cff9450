#pragma once

#include "tests/companysim/company/company.h"
#include "tests/companysim/servers/system.h"

#include <unordered_map>

namespace plumbline::companysim {

// A company registry after Qichacha: GET /ECIInfo/GetInfo?key&searchKey=<credit code>, headers
// Timespan (Unix s) and Token = UPPER(MD5(key + Timespan + SecretKey)). Always HTTP 200; "Status" is
// "200", "201" (no such company), or what went wrong. A Timespan must be within ten minutes of the real or of
// the simulated now. Every answered call costs one of the day's budget; days are the simulated ones.
class RegistrySystem final : public System {
public:
    static constexpr int callsPerDay = 5'000;

    RegistrySystem(const Company& company, SimulatedClock now);

    HttpResponse handle(const HttpRequest& request) override;

private:
    bool isSigned(const HttpRequest& request) const;
    bool takeFromBudget();
    const RegistryCompany* find(const std::string& creditCode);

    const Company& m_company;
    SimulatedClock m_now;
    std::unordered_map<std::string, std::uint32_t> m_rowOf;
    std::size_t m_indexed = 0;
    Day m_budgetDay;
    int m_spent = 0;
};

} // namespace plumbline::companysim
