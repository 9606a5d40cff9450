#include "ui/pages/projects/storymodel.h"

#include "ui/models/healthgauge.h"
#include "ui/pages/projects/nodemodel.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <algorithm>

namespace plumbline::ui {
namespace {

void addClaims(std::vector<StoryEntry>& story, const ViewState& state, const ProjectAssessment& project)
{
    for (int node = 1; node <= kNodeCount; ++node) {
        const NodeAssessment& at = project.nodes[static_cast<std::size_t>(node - 1)];
        if (!at.claimedAt.isKnown() || at.claimedAt > state.asOf())
            continue;
        StoryEntry entry{at.claimedAt,
                         StoryModel::tr("Claimed: %1").arg(nodeTitle(project, node, state.rulebook)),
                         nodeStateWord(at, isReached(project, node)),
                         {}};
        for (const Reason& reason : at.reasons)
            entry.records.insert(entry.records.end(), reason.records.begin(), reason.records.end());
        story.push_back(std::move(entry));
    }
}

void addListEvents(std::vector<StoryEntry>& story, const ViewState& state, const ProjectAssessment& project)
{
    for (const ListEvent& event : state.assessment->listEvents) {
        if (event.project != project.id)
            continue;
        const QString score = StoryModel::tr("score %1").arg(pointsText(event.score));
        story.push_back({event.at,
                         event.entered ? StoryModel::tr("Came onto the director's list")
                                       : StoryModel::tr("Left the director's list"),
                         score, project.records});
    }
    for (const Exposure& exposure : state.assessment->exposures) {
        if (exposure.project == project.id)
            story.push_back({exposure.orderedAt,
                             StoryModel::tr("Contract signed after the weakness showed"),
                             words::days(exposure.days),
                             {exposure.contract, exposure.project}});
    }
}

void addClocks(std::vector<StoryEntry>& story, const ViewState& state, const ProjectAssessment& project)
{
    if (project.belowThreshold && project.belowSince.isKnown())
        story.push_back({project.belowSince, StoryModel::tr("Below the threshold without a break since"),
                         words::duration(state.asOf() - project.belowSince), project.records});
    if (project.nodeInWork > 0 && project.nodeSince.isKnown()) {
        const QString days = project.expectedDays > 0
                                 ? StoryModel::tr("%1, expected %2")
                                       .arg(words::days(project.daysInNode), words::days(project.expectedDays))
                                 : words::days(project.daysInNode);
        story.push_back({project.nodeSince,
                         (project.stuck ? StoryModel::tr("Stuck at: %1") : StoryModel::tr("At work on: %1"))
                             .arg(nodeTitle(project, project.nodeInWork, state.rulebook)),
                         days, project.records});
    }
}

// R9: what the other systems know of the customer since the project was entered, on one line with it. Its visits have a
// page of their own.
void addCustomer(std::vector<StoryEntry>& story, const ViewState& state, const ProjectAssessment& project)
{
    if (!state.facts || !project.entity.isSet())
        return;
    const auto& projects = state.facts->projects;
    const auto fact =
        std::find_if(projects.begin(), projects.end(), [&](const ProjectFact& each) { return each.id == project.id; });
    const Instant begin = fact == projects.end() ? Instant() : fact->createdAt;
    for (const TimelineEntry& each : customerTimeline(*state.facts, *state.rulebook, project.entity, state.asOf())) {
        if (each.kind == TimelineKind::Visit || each.at < begin)
            continue;
        StoryEntry entry{
            each.at, StoryModel::tr("Customer: %1").arg(words::timelineKind(each.kind)), {}, {each.record}};
        if (!each.name.empty())
            entry.what += QLatin1Char(' ') + words::foreign(each.name, 60);
        if (each.kind == TimelineKind::Campaign)
            entry.figure =
                StoryModel::tr("%n inquiry(s) around it", nullptr, static_cast<int>(each.nearInquiries.size()));
        else if (each.amount.fen != 0)
            entry.figure = words::moneyShort(each.amount);
        entry.records.insert(entry.records.end(), each.nearInquiries.begin(), each.nearInquiries.end());
        story.push_back(std::move(entry));
    }
}

} // namespace

std::vector<StoryEntry> storyOf(const ViewState& state, const ProjectAssessment& project)
{
    std::vector<StoryEntry> story;
    addClaims(story, state, project);
    addListEvents(story, state, project);
    addClocks(story, state, project);
    addCustomer(story, state, project);
    std::stable_sort(story.begin(), story.end(), [](const StoryEntry& a, const StoryEntry& b) { return b.at < a.at; });
    return story;
}

void StoryModel::setStory(std::vector<StoryEntry> story, CompanyClock clock)
{
    beginResetModel();
    m_story = std::move(story);
    m_clock = clock;
    endResetModel();
}

FigureEvidence StoryModel::evidence(int row) const
{
    const StoryEntry& entry = m_story.at(static_cast<std::size_t>(row));
    FigureEvidence evidence;
    evidence.title = entry.what;
    evidence.value = entry.figure;
    evidence.parts = {{tr("When"), words::instant(entry.at, m_clock)}};
    evidence.add(entry.records);
    evidence.whyNoRecords = tr("No system holds a record that proves this.");
    return evidence;
}

QVariant StoryModel::cell(int row, int column, int role) const
{
    const StoryEntry& entry = m_story[static_cast<std::size_t>(row)];
    if (role == SortRole && column == When)
        return QVariant::fromValue<qint64>(entry.at.ms);
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    return column == When ? words::instant(entry.at, m_clock) : column == What ? entry.what : entry.figure;
}

QString StoryModel::heading(int column) const
{
    return column == When ? tr("When") : column == What ? tr("What") : tr("Figure");
}

} // namespace plumbline::ui
