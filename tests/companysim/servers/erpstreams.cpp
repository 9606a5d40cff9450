#include "tests/companysim/servers/streams.h"

#include "tests/companysim/company/texts.h"
#include "tests/companysim/servers/streamof.h"

namespace plumbline::companysim {

namespace {

void changed(JsonObject& out, const Row& row)
{
    out.iso("createdAt", row.createdAt, true).iso("modifiedAt", row.changedAt, true).flag("deletionFlag", row.removed);
}

void writeCategory(JsonObject& out, const Company&, const Category& row, Ref)
{
    out.text("ID", row.id).text("description", row.name).flag("rebateRelevant", row.rebateScope);
    changed(out, row);
}

void writeProduct(JsonObject& out, const Company& company, const Product& row, Ref)
{
    out.text("ID", row.id).text("description", row.name);
    out.textOrNull("category_ID", idIn(company.categories, row.category));
    out.textOrNull("productLine", productLine(company, row.category)).text("baseUnit", row.unit);
    out.decimalText("listPrice", row.price.fen, 2);
    changed(out, row);
}

void writePart(JsonObject& out, const Company&, const Part& row, Ref)
{
    out.text("ID", row.id).text("description", row.name).flag("isKeyPart", row.keyPart);
    out.number("leadTimeDays", row.leadDays);
    changed(out, row);
}

void writeCustomer(JsonObject& out, const Company&, const Twin& row, Ref)
{
    out.text("ID", row.id).text("name1", row.name).textOrNull("taxNumber", row.creditCode);
    out.textOrNull("streetAddress", row.address).textOrNull("telephone", row.phone);
    changed(out, row);
}

void writeInquiry(JsonObject& out, const Company& company, const Inquiry& row, Ref at)
{
    out.text("ID", inquiryId(at)).textOrNull("customer_ID", idIn(company.erpCustomers, row.customer));
    out.textOrNull("category_ID", idIn(company.categories, row.category)).iso("inquiredAt", row.inquiredAt, true);
    out.decimalText("netAmount", row.amount.fen, 2);
    changed(out, row);
}

void writeOrder(JsonObject& out, const Company& company, const SalesOrder& row, Ref at)
{
    out.text("@odata.etag", versionOf(row)).text("ID", orderId(at)).text("orderNumber", orderNumber(company, at));
    out.textOrNull("soldTo_ID", idIn(company.erpCustomers, row.customer));
    out.textOrNull("category_ID", idIn(company.categories, row.category));
    out.textOrNull("contractNumber", contractNumber(company, row.contract));
    out.decimalText("grossAmount", row.amount.fen, 2).decimalText("returnedAmount", row.returned.fen, 2);
    out.iso("orderedAt", row.orderedAt, true);
    changed(out, row);
}

void writeStock(JsonObject& out, const Company& company, const Stock& row, Ref at)
{
    out.text("ID", stockId(at)).text("part_ID", idIn(company.parts, row.part)).text("storageLocation", "上海仓");
    out.decimalText("unrestrictedQty", row.onHand, 3);
    changed(out, row);
}

void writeInTransit(JsonObject& out, const Company& company, const InTransit& row, Ref at)
{
    out.text("ID", inTransitId(at)).text("part_ID", idIn(company.parts, row.part));
    out.decimalText("openQty", row.quantity, 3).day("deliveryDate", row.arrivesOn);
    changed(out, row);
}

void writeDemand(JsonObject& out, const Company& company, const Demand& row, Ref at)
{
    out.text("ID", demandId(at)).text("wbsElement", idIn(company.projects, row.project));
    out.text("part_ID", idIn(company.parts, row.part)).decimalText("requiredQty", row.quantity, 3);
    out.day("requiredOn", row.neededOn);
    changed(out, row);
}

} // namespace

std::string versionOf(const SalesOrder& row) { return "W/\"" + std::to_string(row.changedAt.ms) + "\""; }

Streams erpStreams(const Company& company)
{
    return {
        {"Categories", streamOf<Category>(company, company.categories, writeCategory)},
        {"Products", streamOf<Product>(company, company.products, writeProduct)},
        {"Parts", streamOf<Part>(company, company.parts, writePart)},
        {"Customers", streamOf<Twin>(company, company.erpCustomers, writeCustomer)},
        {"Inquiries", streamOf<Inquiry>(company, company.inquiries, writeInquiry)},
        {"SalesOrders", streamOf<SalesOrder>(company, company.orders, writeOrder)},
        {"Stock", streamOf<Stock>(company, company.stock, writeStock)},
        {"InboundDeliveries", streamOf<InTransit>(company, company.inTransit, writeInTransit)},
        {"Requirements", streamOf<Demand>(company, company.demands, writeDemand)},
    };
}

} // namespace plumbline::companysim
