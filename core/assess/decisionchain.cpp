#include "core/assess/decisionchain.h"

namespace plumbline {

const DepartmentView* blockingDepartment(const ProjectAssessment& project)
{
    const auto is = [](const DepartmentView& view, StepState state) {
        return view.known && view.state == static_cast<std::uint8_t>(state);
    };
    constexpr auto technical = static_cast<std::size_t>(Department::Technical);
    if (project.departments.size() <= technical || !is(project.departments[technical], StepState::Approved))
        return nullptr;
    const DepartmentView* blocking = nullptr;
    for (const DepartmentView& view : project.departments) {
        if (is(view, StepState::Pending) && view.since.isKnown() && (!blocking || view.since < blocking->since))
            blocking = &view;
    }
    return blocking;
}

} // namespace plumbline
