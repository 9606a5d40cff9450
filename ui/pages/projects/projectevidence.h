#pragma once

#include "core/assess/assessment.h"
#include "ui/shell/figure.h"

// What stands behind each figure of a project. Pure; called on a click.
namespace plumbline::ui {

FigureEvidence healthEvidence(const ProjectAssessment& project, const Rulebook& rulebook);
FigureEvidence healthPartEvidence(const ProjectAssessment& project, LostPart part, const Rulebook& rulebook);
FigureEvidence amountEvidence(const ProjectAssessment& project);
FigureEvidence nodesEvidence(const ProjectAssessment& project, const Rulebook& rulebook);
FigureEvidence nodeEvidence(const ProjectAssessment& project, int node, const Rulebook& rulebook); // node 1..12
FigureEvidence nextProofEvidence(const ProjectAssessment& project, const Rulebook& rulebook);
// `plan`: the part over all open projects; null when it is not known.
FigureEvidence partEvidence(const PartCover& part, const Rulebook& rulebook, const PartPlan* plan);
// One line of the electronic trail, and one item of it.
FigureEvidence trailEvidence(const TrailLine& line, const QString& name, const Rulebook& rulebook);
FigureEvidence reasonEvidence(const Reason& reason, const Rulebook& rulebook);
FigureEvidence departmentEvidence(const DepartmentView& department, const Rulebook& rulebook);
FigureEvidence recordEvidence(const QString& title, RecordId record);

} // namespace plumbline::ui
