#include "ui/pages/projects/whyscore.h"

#include "ui/models/healthgauge.h"
#include "ui/pages/projects/projectevidence.h"
#include "ui/shell/figurelabel.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace plumbline::ui {
namespace {

struct PartOfScore {
    Rational score;
    int weight;
};

PartOfScore partOf(const ProjectAssessment& project, LostPart part, const HealthRules& rules)
{
    switch (part) {
    case LostPart::Stage:
        return {project.stageScore, rules.stageWeight};
    case LostPart::Documents:
        return {project.documentScore, rules.documentWeight};
    case LostPart::Supply:
        break;
    }
    return {project.supplyScore, rules.supplyWeight};
}

QString because(const ProjectAssessment& project, LostPart part)
{
    switch (part) {
    case LostPart::Stage:
        return WhyScore::tr("%1 of the %2 nodes that should be reached by now are proven.")
            .arg(project.verifiedNodes)
            .arg(project.baseNodes);
    case LostPart::Documents:
        return WhyScore::tr("%1 of the %2 documents required up to there are valid.")
            .arg(project.documentsValid)
            .arg(project.documentsRequired);
    case LostPart::Supply:
        break;
    }
    for (const PartCover& cover : project.parts)
        if (cover.verdict == Verdict::Failed)
            return WhyScore::tr("%1: %2 available in time for a demand of %3.")
                .arg(words::foreign(cover.part, 40), words::quantity(cover.available), words::quantity(cover.demand));
    return project.parts.empty() ? WhyScore::tr("No key part is demanded.") : WhyScore::tr("No key part is short.");
}

} // namespace

WhyScore::WhyScore(QWidget* parent)
    : Card(parent)
    , m_paper(makeWrapped(this))
    , m_advice(makeWrapped(this))
    , m_interval(makeWrapped(this, LabelRole::Secondary))
    , m_grid(new QGridLayout)
{
    m_grid->setHorizontalSpacing(2 * space::grid);
    m_grid->setVerticalSpacing(space::grid / 2);
    m_grid->setColumnStretch(1, 1);
    m_paper->setFont(themeFont(TextRole::Body, QFont::DemiBold));
    content()->addWidget(m_paper);
    content()->addLayout(m_grid);
    content()->addWidget(m_advice);
    for (FigureLabel*& suggestion : m_suggestions) {
        suggestion = new FigureLabel(this, FigureLabel::Size::Body);
        content()->addWidget(suggestion, 0, Qt::AlignLeft);
        connect(suggestion, &FigureLabel::evidenceRequested, this, &WhyScore::evidenceRequested);
    }
    content()->addWidget(m_interval);
    content()->addStretch(1);
    for (Line& line : m_lost)
        line = addLine();
    m_next = addLine();
}

WhyScore::Line WhyScore::addLine()
{
    Line line{new FigureLabel(this, FigureLabel::Size::Strong), makeWrapped(this)};
    const int row = m_grid->rowCount();
    m_grid->addWidget(line.points, row, 0, Qt::AlignTop | Qt::AlignLeft);
    m_grid->addWidget(line.text, row, 1);
    connect(line.points, &FigureLabel::evidenceRequested, this, &WhyScore::evidenceRequested);
    return line;
}

void WhyScore::showProject(const ProjectAssessment& project, const Rulebook& rulebook)
{
    setTitle(tr("Why this score"));
    m_paper->setText(tr("Progress on paper only: node %1 is claimed, node %2 is proven, and the signed document that "
                        "decides is missing.")
                         .arg(project.claimedNode)
                         .arg(project.provenNode));
    m_paper->setVisible(project.paper);
    showLost(m_lost[0], project, LostPart::Stage, rulebook);
    showLost(m_lost[1], project, LostPart::Documents, rulebook);
    showLost(m_lost[2], project, LostPart::Supply, rulebook);
    showNext(project, rulebook);
    showSuggestions(project, rulebook);
    m_interval->setText(tr("Between %1 and %2, as something cannot be told yet.")
                            .arg(pointsText(project.healthLow), pointsText(project.healthHigh)));
    m_interval->setVisible(project.healthLow != project.healthHigh);
    const QString advice = project.belowThreshold ? words::advice(project.lostMost, rulebook) : QString();
    m_advice->setText(tr("Advice: %1").arg(advice));
    m_advice->setVisible(!advice.isEmpty());
}

void WhyScore::showLost(const Line& line, const ProjectAssessment& project, LostPart part, const Rulebook& rulebook)
{
    const PartOfScore of = partOf(project, part, rulebook.health);
    const Rational lost = Rational(of.weight) - of.score;
    const QString points = lost == Rational(0) ? pointsText(lost) : QChar(0x2212) + pointsText(lost);
    line.points->setFigure(tr("%1, points lost").arg(words::lostPart(part)), points,
                           [project, part, &rulebook] { return healthPartEvidence(project, part, rulebook); });
    line.text->setText(tr("%1: %2", "part of the score, why").arg(words::lostPart(part), because(project, part)));
}

void WhyScore::showSuggestions(const ProjectAssessment& project, const Rulebook& rulebook)
{
    for (std::size_t i = 0; i < m_suggestions.size(); ++i) {
        m_suggestions[i]->setVisible(i < project.suggestions.size());
        if (i >= project.suggestions.size())
            continue;
        const Reason suggestion = project.suggestions[i];
        m_suggestions[i]->setFigure(tr("What else can be done"), words::reason(suggestion, rulebook),
                                    [suggestion, &rulebook] { return reasonEvidence(suggestion, rulebook); });
    }
}

void WhyScore::showNext(const ProjectAssessment& project, const Rulebook& rulebook)
{
    const NextProof& next = project.nextProof;
    m_next.points->setVisible(next.exists);
    m_next.text->setVisible(next.exists);
    if (!next.exists)
        return;
    m_next.points->setTone(FigureLabel::Tone::Proven);
    m_next.points->setFigure(tr("Cheapest next proof, points"), tr("+%1").arg(pointsText(next.gain)),
                             [project, &rulebook] { return nextProofEvidence(project, rulebook); });
    m_next.text->setText(
        tr("Cheapest next proof: %1, by %2, about %3.")
            .arg(words::proof(next.proof), words::label(next.proof.owner), words::days(next.proof.effortDays)));
}

} // namespace plumbline::ui
