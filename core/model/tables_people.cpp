#include "core/model/collectiontables.h"

#include <array>

namespace plumbline::tables {
namespace {

using enum Collection;

constexpr std::array<std::string_view, 4> kRoles = {"rep", "director", "vp", "engineer"};
constexpr std::array<std::string_view, 4> kCustomerKinds = {"hospital", "manufacturer", "dealer", "other"};
constexpr std::array<std::string_view, 5> kCompanyStates = {"active", "cancelled", "revoked", "moved", "other"};

constexpr FieldDef kRegion[] = {
    text("name", kMust, "Name of the region", "大区名称"),
    ref("director", kMay, Person, "The director responsible for the region", "负责该大区的总监"),
    text("provinces", kMay, "GB/T 2260 codes of its provinces, comma separated", "所辖省份的国标代码，以逗号分隔"),
};
constexpr FieldDef kPerson[] = {
    text("name", kMust, "Name", "姓名"),
    oneOf("role", kMust, kRoles, "What the person does", "职务"),
    ref("region", kMay, Region, "The region the person works in", "所属大区"),
    ref("superior", kMay, Person, "The direct superior", "直属上级"),
    flag("active", kMay, "Still employed", "在职"),
};
constexpr FieldDef kCustomer[] = {
    text("name", kMust, "Name as this system writes it", "该系统中的名称"),
    code("credit_code", kMay, "Unified social credit code (GB 32100)", "统一社会信用代码"),
    oneOf("kind", kMay, kCustomerKinds, "Kind of customer", "客户类型"),
    code("grade", kMay, "Grade, for example 3A for a hospital", "等级，例如三甲"),
    code("province", kMay, "GB/T 2260 code of the province", "省份国标代码"),
    text("city", kMay, "City", "城市"),
    text("address", kMay, "Address", "地址"),
    text("phone", kMay, "Main telephone number", "总机"),
    ref("region", kMay, Region, "The region that serves the customer", "所属大区"),
    ref("owner", kMay, Person, "The rep in charge", "负责销售"),
    ref("parent", kMay, Customer, "The parent company", "母公司"),
    flag("returning", kMay, "On the list of returning customers", "在老客户白名单内"),
    flag("approval_mapped", kMay, "Budget approvals of this customer can be seen in the approval system",
         "审批系统中可见该客户的预算审批"),
};
constexpr FieldDef kCompany[] = {
    text("name", kMust, "Registered name", "登记名称"),
    code("credit_code", kMust, "Unified social credit code", "统一社会信用代码"),
    oneOf("state", kMust, kCompanyStates, "State of registration", "登记状态"),
    day("state_since", kMay, "Since when it is in that state", "该状态起始日"),
    code("parent_credit_code", kMay, "Credit code of the parent company", "母公司统一社会信用代码"),
};
constexpr FieldDef kContact[] = {
    ref("customer", kMust, Customer, "Whom the person works for", "所属客户"),
    text("name", kMust, "Name", "姓名"),
    text("title", kMay, "Position", "职位"),
    text("phone", kMay, "Telephone", "电话"),
    flag("can_decide", kMay, "Has authority to decide", "有决策权"),
    day("left_on", kMay, "Day on which the person left", "离职日期"),
};
constexpr FieldDef kCategory[] = {
    text("name", kMust, "Name of the product category", "品类名称"),
    flag("rebate_scope", kMay, "Purchases of this category count for rebates", "属于返点范围"),
};
constexpr FieldDef kProduct[] = {
    text("name", kMust, "Name", "名称"),          ref("category", kMay, Category, "Product category", "品类"),
    code("line", kMay, "Product line", "产品线"), text("unit", kMay, "Unit of measure", "单位"),
    money("price", kMay, "List price", "目录价"),
};
constexpr FieldDef kPart[] = {
    text("name", kMust, "Name", "名称"),
    flag("key_part", kMay, "Long lead time: watched for projects", "长周期关键部件"),
    integer("lead_days", kMay, "Usual delivery time in days", "常规交期（天）"),
};

constexpr CollectionDef kPeopleTables[] = {
    {Region, "region", "Regions", "大区", kRegion},
    {Person, "person", "People", "人员", kPerson},
    {Customer, "customer", "Customers (source records)", "客户（源记录）", kCustomer},
    {Company, "company", "Company registry", "工商登记", kCompany},
    {Contact, "contact", "Contacts", "联系人", kContact},
    {Category, "category", "Product categories", "品类", kCategory},
    {Product, "product", "Products", "产品", kProduct},
    {Part, "part", "Parts", "部件", kPart},
};

} // namespace

std::span<const CollectionDef> people() { return kPeopleTables; }

} // namespace plumbline::tables
