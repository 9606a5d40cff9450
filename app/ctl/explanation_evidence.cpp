#include "app/ctl/explanationparts.h"
#include "core/assess/evidencenet.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

#include <map>
#include <set>

namespace plumbline::ctl {
namespace {

class ExplainEvidence {
    Q_DECLARE_TR_FUNCTIONS(ExplainEvidence)

public:
    static QString linkName(const EvidenceLink& link);
};

QString ExplainEvidence::linkName(const EvidenceLink& link)
{
    switch (link.kind) {
    case LinkKind::Node:
        return tr("proof of node %1").arg(link.node);
    case LinkKind::Claim:
        return tr("claim of node %1").arg(link.node);
    case LinkKind::Trail:
        return tr("electronic trail");
    case LinkKind::Supply:
        return tr("supply");
    case LinkKind::SignOff:
        return tr("sign-off");
    case LinkKind::Customer:
        return tr("the customer");
    case LinkKind::OnFile:
        return tr("on file, proves nothing");
    }
    return {};
}

// The net as a tree: each record stands, and is opened, where it is reached first.
class NetTree {
public:
    explicit NetTree(const EvidenceNet& net)
    {
        for (const EvidenceLink& link : net.links)
            m_links[link.from].push_back(&link);
    }

    std::vector<Explanation> below(RecordId record)
    {
        std::vector<Explanation> parts;
        if (!m_opened.insert(record).second)
            return parts;
        for (const EvidenceLink* link : m_links[record]) {
            const bool isJudged = link->verdict != Verdict::NotApplicable;
            const bool isNew = !m_opened.contains(link->to);
            Explanation part{ExplainEvidence::linkName(*link), {}, {}};
            if (isJudged)
                part.sentence = ExplainEvidence::tr("%1: %2").arg(part.sentence, words::verdict(link->verdict));
            if (isNew) {
                part.records = {link->to};
                part.parts = below(link->to);
            } else {
                part.sentence = ExplainEvidence::tr("%1 (record %2, opened above)")
                                    .arg(part.sentence, QString::number(link->to.value));
            }
            parts.push_back(std::move(part));
        }
        return parts;
    }

private:
    std::map<RecordId, std::vector<const EvidenceLink*>> m_links;
    std::set<RecordId> m_opened;
};

} // namespace

std::optional<Explanation> explainTrail(const ExplanationSource& source, const QString& wanted)
{
    const ProjectAssessment* project = projectNamed(source, wanted);
    if (!project)
        return std::nullopt;
    Explanation out{
        ExplainEvidence::tr("%1 %2: electronic trail").arg(shownText(project->number), shownText(project->name)),
        {project->id},
        {}};
    for (const TrailLine& line : project->trail)
        out.parts.push_back(trailPart(line, source.rulebook));
    if (project->trail.empty())
        out.parts.push_back({ExplainEvidence::tr("The project is closed: no trail is followed."), {}, {}});
    return out;
}

std::optional<Explanation> explainNet(const ExplanationSource& source, const QString& wanted)
{
    const ProjectAssessment* project = projectNamed(source, wanted);
    if (!project)
        return std::nullopt;
    const auto position = static_cast<std::int32_t>(project - source.assessment.projects.data());
    const EvidenceNet net = evidenceNetOf(source.facts, source.assessment, {position});
    int proven = 0;
    for (const EvidenceLink& link : net.links)
        proven += link.verdict == Verdict::Passed ? 1 : 0;
    Explanation out{ExplainEvidence::tr("%1 %2: %3 records in one net, %4 of %5 links are proven")
                        .arg(shownText(project->number), shownText(project->name),
                             words::count(static_cast<std::int64_t>(net.records.size())), words::count(proven),
                             words::count(static_cast<std::int64_t>(net.links.size()))),
                    {project->id},
                    {}};
    out.parts = NetTree(net).below(project->id);
    return out;
}

} // namespace plumbline::ctl
