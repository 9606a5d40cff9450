#include "ui/shell/palettecommands.h"

#include "ui/shell/menus.h"
#include "ui/shell/pagetable.h"
#include "ui/shell/viewstate.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QAction>
#include <QCoreApplication>

#include <algorithm>

namespace plumbline::ui {
namespace {

class PaletteText {
    Q_DECLARE_TR_FUNCTIONS(PaletteCommands)
};

// A menu's text without the mark of its key: "&Quit", and "退出(&Q)" as it is written in Chinese.
QString bare(QString text)
{
    const qsizetype bracket = text.indexOf(QStringLiteral("(&"));
    if (bracket > 0)
        text.remove(bracket, 4);
    return text.remove(u'&').remove(QStringLiteral("…")).trimmed();
}

// The projects of the customer that are still open.
void addProjects(FigureEvidence& evidence, const ViewState& state, EntityIndex customer)
{
    int open = 0;
    Money sum;
    for (const ProjectAssessment& project : state.assessment->projects) {
        if (project.entity != customer || !project.open)
            continue;
        ++open;
        sum += project.amount;
        evidence.parts.push_back({words::foreign(project.name, 60), words::moneyShort(project.amount)});
        evidence.add(project.id);
    }
    evidence.value = open > 0 ? PaletteText::tr("%1 open projects, %2").arg(words::count(open), words::moneyShort(sum))
                              : PaletteText::tr("no open project");
}

} // namespace

std::vector<PaletteEntry> paletteCommands(const std::vector<MenuCommand>& commands)
{
    std::vector<PaletteEntry> entries;
    for (const PageRow& row : pageTable())
        entries.push_back({PaletteKind::Page, pageWord(row).toStdString(), {}, row.key});
    for (const MenuCommand& command : commands) {
        const QString name = bare(command.entry->text());
        const QString title =
            command.group.isEmpty() ? name : PaletteText::tr("%1: %2", "menu, choice").arg(bare(command.group), name);
        entries.push_back({PaletteKind::Command, title.toStdString(),
                           command.entry->shortcut().toString(QKeySequence::NativeText).toStdString(),
                           command.key.toStdString()});
    }
    return entries;
}

FigureEvidence customerEvidence(const ViewState& state, RecordId record)
{
    FigureEvidence evidence;
    if (!state.facts || !state.assessment)
        return evidence;
    const auto& records = state.facts->customerRecords;
    const auto found = std::find_if(records.begin(), records.end(),
                                    [record](const CustomerRecordFact& fact) { return fact.id == record; });
    if (found == records.end() || !found->entity.isSet())
        return evidence;
    const EntityFact& customer = state.facts->entities[found->entity.at()];
    evidence.title = words::foreign(customer.name, 80);
    evidence.formula =
        PaletteText::tr("One customer, as the systems know it. Records are joined by the credit code, or "
                        "by name, telephone and address.");
    evidence.parts = {{PaletteText::tr("Credit code"),
                       customer.creditCode.empty() ? words::dash() : words::foreign(customer.creditCode, 30)},
                      {PaletteText::tr("Company registry"), words::registryState(customer.registry)}};
    if (customer.region.isSet() && customer.region.at() < state.assessment->regions.size())
        evidence.parts.push_back(
            {PaletteText::tr("Region"), words::foreign(state.assessment->regions[customer.region.at()].name, 40)});
    for (std::int32_t i = customer.members.first; i < customer.members.last; ++i) {
        const CustomerRecordFact& member = records[static_cast<std::size_t>(i)];
        evidence.parts.push_back(
            {words::foreign(state.facts->systems[member.system], 40),
             words::foreign(member.name, 60) + QStringLiteral(" · ") + words::joinReason(member.reason)});
        evidence.add(member.id);
    }
    addProjects(evidence, state, found->entity);
    evidence.add(customer.registryRecord);
    return evidence;
}

} // namespace plumbline::ui
