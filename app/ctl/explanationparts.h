#pragma once

#include "app/ctl/explanation.h"

#include <initializer_list>

// What several explanations are made of.
namespace plumbline::ctl {

// The records that `wanted` can mean: an id as printed, "SYSTEM/ID", or the own id of any system.
class WantedRecords {
public:
    WantedRecords(const Facts& facts, const QString& wanted, std::initializer_list<Collection> collections);

    bool contains(RecordId id) const;

private:
    std::vector<RecordId> m_ids; // sorted
};

QString shownText(const std::string& utf8);
inline std::vector<RecordId> recordsOf(const Reason& reason) { return {reason.records.begin(), reason.records.end()}; }
// "passed: why", with the records that decided it.
Explanation reasonPart(const Reason& reason, const Rulebook& rulebook, std::string_view projectType = {});
// One stands for itself; several stand under one sentence; none is nothing.
std::optional<Explanation> together(std::vector<Explanation> found);
// The open or closed project that `wanted` names; nullptr when there is none.
const ProjectAssessment* projectNamed(const ExplanationSource& source, const QString& wanted);
// R54: one line of the trail, each item down to its origin.
Explanation trailPart(const TrailLine& line, const Rulebook& rulebook);

} // namespace plumbline::ctl
