#include "tests/companysim/servers/streams.h"

#include "tests/companysim/company/texts.h"
#include "tests/companysim/servers/streamof.h"

namespace plumbline::companysim {

namespace {

void writeConsignee(JsonObject& out, const Company&, const Twin& row, Ref)
{
    out.text("consignee_id", row.id).text("consignee_name", row.name);
    out.open("ship_to").text("address", row.address).text("phone", row.phone).close();
    out.number("is_active", row.removed ? 0 : 1).unixMs("updated_at", row.changedAt);
}

void writeShipment(JsonObject& out, const Company& company, const Shipment& row, Ref at)
{
    out.text("shipment_id", shipmentId(at)).text("consignee_id", idIn(company.wmsCustomers, row.customer));
    if (row.product != kNone) {
        const Product& product = company.products[row.product];
        out.text("sku", product.id).textOrNull("category_code", idIn(company.categories, product.category));
    }
    out.textOrNull("contract_no", contractNumber(company, row.contract)).decimalNumber("qty", row.quantity, 3);
    out.unixMs("shipped_at", row.shippedAt).unixMs("returned_at", row.returnedAt);
    out.text("state", row.removed ? "void" : row.returnedAt.isKnown() ? "returned" : "shipped");
    out.unixMs("updated_at", row.changedAt);
}

} // namespace

Streams wmsStreams(const Company& company)
{
    return {
        {"consignees", streamOf<Twin>(company, company.wmsCustomers, writeConsignee)},
        {"shipments", streamOf<Shipment>(company, company.shipments, writeShipment)},
    };
}

} // namespace plumbline::companysim
