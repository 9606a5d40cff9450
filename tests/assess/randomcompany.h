#pragma once

#include "tests/assess/randomfields.h"

#include <random>
#include <string>
#include <vector>

namespace plumbline::testing {

// A small company made by chance, as plain lists beside the source that carries it: what a slow and
// simple recomputation reads is not what the product reads. Instants lie on a coarse grid, so that
// edges and equal instants are frequent.
struct RandomCompany {
    // With `whole` also money, orders, rebates, promises, projects and parts: only as records, for an oracle
    // that reads them back from a cache.
    explicit RandomCompany(std::uint64_t seed, bool whole = false);

    struct Customer {
        int registry;
        std::int64_t registryDay;
        bool mapped;
    }; // registry: RegistryState
    struct Visit {
        std::string id;
        int customer, rep, category;
        std::int64_t at;
    };
    struct Document {
        int visit;
        std::string kind;
        bool isSigned, isGenerated;
        std::int64_t seenAt;
    };
    struct Shipment {
        int customer, category;
        std::int64_t at, returnedAt;
    }; // kMissing = kept
    struct Approval {
        int customer, state;
        std::int64_t finishedAt;
    };
    struct Event {
        int customer;
        std::int64_t at;
    };

    std::int64_t asOf = 0;
    std::vector<Customer> customers;
    std::vector<Visit> visits;
    std::vector<Document> documents;
    std::vector<Shipment> shipments;
    std::vector<Approval> approvals;
    std::vector<Event> inquiries, orders;
    std::vector<std::int64_t> fresh; // oa, wms, order, document, inquiry: kMissing = never
    MemorySource source;

private:
    void inventCustomers();
    void inventVisits();
    std::int64_t recordedAt(const Visit& visit);
    std::string noteOf();
    void inventChecks();
    void setFreshness();
    void inventBusiness();
    void inventContracts(int count);
    void inventReturns(int count);
    void inventOrders(int count);
    void inventPromises(int count);
    void inventSupply();
    void inventStages(); // randomstages.cpp
    void inventOpportunities();
    void inventDecisions(int project);
    void inventProofs(int count);
    void amend(const char* system, Collection collection, const std::string& record, const Fields& fields);
    std::int64_t longAgo(); // on the grid, in the 500 days up to a little after asOf
    std::int64_t moment();  // on the grid, in the 90 days up to a little after asOf
    int pick(int n) { return static_cast<int>(m_random() % static_cast<std::uint64_t>(n)); }

    std::mt19937_64 m_random;
};

} // namespace plumbline::testing
