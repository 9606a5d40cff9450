#include "tests/assess/randomcompany.h"
#include "tests/assess/randomfields.h"

// Claims, plans, proofs, opportunities and decisions of the random company's projects.
namespace plumbline::testing {
namespace {

constexpr int kContacts = 6;

FieldValue project(int number) { return link("crm", Collection::Project, numbered("pj", number)); }

} // namespace

// Once more, with fields that the first time did not say.
void RandomCompany::amend(const char* system, Collection collection, const std::string& record, const Fields& fields)
{
    std::vector<FieldValue> values = *source.find(system, collection, record);
    for (const auto& [name, value] : fields)
        values[*definitionOf(collection).fieldIndex(name)] = value;
    source.put(system, collection, record, std::move(values));
}

void RandomCompany::inventStages()
{
    inventOpportunities();
    const std::string coarse[] = {"S1", "S2", "S3", "S4", "S5", "", "other"};
    for (int p = 0; p < kProjects; ++p) {
        amend("crm", Collection::Project, numbered("pj", p),
              {{"type", text(pick(3) ? "automation" : "medical")},
               {"stage", text(coarse[pick(7)])},
               {"amount", number(pick(1000) * 100'000)},
               {"opportunity",
                pick(3) == 0 ? number(kMissing) : link("crm", Collection::Opportunity, numbered("op", p))}});
        for (int node = 1; node <= 12; ++node) {
            if (pick(4) == 0)
                continue;
            put(source, "crm", Collection::Milestone, numbered("ms", p * 20 + node),
                {{"project", project(p)},
                 {"node", number(node)},
                 {"planned_on", number((asOf + 8 * kHour) / kDay - 40 + node * 8 + pick(20))}});
        }
        for (int i = pick(7); i > 0; --i)
            put(source, "crm", Collection::StageClaim, numbered("sc", p * 20 + i),
                {{"project", project(p)}, {"node", number(1 + pick(12))}, {"claimed_at", number(moment())}});
        inventDecisions(p);
    }
    for (int i = 0; i < 30; ++i)
        amend("crm", Collection::Contract, numbered("ct", i), {{"project", project(pick(kProjects))}});
    inventProofs(120);
}

void RandomCompany::inventOpportunities()
{
    for (int i = 0; i < 10; ++i) {
        const std::int64_t created = moment();
        put(source, "crm", Collection::Opportunity, numbered("op", i),
            {{"name", text(numbered("deal", i))},
             {"customer", link("crm", Collection::Customer, customerId("crm", pick(kCustomers)))},
             {"region", link("crm", Collection::Region, numbered("r", pick(2)))},
             {"state", number(pick(3) ? 0 : 1 + pick(2))},
             {"amount", number(pick(1000) * 100'000)},
             {"created_at", number(created)},
             {"followed_up_at", number(pick(3) ? moment() : kMissing)},
             {"closed_at", number(pick(3) ? moment() : kMissing)}});
    }
    for (int i = 0; i < 60; ++i) {
        const std::string visit = numbered("v", pick(220));
        amend("crm", Collection::Visit, visit,
              {{"opportunity", link("crm", Collection::Opportunity, numbered("op", pick(10)))}});
    }
    for (int i = 0; i < 10; ++i)
        amend("crm", Collection::Forecast, numbered("f", i),
              {{"month", number(2026 * 12 + 2)},
               {"opportunity", link("crm", Collection::Opportunity, numbered("op", pick(10)))}});
}

void RandomCompany::inventDecisions(int p)
{
    for (int department = 0; department < 5; ++department) {
        if (pick(4) == 0)
            continue;
        put(source, "oa", Collection::DecisionStep, numbered("ds", p * 20 + department),
            {{"project", project(p)},
             {"department", number(department)},
             {"state", number(department == 0 && pick(3) ? 2 : pick(4))},
             {"since", number(moment())}});
    }
    const char* const kinds[] = {"solution", "price", "budget_release"};
    for (int i = pick(6); i > 0; --i) {
        const int state = pick(4);
        put(source, "oa", Collection::Approval, numbered("pa", p * 20 + i),
            {{"kind", text(kinds[pick(3)])},
             {"state", number(state)},
             {"project", project(p)},
             {"started_at", number(moment())},
             {"finished_at", number(state == 0 ? kMissing : moment())}});
    }
}

// Most of them good, some in each way bad; one file now and then lies with several projects.
void RandomCompany::inventProofs(int count)
{
    for (int i = 0; i < kContacts; ++i)
        put(source, "crm", Collection::Contact, numbered("co", i),
            {{"customer", link("crm", Collection::Customer, customerId("crm", pick(kCustomers)))},
             {"name", text(numbered("contact", i))},
             {"can_decide", pick(2) ? number(pick(2)) : number(kMissing)},
             {"left_on", number(pick(3) ? kMissing : (asOf + 8 * kHour) / kDay + 3 - pick(60))}});
    const char* const kinds[] = {"line_drawing",
                                 "department_request",
                                 "requirement_confirmation",
                                 "technical_confirmation",
                                 "test_report",
                                 "trial_agreement",
                                 "trial_report",
                                 "technical_agreement",
                                 "quotation",
                                 "contract",
                                 "acceptance"};
    for (int i = 0; i < count; ++i) {
        const std::int64_t created = moment();
        put(source, "crm", Collection::Document, numbered("pp", i),
            {{"kind", text(kinds[pick(11)])},
             {"format", text(pick(4)   ? "pdf"
                             : pick(2) ? "docx"
                                       : "")},
             {"project", project(pick(kProjects))},
             {"customer",
              pick(6) ? number(kMissing) : link("crm", Collection::Customer, customerId("crm", pick(kCustomers)))},
             {"signer", pick(3) ? number(kMissing) : link("crm", Collection::Contact, numbered("co", pick(kContacts)))},
             {"is_signed", pick(8) ? number(pick(4) != 0) : number(kMissing)},
             {"created_at", number(created)},
             {"uploaded_at", number(pick(3) == 0 ? kMissing : created + (pick(7) - 1) * 12 * kHour)},
             {"sha256", text(pick(3) ? std::string() : static_cast<char>('0' + pick(10)) + std::string(63, 'a'))}});
    }
}

} // namespace plumbline::testing
