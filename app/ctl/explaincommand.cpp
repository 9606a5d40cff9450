#include "app/ctl/context.h"
#include "app/ctl/explanation.h"

#include <map>

namespace plumbline::ctl {

int explain(const Context& context)
{
    using Explainer = std::optional<Explanation> (*)(const ExplanationSource&, const QString&);
    static const std::map<QString, Explainer> explainers = {{QStringLiteral("project"), explainProject},
                                                            {QStringLiteral("visit"), explainVisit},
                                                            {QStringLiteral("region"), explainRegion},
                                                            {QStringLiteral("customer"), explainCustomer}};
    const QString kind = context.line().arguments.value(0);
    const QString wanted = context.line().arguments.value(1);
    const auto explainer = explainers.find(kind);
    if (explainer == explainers.end())
        return context.fail({ErrorCode::InvalidArgument, {kind.toStdString(), "project, visit, region, customer"}, {}});
    const auto judged = context.judge();
    if (!judged)
        return context.fail(judged.error());
    const Context::Judged& j = judged.value();
    const auto explanation = explainer->second({*j.facts, *j.assessment, j.workspace->rulebook()}, wanted);
    if (!explanation)
        return context.fail({ErrorCode::NothingFound, {wanted.toStdString()}, {}});
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/explain/1"), explanationJson(*explanation, j.workspace->cache()));
    else
        context.print(explanationText(*explanation, j.workspace->cache(), j.workspace->rulebook().clock));
    return Done;
}

} // namespace plumbline::ctl
