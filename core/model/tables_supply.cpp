#include "core/model/collectiontables.h"

#include <array>

namespace plumbline::tables {
namespace {

using enum Collection;

constexpr std::array<std::string_view, 4> kApprovalStates = {"running", "approved", "rejected", "withdrawn"};
constexpr std::array<std::string_view, 5> kDepartments = {"technical", "purchasing", "finance", "legal", "esg"};
constexpr std::array<std::string_view, 4> kStepStates = {"not_started", "pending", "approved", "rejected"};

constexpr FieldDef kShipment[] = {
    ref("customer", kMust, Customer, "Consignee as the warehouse knows it", "收货客户"),
    ref("product", kMay, Product, "Product", "产品"),
    ref("category", kMay, Category, "Product category", "品类"),
    code("contract_number", kMay, "Contract number", "合同编号"),
    quantity("quantity", kMust, "Quantity", "数量"),
    instant("shipped_at", kMust, "When it left the warehouse", "出库时间"),
    instant("returned_at", kMay, "When it came back", "退回时间"),
};
constexpr FieldDef kStock[] = {
    ref("part", kMust, Part, "Part", "部件"),
    text("warehouse", kMay, "Warehouse", "仓库"),
    quantity("on_hand", kMust, "Quantity on hand", "现有数量"),
};
constexpr FieldDef kInTransit[] = {
    ref("part", kMust, Part, "Part", "部件"),
    quantity("quantity", kMust, "Quantity under way", "在途数量"),
    day("arrives_on", kMust, "Expected day of arrival", "预计到货日"),
};
constexpr FieldDef kDemand[] = {
    ref("project", kMust, Project, "Project that needs it", "需求项目"),
    ref("part", kMust, Part, "Part", "部件"),
    quantity("quantity", kMust, "Quantity needed", "需求数量"),
    day("needed_on", kMay, "Day on which it is needed", "需求日"),
};
constexpr FieldDef kApproval[] = {
    code("kind", kMust, "What is approved: budget_release, contract, price, solution", "审批类型"),
    oneOf("state", kMust, kApprovalStates, "State", "状态"),
    code("customer_credit_code", kMay, "Credit code of the customer named in the form", "表单中客户的统一社会信用代码"),
    text("customer_name", kMay, "Name of the customer as written in the form", "表单中的客户名称"),
    ref("project", kMay, Project, "Project", "项目"),
    money("amount", kMay, "Amount", "金额"),
    instant("started_at", kMust, "When it was started", "发起时间"),
    instant("finished_at", kMay, "When it was decided", "完成时间"),
};
constexpr FieldDef kDecisionStep[] = {
    ref("project", kMust, Project, "Project", "项目"),
    oneOf("department", kMust, kDepartments, "Department of the customer", "客户部门"),
    oneOf("state", kMust, kStepStates, "State of its decision", "会签状态"),
    instant("since", kMay, "Since when it is in that state", "该状态起始时间"),
};

constexpr CollectionDef kSupplyTables[] = {
    {Shipment, "shipment", "Shipments", "出库", kShipment},
    {Stock, "stock", "Stock of parts", "部件库存", kStock},
    {InTransit, "in_transit", "Parts in transit", "在途部件", kInTransit},
    {Demand, "demand", "Projects' demand for parts", "项目部件需求", kDemand},
    {Approval, "approval", "Approvals", "审批", kApproval},
    {DecisionStep, "decision_step", "Customers' decision steps", "客户会签", kDecisionStep},
};

} // namespace

std::span<const CollectionDef> supply() { return kSupplyTables; }

} // namespace plumbline::tables
