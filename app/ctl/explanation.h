#pragma once

#include "core/assess/actionbook.h"
#include "core/assess/assess.h"
#include "core/facts/facts.h"
#include "core/store/cache.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace plumbline::ctl {

// Why a figure is what it is: a sentence, the records it rests on, and what it is made of.
struct Explanation {
    QString sentence;
    std::vector<RecordId> records;
    std::vector<Explanation> parts;
};

// What explanations are made from.
struct ExplanationSource {
    const Facts& facts;
    const Assessment& assessment;
    const Rulebook& rulebook;
    const ActionBook& book;
};

// nullopt when there is no such thing. `wanted` is a number, a name, the source's own id ("SYSTEM/ID" where
// several systems may have it), or a record id as the JSON output prints it.
using Explainer = std::optional<Explanation> (*)(const ExplanationSource&, const QString& wanted);
// explanation.cpp
std::optional<Explanation> explainProject(const ExplanationSource& source, const QString& wanted);
std::optional<Explanation> explainVisit(const ExplanationSource& source, const QString& wanted);
std::optional<Explanation> explainRegion(const ExplanationSource& source, const QString& wanted);
std::optional<Explanation> explainCustomer(const ExplanationSource& source, const QString& wanted);
// explanation_events.cpp: one event with its checks (R12, R17); all that happened with a customer (R9)
std::optional<Explanation> explainAnyEvent(const ExplanationSource& source, const QString& wanted);
std::optional<Explanation> explainTimeline(const ExplanationSource& source, const QString& wanted);
// explanation_signals.cpp: by key, rule, kind or the name of what it is about; several answers stand together
std::optional<Explanation> explainFinding(const ExplanationSource& source, const QString& wanted);
std::optional<Explanation> explainSignal(const ExplanationSource& source, const QString& wanted);
// explanation_evidence.cpp: a project's electronic trail (R54), its net of evidence (R57)
std::optional<Explanation> explainTrail(const ExplanationSource& source, const QString& wanted);
std::optional<Explanation> explainNet(const ExplanationSource& source, const QString& wanted);
// explanation_money.cpp: "company", a region, or one piece of business (idea 6); an order (R41-R43, R71);
// "all" or one measure (R39, R44)
std::optional<Explanation> explainBridge(const ExplanationSource& source, const QString& wanted);
std::optional<Explanation> explainRebate(const ExplanationSource& source, const QString& wanted);
std::optional<Explanation> explainEffect(const ExplanationSource& source, const QString& wanted);

// The tree with each record opened down to its raw payload.
QString explanationText(const Explanation& explanation, const CacheReader& cache, CompanyClock clock);
QJsonObject explanationJson(const Explanation& explanation, const CacheReader& cache);

} // namespace plumbline::ctl
