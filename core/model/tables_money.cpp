#include "core/model/collectiontables.h"

#include <array>

namespace plumbline::tables {
namespace {

using enum Collection;

constexpr std::array<std::string_view, 2> kReceiptKinds = {"payment", "refund"};

constexpr FieldDef kTarget[] = {
    ref("region", kMust, Region, "Region", "大区"),
    ref("rep", kMay, Person, "Rep; empty for the region's own target", "销售；为空表示大区目标"),
    month("month", kMust, "Month", "月份"),
    money("amount", kMust, "Target", "目标"),
};
constexpr FieldDef kForecast[] = {
    ref("region", kMust, Region, "Region", "大区"),
    ref("rep", kMay, Person, "Rep", "销售"),
    ref("opportunity", kMay, Opportunity, "Opportunity", "商机"),
    month("month", kMust, "Month in which signing is expected", "预计签单月份"),
    money("amount", kMust, "Expected signing", "预计签单金额"),
    instant("entered_at", kMay, "When it was entered", "录入时间"),
};
constexpr FieldDef kContract[] = {
    code("number", kMay, "Contract number", "合同编号"),
    ref("customer", kMust, Customer, "Customer", "客户"),
    ref("opportunity", kMay, Opportunity, "Opportunity", "商机"),
    ref("project", kMay, Project, "Project", "项目"),
    ref("region", kMust, Region, "Region", "大区"),
    ref("rep", kMay, Person, "Rep", "销售"),
    code("line", kMay, "Product line", "产品线"),
    money("amount", kMust, "Amount, tax included", "含税金额"),
    instant("signed_at", kMust, "When the CRM says it was signed", "CRM 签约时间"),
};
constexpr FieldDef kFinanceContract[] = {
    code("number", kMust, "Contract number", "合同编号"),
    ref("customer", kMust, Customer, "Customer as finance knows it", "财务客户"),
    money("amount", kMust, "Amount, tax included", "含税金额"),
    instant("registered_at", kMust, "When finance registered it", "财务登记时间"),
};
constexpr FieldDef kReceipt[] = {
    code("contract_number", kMay, "Contract number it pays", "对应合同编号"),
    ref("customer", kMust, Customer, "Who paid, as finance knows it", "付款客户"),
    oneOf("kind", kMust, kReceiptKinds, "Payment, or money given back", "收款或退款"),
    money("amount", kMust, "Amount, always positive", "金额（恒为正）"),
    instant("received_at", kMust, "When it arrived", "到账时间"),
};
constexpr FieldDef kOrder[] = {
    code("number", kMust, "Order number", "订单编号"),
    ref("customer", kMust, Customer, "Customer", "客户"),
    ref("category", kMay, Category, "Product category", "品类"),
    code("contract_number", kMay, "Contract number", "合同编号"),
    money("amount", kMust, "Amount, tax included", "含税金额"),
    money("returned", kMay, "Value of goods returned", "退货金额"),
    instant("ordered_at", kMust, "When it was ordered", "下单时间"),
};
constexpr FieldDef kRebateClaim[] = {
    code("order_number", kMust, "Order it is claimed for", "对应订单编号"),
    ref("customer", kMust, Customer, "Customer", "客户"),
    code("contract_number", kMay, "Contract whose annex names it", "写入附件的合同编号"),
    rate("rate", kMay, "Rate promised", "承诺比例"),
    money("amount", kMust, "Amount promised or paid", "承诺或支付金额"),
    instant("claimed_at", kMust, "When it was promised or paid", "承诺或支付时间"),
};

constexpr CollectionDef kMoneyTables[] = {
    {Target, "target", "Targets", "目标", kTarget},
    {Forecast, "forecast", "Expected signings", "预计签单", kForecast},
    {Contract, "contract", "Contracts signed (CRM)", "签约合同（CRM）", kContract},
    {FinanceContract, "finance_contract", "Contracts in finance", "财务合同", kFinanceContract},
    {Receipt, "receipt", "Receipts", "回款", kReceipt},
    {Order, "sales_order", "Orders", "订单", kOrder},
    {RebateClaim, "rebate_claim", "Rebates promised or paid", "已承诺或支付的返点", kRebateClaim},
};

} // namespace

std::span<const CollectionDef> money() { return kMoneyTables; }

} // namespace plumbline::tables
