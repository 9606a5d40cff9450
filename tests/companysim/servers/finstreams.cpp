#include "tests/companysim/servers/streams.h"

#include "tests/companysim/company/texts.h"
#include "tests/companysim/servers/streamof.h"

namespace plumbline::companysim {

namespace {

void changed(JsonObject& out, const Row& row)
{
    out.beijing("FModifyDate", row.changedAt).text("FCancelStatus", row.removed ? "B" : "A");
}

void partner(JsonObject& out, const Company& company, Ref customer)
{
    const Twin& twin = company.finCustomers[customer];
    out.open("FPartner").text("FNumber", twin.id).text("FName", twin.name).close();
}

void writePartner(JsonObject& out, const Company&, const Twin& row, Ref)
{
    out.text("FNumber", row.id).text("FName", row.name).text("FSocialCreditCode", row.creditCode);
    out.text("FInvoiceAddress", row.address).text("FInvoiceTel", row.phone);
    changed(out, row);
}

void writeContract(JsonObject& out, const Company& company, const FinanceContract& row, Ref at)
{
    out.text("FNumber", financeContractId(at)).text("FContractNo", contractNumber(company, row.contract));
    partner(out, company, row.customer);
    out.decimalText("FAmount", row.amount.fen, 2).beijing("FRegisterDate", row.registeredAt);
    changed(out, row);
}

void writeReceipt(JsonObject& out, const Company& company, const Receipt& row, Ref at)
{
    out.text("FNumber", receiptId(at)).text("FBillType", row.refund ? "退款" : "收款");
    out.text("FContractNo", contractNumber(company, row.contract));
    partner(out, company, row.customer);
    out.decimalText("FAmount", row.amount.fen, 2).beijing("FArriveDate", row.receivedAt);
    changed(out, row);
}

void writeRebate(JsonObject& out, const Company& company, const RebateClaim& row, Ref at)
{
    const Ref contract = row.order == kNone ? kNone : company.orders[row.order].contract;
    out.text("FNumber", rebateClaimId(at));
    out.text("FSourceBillNo", row.order == kNone ? std::string() : orderNumber(company, row.order));
    partner(out, company, row.customer);
    out.text("FContractNo", contractNumber(company, contract)).decimalText("FRate", row.rate, 4);
    out.decimalText("FAmount", row.amount.fen, 2).beijing("FDate", row.claimedAt);
    changed(out, row);
}

} // namespace

Streams finStreams(const Company& company)
{
    return {
        {"partners", streamOf<Twin>(company, company.finCustomers, writePartner)},
        {"contracts", streamOf<FinanceContract>(company, company.financeContracts, writeContract)},
        {"receipts", streamOf<Receipt>(company, company.receipts, writeReceipt)},
        {"rebates", streamOf<RebateClaim>(company, company.rebateClaims, writeRebate)},
    };
}

} // namespace plumbline::companysim
