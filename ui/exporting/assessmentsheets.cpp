#include "ui/exporting/assessmentsheets.h"

#include "ui/words/sentences.h"

#include <QCoreApplication>

namespace plumbline::ui {

namespace {

class SheetText {
    Q_DECLARE_TR_FUNCTIONS(SheetText)
};

using SheetRow = std::vector<SheetCell>;

QString plain(const std::string& text) { return QString::fromStdString(text); }

SheetCell shareOf(const Ratio& ratio) { return ratio.hasValue() ? SheetCell(SheetShare{ratio.value()}) : SheetCell(); }

QString regionName(const Assessment& all, RegionIndex region)
{
    return region.isSet() && region.at() < all.regions.size() ? plain(all.regions[region.at()].name) : QString();
}

QString monthText(Month month) { return plain(toIso(month)); }

DataSheet regionsSheet(const Assessment& all, const Rulebook& rulebook)
{
    DataSheet sheet{SheetText::tr("Regions"),
                    {SheetText::tr("Region"), SheetText::tr("Month"), SheetText::tr("Target"), SheetText::tr("Claimed"),
                     SheetText::tr("Expected signings"), SheetText::tr("Signed"), SheetText::tr("In finance"),
                     SheetText::tr("Shipped"), SheetText::tr("Paid"), SheetText::tr("Proven"),
                     SheetText::tr("Proven of target"), SheetText::tr("Claimed of target"), SheetText::tr("State")},
                    {},
                    rulebook.clock};
    for (const Achievement& at : all.achievements) {
        if (at.rep.isSet())
            continue;
        sheet.rows.push_back(SheetRow{regionName(all, at.region), monthText(at.month), at.target.amount, at.claimed,
                                      at.expected.amount, at.signedSum.amount, at.inFinance.amount, at.shipped.amount,
                                      at.paid.amount, at.proven, shareOf(at.provenRatio), shareOf(at.claimedRatio),
                                      words::achievementState(at.state)});
    }
    return sheet;
}

DataSheet projectsSheet(const Assessment& all, const Rulebook& rulebook)
{
    DataSheet sheet{SheetText::tr("Projects"),
                    {SheetText::tr("Number"), SheetText::tr("Project"), SheetText::tr("Customer"),
                     SheetText::tr("Region"), SheetText::tr("Owner"), SheetText::tr("Amount"), SheetText::tr("Open"),
                     SheetText::tr("Health"), SheetText::tr("Stage points"), SheetText::tr("Document points"),
                     SheetText::tr("Supply points"), SheetText::tr("Claimed node"), SheetText::tr("Proven node"),
                     SheetText::tr("Below the threshold"), SheetText::tr("Days in node")},
                    {},
                    rulebook.clock};
    const auto yesNo = [](bool yes) { return yes ? SheetText::tr("yes") : SheetText::tr("no"); };
    for (const ProjectAssessment& one : all.projects)
        sheet.rows.push_back(SheetRow{plain(one.number), plain(one.name), plain(one.customer),
                                      regionName(all, one.regionIndex), plain(one.owner), one.amount, yesNo(one.open),
                                      one.health, one.stageScore, one.documentScore, one.supplyScore,
                                      std::int64_t(one.claimedNode), std::int64_t(one.provenNode),
                                      yesNo(one.belowThreshold), std::int64_t(one.daysInNode)});
    return sheet;
}

SheetRow signalCells(const Signal& signal, const Assessment& all, const Rulebook& rulebook)
{
    return {words::severity(signal.severity),
            words::signalTitle(signal, rulebook),
            words::signalDetail(signal, rulebook),
            regionName(all, signal.region),
            signal.atStake,
            signal.startedAt,
            words::signalStep(signal, rulebook)};
}

std::vector<QString> signalHeads()
{
    return {SheetText::tr("Level"),    SheetText::tr("What"),  SheetText::tr("Why"),           SheetText::tr("Region"),
            SheetText::tr("At stake"), SheetText::tr("Since"), SheetText::tr("Suggested step")};
}

DataSheet signalsSheet(const Assessment& all, const Rulebook& rulebook)
{
    DataSheet sheet{SheetText::tr("Signals"), signalHeads(), {}, rulebook.clock};
    for (const Signal& signal : all.signalList)
        sheet.rows.push_back(signalCells(signal, all, rulebook));
    return sheet;
}

DataSheet actionsSheet(const Assessment& all, const Rulebook& rulebook)
{
    DataSheet sheet{SheetText::tr("Actions"), signalHeads(), {}, rulebook.clock};
    sheet.heads.push_back(SheetText::tr("In charge"));
    for (const Action& action : all.actions) {
        sheet.rows.push_back(signalCells(all.signalList.at(action.signal), all, rulebook));
        sheet.rows.back().push_back(plain(action.responsible));
    }
    return sheet;
}

DataSheet findingsSheet(const Assessment& all, const Rulebook& rulebook)
{
    DataSheet sheet{
        SheetText::tr("Findings"),
        {SheetText::tr("What"), SheetText::tr("What the records say"), SheetText::tr("Region"), SheetText::tr("Since")},
        {},
        rulebook.clock};
    for (const Finding& finding : all.findings)
        sheet.rows.push_back(SheetRow{words::findingTitle(finding), words::findingDetail(finding, rulebook),
                                      regionName(all, finding.region), finding.since});
    return sheet;
}

DataSheet rebatesSheet(const Assessment& all, const Rulebook& rulebook)
{
    DataSheet sheet{SheetText::tr("Rebates"),
                    {SheetText::tr("Order"), SheetText::tr("Customer"), SheetText::tr("Verdict"),
                     SheetText::tr("Order amount"), SheetText::tr("Total of 12 months"), SheetText::tr("Rebate"),
                     SheetText::tr("Claimed"), SheetText::tr("Outside the policy")},
                    {},
                    rulebook.clock};
    for (const RebateAssessment& one : all.rebates) {
        SheetRow row;
        row.emplace_back(plain(one.orderNumber));
        row.emplace_back(plain(one.customer));
        row.emplace_back(words::verdict(one.verdict));
        row.emplace_back(one.base);
        row.emplace_back(one.total);
        // The amount appears only after all checks have passed (R42).
        if (one.verdict == Verdict::Passed)
            row.emplace_back(one.amount);
        else
            row.emplace_back();
        row.emplace_back(one.claimed);
        row.emplace_back(one.outOfRule ? SheetText::tr("yes") : SheetText::tr("no"));
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

struct SheetMaker {
    const char* name;
    const char* word;
    DataSheet (*make)(const Assessment&, const Rulebook&);
};
// clang-format off
constexpr SheetMaker kSheetMakers[] = {
    {"regions", QT_TRANSLATE_NOOP("SheetText", "Regions"), regionsSheet},
    {"projects", QT_TRANSLATE_NOOP("SheetText", "Projects"), projectsSheet},
    {"actions", QT_TRANSLATE_NOOP("SheetText", "Actions"), actionsSheet},
    {"signals", QT_TRANSLATE_NOOP("SheetText", "Signals"), signalsSheet},
    {"findings", QT_TRANSLATE_NOOP("SheetText", "Findings"), findingsSheet},
    {"rebates", QT_TRANSLATE_NOOP("SheetText", "Rebates"), rebatesSheet},
};
// clang-format on

} // namespace

QStringList sheetNames()
{
    QStringList names;
    for (const SheetMaker& sheet : kSheetMakers)
        names << QString::fromLatin1(sheet.name);
    return names;
}

QString sheetWord(const QString& name)
{
    for (const SheetMaker& sheet : kSheetMakers) {
        if (name == QLatin1String(sheet.name))
            return QCoreApplication::translate("SheetText", sheet.word);
    }
    return name;
}

std::optional<DataSheet> sheetNamed(const QString& name, const Assessment& assessment, const Rulebook& rulebook)
{
    for (const SheetMaker& sheet : kSheetMakers) {
        if (name == QLatin1String(sheet.name))
            return sheet.make(assessment, rulebook);
    }
    return std::nullopt;
}

} // namespace plumbline::ui
