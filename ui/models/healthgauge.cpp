#include "ui/models/healthgauge.h"

#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

namespace plumbline::ui {
namespace {

class HealthGaugeText {
    Q_DECLARE_TR_FUNCTIONS(HealthGauge)
};

GaugePart part(const QString& label, const Rational& score, int weight, const QString& detail)
{
    GaugePart made;
    made.label = label;
    made.text = HealthGaugeText::tr("%1 / %2").arg(pointsText(score)).arg(weight);
    made.share = weight > 0 ? score.toDouble() / weight : 0;
    made.detail = detail;
    return made;
}

} // namespace

bool isHealthKnown(const ProjectAssessment& project)
{
    return !(project.healthLow == Rational(0) && project.healthHigh == Rational(100) && project.baseNodes == 0);
}

QString pointsText(const Rational& points) { return words::points(points, points.den() == 1 ? 0 : 1); }

GaugeValue healthGauge(const ProjectAssessment& project, const Rulebook& rulebook, bool withParts)
{
    GaugeValue value;
    value.known = isHealthKnown(project);
    value.score = project.health.toDouble();
    value.low = project.healthLow.toDouble();
    value.high = project.healthHigh.toDouble();
    value.threshold = rulebook.health.threshold.toDouble();
    value.figure = words::points(project.health);
    if (!withParts)
        return value;
    value.caption = HealthGaugeText::tr("Health");
    value.parts = {
        part(words::lostPart(LostPart::Stage), project.stageScore, rulebook.health.stageWeight,
             HealthGaugeText::tr("%1 of %2 nodes proven").arg(project.verifiedNodes).arg(project.baseNodes)),
        part(
            words::lostPart(LostPart::Documents), project.documentScore, rulebook.health.documentWeight,
            HealthGaugeText::tr("%1 of %2 documents valid").arg(project.documentsValid).arg(project.documentsRequired)),
        part(words::lostPart(LostPart::Supply), project.supplyScore, rulebook.health.supplyWeight,
             HealthGaugeText::tr("%n key part(s) watched", nullptr, static_cast<int>(project.parts.size())))};
    return value;
}

} // namespace plumbline::ui
