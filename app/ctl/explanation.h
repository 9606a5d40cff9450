#pragma once

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
};

// nullopt when there is no such thing. `wanted` is a number, a name, the source's own id, or a
// record id as the JSON output prints it.
std::optional<Explanation> explainProject(const ExplanationSource& source, const QString& wanted);
std::optional<Explanation> explainVisit(const ExplanationSource& source, const QString& wanted);
std::optional<Explanation> explainRegion(const ExplanationSource& source, const QString& wanted);
std::optional<Explanation> explainCustomer(const ExplanationSource& source, const QString& wanted);

// The tree with each record opened down to its raw payload.
QString explanationText(const Explanation& explanation, const CacheReader& cache, CompanyClock clock);
QJsonObject explanationJson(const Explanation& explanation, const CacheReader& cache);

} // namespace plumbline::ctl
