#include "app/ctl/explanationparts.h"

#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace plumbline::ctl {
namespace {

class ExplainParts {
    Q_DECLARE_TR_FUNCTIONS(ExplainParts)
};

} // namespace

WantedRecords::WantedRecords(const Facts& facts, const QString& wanted, std::initializer_list<Collection> collections)
{
    bool isNumber = false;
    const RecordId printed{wanted.toLongLong(&isNumber)};
    if (isNumber)
        m_ids.push_back(printed);
    const qsizetype slash = wanted.indexOf(QLatin1Char('/'));
    for (const Collection collection : collections) {
        if (slash > 0)
            m_ids.push_back(
                recordId(wanted.left(slash).toStdString(), collection, wanted.mid(slash + 1).toStdString()));
        for (const std::string& system : facts.systems)
            m_ids.push_back(recordId(system, collection, wanted.toStdString()));
    }
    std::sort(m_ids.begin(), m_ids.end());
}

bool WantedRecords::contains(RecordId id) const { return std::binary_search(m_ids.begin(), m_ids.end(), id); }

QString shownText(const std::string& utf8) { return words::foreign(utf8); }

Explanation reasonPart(const Reason& reason, const Rulebook& rulebook, std::string_view projectType)
{
    return {
        ExplainParts::tr("%1: %2").arg(words::verdict(reason.verdict), words::reason(reason, rulebook, projectType)),
        recordsOf(reason),
        {}};
}

std::optional<Explanation> together(std::vector<Explanation> found)
{
    if (found.empty())
        return std::nullopt;
    if (found.size() == 1)
        return std::move(found.front());
    Explanation out{ExplainParts::tr("%n of that kind", nullptr, static_cast<int>(found.size())), {}, {}};
    out.parts = std::move(found);
    return out;
}

const ProjectAssessment* projectNamed(const ExplanationSource& source, const QString& wanted)
{
    const WantedRecords records(source.facts, wanted, {Collection::Project});
    for (const ProjectAssessment& project : source.assessment.projects) {
        if (shownText(project.number) == wanted || shownText(project.name) == wanted || records.contains(project.id))
            return &project;
    }
    return nullptr;
}

Explanation trailPart(const TrailLine& line, const Rulebook& rulebook)
{
    const QString names[] = {ExplainParts::tr("Customer's promises"), ExplainParts::tr("Price talks"),
                             ExplainParts::tr("Delivery terms")};
    Explanation out{ExplainParts::tr("Trail, %1: %2 (%3 of %4)")
                        .arg(names[static_cast<int>(line.kind)], words::percent(line.coverage),
                             words::count(line.coverage.part), words::count(line.coverage.whole)),
                    {},
                    {}};
    for (const Reason& item : line.items)
        out.parts.push_back({words::reason(item, rulebook), recordsOf(item), {}});
    return out;
}

} // namespace plumbline::ctl
