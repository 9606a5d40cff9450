#include "app/ctl/context.h"
#include "app/ctl/explanation.h"

#include <array>

namespace plumbline::ctl {
namespace {

struct ExplainKind {
    const char* name;
    Explainer explainer;
};
// In the order in which the help and a refusal name them.
constexpr std::array kKinds = {
    ExplainKind{"project", explainProject},   ExplainKind{"visit", explainVisit},
    ExplainKind{"region", explainRegion},     ExplainKind{"customer", explainCustomer},
    ExplainKind{"event", explainAnyEvent},    ExplainKind{"finding", explainFinding},
    ExplainKind{"signal", explainSignal},     ExplainKind{"bridge", explainBridge},
    ExplainKind{"rebate", explainRebate},     ExplainKind{"effect", explainEffect},
    ExplainKind{"trail", explainTrail},       ExplainKind{"net", explainNet},
    ExplainKind{"timeline", explainTimeline},
};

std::string kindNames()
{
    std::string names;
    for (const ExplainKind& kind : kKinds)
        names += (names.empty() ? "" : ", ") + std::string(kind.name);
    return names;
}

Explainer explainerOf(const QString& name)
{
    for (const ExplainKind& kind : kKinds) {
        if (name == QLatin1String(kind.name))
            return kind.explainer;
    }
    return nullptr;
}

} // namespace

int explain(const Context& context)
{
    const QString kind = context.line().arguments.value(0);
    const QString wanted = context.line().arguments.value(1);
    const Explainer explainer = explainerOf(kind);
    if (!explainer)
        return context.fail({ErrorCode::InvalidArgument, {kind.toStdString(), kindNames()}, {}});
    const auto judged = context.judge();
    if (!judged)
        return context.fail(judged.error());
    const Context::Judged& j = judged.value();
    const ActionBook book(withoutUndone(j.workspace->actionSteps(j.assessment->knownAt)), j.assessment->asOf);
    const auto explanation = explainer({*j.facts, *j.assessment, j.workspace->rulebook(), book}, wanted);
    if (!explanation)
        return context.fail({ErrorCode::NothingFound, {wanted.toStdString()}, {}});
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/explain/1"), explanationJson(*explanation, j.workspace->cache()));
    else
        context.print(explanationText(*explanation, j.workspace->cache(), j.workspace->rulebook().clock));
    return Done;
}

} // namespace plumbline::ctl
