#include "ui/briefing/aliases.h"

#include "ui/briefing/briefingsource.h"
#include "ui/words/fill.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace plumbline::ui {

namespace {

enum class HiddenKind { Customer, Project, Opportunity, Contract, Contact };

QString aliasOf(HiddenKind kind, int number)
{
    const QString digits = QStringLiteral("%1").arg(number, 3, 10, QChar(u'0'));
    switch (kind) {
    case HiddenKind::Customer:
        return words::filled(BriefingText::tr("Customer %1"), {digits});
    case HiddenKind::Project:
        return words::filled(BriefingText::tr("Project %1"), {digits});
    case HiddenKind::Opportunity:
        return words::filled(BriefingText::tr("Opportunity %1"), {digits});
    case HiddenKind::Contract:
        return words::filled(BriefingText::tr("Contract %1"), {digits});
    case HiddenKind::Contact:
        return words::filled(BriefingText::tr("Contact %1"), {digits});
    }
    return {};
}

class Aliases {
public:
    void know(HiddenKind kind, const std::string& name)
    {
        constexpr std::size_t shortest = 4; // bytes: one Chinese character is no name
        if (name.size() < shortest || m_aliases.contains(name))
            return;
        const int number = ++m_counts[static_cast<std::size_t>(kind)];
        m_aliases.emplace(name, aliasOf(kind, number).toStdString());
        const bool isCustomer = kind == HiddenKind::Customer;
        (isCustomer ? m_customers : m_names).push_back(name);
    }

    void hide(std::string& text) const
    {
        if (const auto whole = m_aliases.find(text); whole != m_aliases.end()) {
            text = whole->second;
            return;
        }
        for (const auto* list : {&m_names, &m_customers}) {
            for (const std::string& name : *list)
                replace(text, name, m_aliases.at(name));
        }
    }
    void hide(std::vector<ReasonArg>& args) const
    {
        for (ReasonArg& arg : args) {
            if (auto* text = std::get_if<std::string>(&arg))
                hide(*text);
        }
    }
    void hide(std::vector<Reason>& reasons) const
    {
        for (Reason& reason : reasons)
            hide(reason.args);
    }

    // Longer names first, so that none is cut in two by one that it contains.
    void arrange()
    {
        for (auto* list : {&m_names, &m_customers})
            std::stable_sort(list->begin(), list->end(),
                             [](const auto& a, const auto& b) { return a.size() > b.size(); });
    }

private:
    static void replace(std::string& text, const std::string& name, const std::string& alias)
    {
        for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + alias.size()))
            text.replace(at, name.size(), alias);
    }

    std::unordered_map<std::string, std::string> m_aliases;
    std::vector<std::string> m_names, m_customers;
    std::array<int, 5> m_counts{};
};

void knowSubject(Aliases& aliases, SubjectKind kind, const std::string& name)
{
    switch (kind) {
    case SubjectKind::Customer:
    case SubjectKind::Visit:
        return aliases.know(HiddenKind::Customer, name);
    case SubjectKind::Opportunity:
        return aliases.know(HiddenKind::Opportunity, name);
    case SubjectKind::Project:
        return aliases.know(HiddenKind::Project, name);
    case SubjectKind::Contract:
    case SubjectKind::Order:
        return aliases.know(HiddenKind::Contract, name);
    case SubjectKind::Region:
    case SubjectKind::Part:
    case SubjectKind::Rep:
        return;
    }
}

Aliases aliasesFor(const Assessment& assessment, const Facts* facts)
{
    Aliases aliases;
    for (const ProjectAssessment& project : assessment.projects) {
        aliases.know(HiddenKind::Project, project.name);
        aliases.know(HiddenKind::Project, project.number);
        aliases.know(HiddenKind::Customer, project.customer);
    }
    for (const EntityView& customer : assessment.splitCustomers)
        aliases.know(HiddenKind::Customer, customer.name);
    for (const Signal& signal : assessment.signalList)
        knowSubject(aliases, signal.subject, signal.subjectName);
    for (const Finding& finding : assessment.findings)
        knowSubject(aliases, finding.subject, finding.subjectName);
    if (facts) {
        for (const CustomerRecordFact& customer : facts->customerRecords)
            aliases.know(HiddenKind::Customer, customer.name);
        for (const OpportunityFact& opportunity : facts->opportunities)
            aliases.know(HiddenKind::Opportunity, opportunity.name);
        for (const ContactFact& contact : facts->contacts)
            aliases.know(HiddenKind::Contact, contact.name);
        for (const ContractFact& contract : facts->contracts)
            aliases.know(HiddenKind::Contract, std::string(facts->symbols.text(contract.number)));
    }
    aliases.arrange();
    return aliases;
}

void hideIn(ProjectAssessment& project, const Aliases& aliases)
{
    aliases.hide(project.name);
    aliases.hide(project.number);
    aliases.hide(project.customer);
    aliases.hide(project.suggestions);
    for (NodeAssessment& node : project.nodes)
        aliases.hide(node.reasons);
    for (TrailLine& line : project.trail)
        aliases.hide(line.items);
}

} // namespace

void hideCustomers(Assessment& assessment, const Facts* facts)
{
    const Aliases aliases = aliasesFor(assessment, facts);
    for (ProjectAssessment& project : assessment.projects)
        hideIn(project, aliases);
    for (Signal& signal : assessment.signalList) {
        aliases.hide(signal.subjectName);
        aliases.hide(signal.args);
    }
    for (Action& action : assessment.actions)
        aliases.hide(action.background);
    for (Finding& finding : assessment.findings) {
        aliases.hide(finding.subjectName);
        aliases.hide(finding.args);
    }
    for (ListEvent& event : assessment.listEvents)
        aliases.hide(event.name);
    for (Exposure& exposure : assessment.exposures)
        aliases.hide(exposure.name);
    for (EntityView& customer : assessment.splitCustomers)
        aliases.hide(customer.name);
}

} // namespace plumbline::ui
