#include "tests/assess/randomcompany.h"

#include "tests/assess/randomfields.h"

namespace plumbline::testing {

FieldValue number(std::int64_t value) { return {value, {}, value == kMissing}; }
FieldValue text(const std::string& value) { return {kMissing, value, false}; }

void put(MemorySource& source, const std::string& system, Collection collection, const std::string& id,
         const Fields& given)
{
    const CollectionDef& definition = definitionOf(collection);
    std::vector<FieldValue> values(definition.fields.size());
    for (const auto& [name, value] : given)
        values[*definition.fieldIndex(name)] = value;
    source.put(system, collection, id, std::move(values));
}

FieldValue link(const char* system, Collection collection, const std::string& id)
{
    return number(recordId(system, collection, id).value);
}

std::string numbered(const char* kind, int number) { return kind + std::to_string(number); }

std::string customerId(const std::string& system, int customer) { return system + "-c" + std::to_string(customer); }

RandomCompany::RandomCompany(std::uint64_t seed, bool whole)
    : m_random(seed)
{
    asOf = instantFromText("2026-03-14 12:00").ms;
    inventCustomers();
    inventVisits();
    inventChecks();
    setFreshness();
    if (whole)
        inventBusiness();
}

std::int64_t RandomCompany::moment()
{
    // Every fourth moment is off the grid by one millisecond: the edges have two sides.
    const std::int64_t grid = asOf + 3 * kDay - pick(93 * 4) * 6 * kHour;
    return grid + (pick(4) == 0 ? pick(3) - 1 : 0);
}

void RandomCompany::inventCustomers()
{
    for (int rep = 0; rep < 3; ++rep)
        put(source, "crm", Collection::Person, "p" + std::to_string(rep), {{"name", text("p")}, {"role", number(0)}});
    for (int category = 0; category < 2; ++category)
        put(source, "erp", Collection::Category, "k" + std::to_string(category), {{"name", text("k")}});
    const std::vector<std::string> codes = {"91320500MA10000016", "91320500MA10000029", "91350100M000100Y43", "", ""};
    for (int c = 0; c < 5; ++c) {
        const std::string code = codes[static_cast<std::size_t>(c)];
        Customer customer{code.empty() ? 5 : pick(6), (asOf - pick(90) * kDay) / kDay, pick(3) != 0};
        for (const std::string system : {"crm", "erp", "wms"})
            put(source, system, Collection::Customer, customerId(system, c),
                {{"name", text("name" + std::to_string(c))},
                 {"credit_code", text(system == "wms" ? "" : code)},
                 {"approval_mapped", system == "crm" ? number(customer.mapped) : number(kMissing)}});
        if (customer.registry != 5)
            put(source, "registry", Collection::Company, "g" + std::to_string(c),
                {{"credit_code", text(code)},
                 {"state", number(customer.registry)},
                 {"state_since", number(customer.registryDay)}});
        customers.push_back(customer);
    }
}

// Most on the day, some late, and many together on the rep's day of paper.
std::int64_t RandomCompany::recordedAt(const Visit& visit)
{
    const std::int64_t paper = asOf - (5 + 7 * visit.rep) * kDay;
    if (visit.at < paper && visit.at > paper - 26 * kDay && pick(3) != 0)
        return paper + pick(9) * kHour;
    return pick(9) == 0 ? kMissing : visit.at + pick(2) * pick(8) * kDay;
}

// One of some texts, written with other digits and blanks each time; or next to nothing.
std::string RandomCompany::noteOf()
{
    static const char* const kTexts[] = {
        "客户设备科长介绍年度采购安排并要求下周报价", "与车间主任查看产线节拍讨论伺服选型与安装空间",
        "演示检测方案对方质疑精度要求补做样件试验",   "回访验收问题售后已更换控制器运行恢复正常",
        "采购说预算冻结等集团批复之后再谈价格条款",   "技术总监认可通讯协议希望提供三家案例参观",
        "院长关注影像质量约定两周后组织科室试用",     "仓库反映备件短缺协调物流改走空运尽快到货",
        "法务修改违约责任条款合同文本退回重新盖章",   "新任厂长首次见面了解企业历史与主要竞争对手",
        "培训操作工八人考核通过签到表现场留存归档",   "能源改造项目立项邀请设计院共同编制可研报告",
        "展会之后跟进索取资料寄出样本并约电话会议",   "对账发现发票缺失财务答应本月底之前补齐全部"};
    if (pick(4) == 0)
        return pick(2) ? std::string() : "已拜访 " + std::to_string(pick(9));
    std::string note = kTexts[pick(static_cast<int>(std::size(kTexts)))];
    if (pick(2) == 0)
        note += " " + std::to_string(pick(1000));
    return note;
}

void RandomCompany::inventVisits()
{
    for (int i = 0; i < 220; ++i) {
        Visit visit{"v" + std::to_string(i), pick(5), pick(3), pick(5) == 0 ? -1 : pick(2), moment()};
        put(source, "crm", Collection::Visit, visit.id,
            {{"rep", link("crm", Collection::Person, "p" + std::to_string(visit.rep))},
             {"customer", link("crm", Collection::Customer, customerId("crm", visit.customer))},
             {"category", visit.category < 0 ? number(kMissing)
                                             : link("erp", Collection::Category, "k" + std::to_string(visit.category))},
             {"visited_at", number(visit.at)},
             {"recorded_at", number(recordedAt(visit))},
             {"note", text(noteOf())}});
        visits.push_back(visit);
    }
    const std::vector<std::string> kinds = {"requirement_confirmation", "competitor_comparison", "technical_minutes"};
    for (int i = 0; i < 180; ++i) {
        const int visit = pick(220);
        Document document{visit, kinds[static_cast<std::size_t>(pick(3))], pick(2) == 0, pick(2) == 0,
                          visits[static_cast<std::size_t>(visit)].at + pick(5) * kDay};
        put(source, "crm", Collection::Document, "d" + std::to_string(i),
            {{"visit", link("crm", Collection::Visit, visits[static_cast<std::size_t>(visit)].id)},
             {"kind", text(document.kind)},
             {"is_signed", number(document.isSigned)},
             {"is_generated", number(document.isGenerated)},
             {"created_at", number(document.seenAt - kHour)},
             {"uploaded_at", number(document.seenAt)}});
        documents.push_back(document);
    }
}

void RandomCompany::inventChecks()
{
    const auto customerOf = [](const char* system, int c) {
        return link(system, Collection::Customer, customerId(system, c));
    };
    for (int i = 0; i < 60; ++i) {
        const Shipment s{pick(5), pick(2), moment(), pick(4) == 0 ? moment() : kMissing};
        put(source, "wms", Collection::Shipment, "s" + std::to_string(i),
            {{"customer", customerOf("wms", s.customer)},
             {"category", link("erp", Collection::Category, "k" + std::to_string(s.category))},
             {"shipped_at", number(s.at)},
             {"returned_at", number(s.returnedAt)}});
        shipments.push_back(s);
        const Approval a{pick(5), pick(4), pick(6) == 0 ? kMissing : moment()};
        put(source, "oa", Collection::Approval, "a" + std::to_string(i),
            {{"kind", text("budget_release")},
             {"state", number(a.state)},
             {"customer_name", text("NAME " + std::to_string(a.customer))},
             {"started_at", number(0)},
             {"finished_at", number(a.finishedAt)}});
        approvals.push_back(a);
        const Event inquiry{pick(5), moment()};
        put(source, "erp", Collection::Inquiry, "q" + std::to_string(i),
            {{"customer", customerOf("erp", inquiry.customer)}, {"inquired_at", number(inquiry.at)}});
        inquiries.push_back(inquiry);
    }
    for (int i = 0; i < 4; ++i) {
        const Event order{pick(5), moment()};
        put(source, "erp", Collection::Order, "o" + std::to_string(i),
            {{"number", text("o" + std::to_string(i))},
             {"customer", customerOf("erp", order.customer)},
             {"ordered_at", number(order.at)}});
        orders.push_back(order);
    }
}

void RandomCompany::setFreshness()
{
    const std::vector<std::pair<const char*, Collection>> known = {{"oa", Collection::Approval},
                                                                   {"wms", Collection::Shipment},
                                                                   {"erp", Collection::Order},
                                                                   {"crm", Collection::Document},
                                                                   {"erp", Collection::Inquiry}};
    for (const auto& [system, collection] : known) {
        const int luck = pick(4);
        fresh.push_back(luck == 0 ? kMissing : luck == 1 ? moment() : asOf);
        source.setFresh(system, collection, {fresh.back()});
    }
}

} // namespace plumbline::testing
