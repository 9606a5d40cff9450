#pragma once

#include "core/assess/health.h"

#include <vector>

// How a project's score came about over time (R28, R32). For core/assess only. Stock has no past in the
// company's systems, so the share of supply is taken as it is now.
namespace plumbline {

class ProjectHistory {
public:
    ProjectHistory(const Facts& facts, const Rulebook& rulebook, Instant asOf, const NodeVerifier& verifier)
        : m_facts(facts)
        , m_rulebook(rulebook)
        , m_asOf(asOf)
        , m_verifier(verifier)
        , m_decisiveKind(facts.symbols.find(rulebook.health.paperMissingKind))
    {
    }

    // Since when in one run the score is below the threshold; to be asked for when it is.
    Instant belowSince(ProjectIndex project, const ResolvedType& type, const SupplyCounts& supply) const;
    // Entering and leaving the list within the rulebook's days, oldest first.
    void addListEvents(ProjectIndex project, const ResolvedType& type, const SupplyCounts& supply,
                       std::vector<ListEvent>& events) const;
    // Before the project's first contract of the rulebook's months, if its weakness showed then.
    void addExposure(ProjectIndex project, const ResolvedType& type, const ContractFact& contract,
                     std::vector<Exposure>& exposures) const;

private:
    Rational scoreAt(ProjectIndex project, const ResolvedType& type, const SupplyCounts& supply, Instant at) const;
    bool isListed(ProjectIndex project, Instant at, const Rational& score) const;
    bool isWeak(ProjectIndex project, const ResolvedType& type, Instant at) const;

    const Facts& m_facts;
    const Rulebook& m_rulebook;
    Instant m_asOf;
    const NodeVerifier& m_verifier;
    Symbol m_decisiveKind;
};

} // namespace plumbline
