#include "ui/pages/visits/visitwords.h"

#include "ui/words/sentences.h"

#include <QCoreApplication>

namespace plumbline::ui {
namespace {

class VisitText {
    Q_DECLARE_TR_FUNCTIONS(VisitWords)
};

} // namespace

QString checkWord(VisitCheck check)
{
    switch (check) {
    case VisitCheck::Registry:
        return VisitText::tr("Company in operation");
    case VisitCheck::Budget:
        return VisitText::tr("Budget released");
    case VisitCheck::Shipment:
        return VisitText::tr("Goods shipped");
    case VisitCheck::Confirmation:
        return VisitText::tr("Requirements signed on site");
    case VisitCheck::Comparison:
        return VisitText::tr("Competitor comparison");
    case VisitCheck::Inquiry:
        break;
    }
    return VisitText::tr("Inquiry after the visit");
}

QString ruleSetWord(VisitCheck check)
{
    return check <= VisitCheck::Shipment ? VisitText::tr("system check, all needed")
                                         : VisitText::tr("voucher, one is enough");
}

QString outcomeWord(const VisitAssessment& visit)
{
    if (!visit.counts)
        return VisitText::tr("second visit of the day");
    if (visit.valid == Verdict::Passed || visit.valid == Verdict::Failed)
        return visit.valid == Verdict::Passed ? VisitText::tr("valid") : VisitText::tr("not valid");
    return words::verdict(visit.valid);
}

} // namespace plumbline::ui
