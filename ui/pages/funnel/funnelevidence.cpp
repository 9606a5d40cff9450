#include "ui/pages/funnel/funnelevidence.h"

#include "ui/pages/funnel/moneyrowmodel.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

namespace plumbline::ui {
namespace {

class FunnelText {
    Q_DECLARE_TR_FUNCTIONS(FunnelEvidence)
};

QString nameOfPart(const ViewState& state, const Achievement& row)
{
    const QString month = words::month(row.month);
    QString name;
    if (row.rep.isSet() && state.facts && row.rep.at() < state.facts->people.size())
        name = words::foreign(state.facts->people[row.rep.at()].name, 40);
    else if (row.region.isSet() && row.region.at() < state.assessment->regions.size())
        name = words::foreign(state.assessment->regions[row.region.at()].name, 40);
    if (!row.line.empty())
        name += QStringLiteral(" · ") + words::foreign(row.line, 40);
    return name + QStringLiteral(" · ") + month;
}

QString formulaOf(FunnelRung rung)
{
    switch (rung) {
    case FunnelRung::Claimed:
        return FunnelText::tr("Claimed = contracts that the CRM calls signed this month + signings that are expected "
                              "for it. Expected signings never count as proven.");
    case FunnelRung::Signed:
        return FunnelText::tr("Contracts signed this month, as the CRM says, with the CRM's amounts.");
    case FunnelRung::InFinance:
        return FunnelText::tr("Contracts that finance registered this month, with finance's amounts.");
    case FunnelRung::Shipped:
        return FunnelText::tr("Contracts whose first shipment that was kept left the warehouse this month, with the "
                              "contract's amount.");
    case FunnelRung::Paid:
        break;
    }
    return FunnelText::tr("Receipts of this month less what was paid back, as finance says.");
}

std::vector<const Sum*> sumsOf(const Achievement& row, FunnelRung rung)
{
    switch (rung) {
    case FunnelRung::Claimed:
        return {&row.reported, &row.expected};
    case FunnelRung::Signed:
        return {&row.signedSum};
    case FunnelRung::InFinance:
        return {&row.inFinance};
    case FunnelRung::Shipped:
        return {&row.shipped};
    case FunnelRung::Paid:
        break;
    }
    return {&row.paid};
}

void addSums(FigureEvidence& evidence, const ViewState& state, const MoneyFunnel& funnel, FunnelRung rung)
{
    for (const Achievement* row : funnel.rows) {
        Money sum;
        for (const Sum* each : sumsOf(*row, rung)) {
            sum += each->amount;
            evidence.add(each->records);
        }
        if (sum.fen != 0)
            evidence.parts.push_back({nameOfPart(state, *row), words::moneyFull(sum)});
    }
    evidence.whyNoRecords = FunnelText::tr("No record of the month makes this sum.");
}

void addProjects(FigureEvidence& evidence, const ViewState& state, const std::vector<std::size_t>& positions)
{
    for (const std::size_t at : positions)
        evidence.add(state.assessment->projects[at].id);
    evidence.whyNoRecords = FunnelText::tr("No open project stands there.");
}

// The open projects of the scope and type that reached the node.
void addReached(FigureEvidence& evidence, const ViewState& state, const std::string& type, int node, bool claimed)
{
    for (const ProjectAssessment& project : state.assessment->projects) {
        if (project.open && state.inScope(project.regionIndex) && (type.empty() || project.type == type) &&
            node <= (claimed ? project.claimedNode : project.provenNode))
            evidence.add(project.id);
    }
    evidence.whyNoRecords = FunnelText::tr("No open project stands there.");
}

} // namespace

FigureEvidence rungEvidence(const ViewState& state, const MoneyFunnel& funnel, FunnelRung rung, const QString& whose)
{
    FigureEvidence evidence;
    evidence.title = FunnelText::tr("%1, %2", "rung, of whom").arg(funnelRungWord(rung), whose);
    evidence.value = words::moneyFull(funnel.at(rung));
    evidence.formula = formulaOf(rung);
    if (rung == provenRungOf(state))
        evidence.formula += u' ' + FunnelText::tr("This is the rung that the rulebook takes as proven.");
    if (rung == FunnelRung::Claimed) {
        evidence.parts.push_back({FunnelText::tr("Signed, as the CRM says"), words::moneyFull(funnel.reported)});
        evidence.parts.push_back({FunnelText::tr("Expected signings"), words::moneyFull(funnel.expected)});
    } else {
        evidence.parts.push_back({funnelStepWord(rung), words::percent(funnel.conversion(rung))});
    }
    evidence.parts.push_back({FunnelText::tr("Of the target"), words::percent(funnel.ofTarget(funnel.at(rung)))});
    addSums(evidence, state, funnel, rung);
    return evidence;
}

FigureEvidence targetEvidence(const ViewState& state, const MoneyFunnel& funnel, const QString& whose)
{
    FigureEvidence evidence;
    evidence.title = FunnelText::tr("Target, %1").arg(whose);
    evidence.value = words::moneyFull(funnel.target);
    evidence.formula = FunnelText::tr("The target as the CRM holds it: the region's own, else the sum of its reps'.");
    for (const Achievement* row : funnel.rows) {
        evidence.parts.push_back({nameOfPart(state, *row), words::moneyFull(row->target.amount)});
        evidence.add(row->target.records);
    }
    evidence.whyNoRecords = FunnelText::tr("No target is on file.");
    return evidence;
}

FigureEvidence gapEvidence(const ViewState& state, const MoneyFunnel& funnel, const QString& whose)
{
    FigureEvidence evidence;
    evidence.title = FunnelText::tr("Claimed and proven, %1").arg(whose);
    evidence.value =
        FunnelText::tr("proven %1, claimed %2")
            .arg(words::percent(funnel.ofTarget(funnel.proven)), words::percent(funnel.ofTarget(funnel.claimed())));
    evidence.formula = FunnelText::tr("Each rung counts what happened in the month, so that money paid this month may "
                                      "belong to a contract of an earlier one.");
    for (int rung = 0; rung < kFunnelRungs; ++rung)
        evidence.parts.push_back({funnelRungWord(static_cast<FunnelRung>(rung)),
                                  words::moneyFull(funnel.rungs[static_cast<std::size_t>(rung)])});
    evidence.parts.push_back({FunnelText::tr("Gap"), words::moneyFull(funnel.gap())});
    const FunnelRung proven = provenRungOf(state);
    for (const Achievement* row : funnel.rows) {
        for (const FunnelRung rung : {FunnelRung::Claimed, proven})
            for (const Sum* sum : sumsOf(*row, rung))
                evidence.add(sum->records);
    }
    evidence.whyNoRecords = FunnelText::tr("No record of the month makes this sum.");
    return evidence;
}

FigureEvidence leakEvidence(const Leak& leak)
{
    FigureEvidence evidence;
    evidence.title = words::bridgeCause(leak.cause);
    evidence.value = words::moneyFull(leak.gap());
    evidence.formula = FunnelText::tr("Each piece of business stands under the first cause that holds for it. All "
                                      "causes together are exactly claimed less proven.");
    evidence.parts = {{FunnelText::tr("Claimed"), words::moneyFull(leak.claimed)},
                      {FunnelText::tr("Proven"), words::moneyFull(leak.proven)}};
    for (const BridgeItem* item : leak.items) {
        evidence.parts.push_back({item->name.empty() ? words::dash() : words::foreign(item->name, 60),
                                  words::moneyFull(item->claimed - item->proven)});
        evidence.add(item->records);
    }
    evidence.whyNoRecords = FunnelText::tr("No record of the month makes this sum.");
    constexpr std::size_t kMostParts = 40;
    if (evidence.parts.size() > kMostParts) {
        const auto rest = static_cast<std::int64_t>(evidence.parts.size() - kMostParts);
        evidence.parts.resize(kMostParts);
        evidence.parts.push_back({FunnelText::tr("and more"), words::count(rest)});
    }
    return evidence;
}

FigureEvidence leakItemEvidence(const BridgeItem& item, BridgeCause cause)
{
    FigureEvidence evidence;
    evidence.title = item.name.empty() ? words::dash() : words::foreign(item.name, 80);
    evidence.value = words::moneyFull(item.claimed - item.proven);
    evidence.formula = words::bridgeCause(cause);
    evidence.parts = {{FunnelText::tr("Claimed"), words::moneyFull(item.claimed)},
                      {FunnelText::tr("Proven"), words::moneyFull(item.proven)}};
    evidence.add(item.records);
    evidence.whyNoRecords = FunnelText::tr("No record of the month makes this sum.");
    return evidence;
}

FigureEvidence nodeFigureEvidence(const ViewState& state, const NodesShown& nodes, int node, NodeFigure figure,
                                  const QString& label)
{
    const NodeSummary& at = nodes.nodes.at(static_cast<std::size_t>(node - 1));
    FigureEvidence evidence;
    evidence.title = label;
    switch (figure) {
    case NodeFigure::Claimed:
        evidence.value = words::count(at.claimed);
        evidence.formula = FunnelText::tr("Open projects that are reported to have reached this node.");
        addReached(evidence, state, nodes.type, node, true);
        break;
    case NodeFigure::Proven:
        evidence.value = words::count(at.proven);
        evidence.formula = FunnelText::tr("Open projects with all the evidence up to and with this node.");
        addReached(evidence, state, nodes.type, node, false);
        break;
    case NodeFigure::Conversion: {
        const int before = node > 1 ? nodes.nodes[static_cast<std::size_t>(node - 2)].proven : 0;
        evidence.value = words::percent({at.proven, before});
        evidence.formula = FunnelText::tr("Open projects that proved this node, divided by those that proved the one "
                                          "before.");
        evidence.parts = {{FunnelText::tr("Proved this node"), words::count(at.proven)},
                          {FunnelText::tr("Proved the node before"), words::count(before)}};
        addReached(evidence, state, nodes.type, std::max(1, node - 1), false);
        break;
    }
    case NodeFigure::InWork:
        evidence.value = words::count(static_cast<std::int64_t>(at.inWork.size()));
        evidence.formula = FunnelText::tr("Open projects whose next node to prove is this one.");
        addProjects(evidence, state, at.inWork);
        break;
    case NodeFigure::MeanDays:
        evidence.value = at.meanDays().hasValue() ? words::daysPerStage(at.meanDays().value()) : words::dash();
        evidence.formula = FunnelText::tr("Mean of the days that the open projects are at this node so far; they are "
                                          "still running, so it takes at least this long.");
        addProjects(evidence, state, at.inWork);
        break;
    case NodeFigure::Stuck:
        evidence.value = words::count(at.stuck);
        evidence.formula = FunnelText::tr("Open projects that are longer at this node than the rulebook expects.");
        evidence.parts = {{FunnelText::tr("Money of these projects"), words::moneyFull(at.stuckAmount)}};
        for (const std::size_t project : at.inWork)
            if (state.assessment->projects[project].stuck)
                evidence.add(state.assessment->projects[project].id);
        evidence.whyNoRecords = FunnelText::tr("No open project stands there.");
        break;
    }
    return evidence;
}

} // namespace plumbline::ui
