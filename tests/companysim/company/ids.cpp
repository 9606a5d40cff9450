#include "tests/companysim/company/rng.h"
#include "tests/companysim/company/texts.h"

namespace plumbline::companysim {
namespace {

std::string numbered(std::string_view prefix, std::int64_t number, int width)
{
    std::string digits = std::to_string(number);
    std::string text(prefix);
    for (int have = static_cast<int>(digits.size()); have < width; ++have)
        text += '0';
    return text + digits;
}

// The look of an approval system's instance id; unique because `salt` and `at` are mixed one to one.
std::string instanceId(std::uint64_t salt, Ref at)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    const std::uint64_t high = mixed(salt + static_cast<std::uint64_t>(at) * 0x9E3779B97F4A7C15ULL);
    const std::uint64_t low = mixed(high ^ salt);
    std::string text;
    for (int i = 0; i < 32; ++i) {
        const std::uint64_t word = i < 16 ? high : low;
        if (i == 8 || i == 12 || i == 16 || i == 20)
            text += '-';
        text += kHex[(word >> (4 * (i % 16))) & 15];
    }
    return text;
}

std::string fixedOr(const std::map<Ref, std::string>& fixed, Ref at, std::string otherwise)
{
    const auto found = fixed.find(at);
    return found == fixed.end() ? otherwise : found->second;
}

std::string yearOf(Instant at) { return std::to_string(civil(CompanyClock{}.dayAt(at)).year); }

} // namespace

std::string personId(Ref at) { return numbered("E-", at + 1, 4); }
std::string contactId(Ref at) { return numbered("K-", at + 1, 6); }
std::string milestoneId(Ref at) { return numbered("M-", at + 1, 6); }
std::string stageClaimId(Ref at) { return numbered("SC-", at + 1, 6); }
std::string visitId(Ref at) { return numbered("V-", at + 1, 7); }
std::string documentId(Ref at) { return numbered("D-", at + 1, 7); }
std::string commitmentId(Ref at) { return numbered("CM-", at + 1, 6); }
std::string campaignId(Ref at) { return numbered("MK-", at + 1, 4); }
std::string targetId(Ref at) { return numbered("T-", at + 1, 5); }
std::string forecastId(Ref at) { return numbered("FC-", at + 1, 6); }
std::string contractId(Ref at) { return numbered("CT-", at + 1, 6); }
std::string inquiryId(Ref at) { return numbered("INQ", at + 1, 7); }
std::string orderId(Ref at) { return numbered("45", at + 1, 8); }
std::string stockId(Ref at) { return numbered("ST-", at + 1, 4); }
std::string inTransitId(Ref at) { return numbered("PO-", at + 1, 5); }
std::string demandId(Ref at) { return numbered("DM-", at + 1, 6); }
std::string financeContractId(Ref at) { return numbered("FK", at + 1, 6); }
std::string receiptId(Ref at) { return numbered("SK", at + 1, 7); }
std::string rebateClaimId(Ref at) { return numbered("FD", at + 1, 5); }
std::string shipmentId(Ref at) { return numbered("ck_", at + 1, 7); }
std::string approvalId(Ref at) { return instanceId(0xA11, at); }
std::string decisionStepId(Ref at) { return instanceId(0xDEC, at); }

std::string opportunityId(const Company& company, Ref at)
{
    return fixedOr(company.opportunityIds, at, numbered("O-", at + 1, 6));
}

std::string contractNumber(const Company& company, Ref contract)
{
    if (contract == kNone)
        return {};
    const std::string prefix = "HT-" + yearOf(company.contracts[contract].signedAt) + "-";
    return fixedOr(company.contractNumbers, contract, numbered(prefix, contract + 1, 6));
}

std::string orderNumber(const Company& company, Ref order)
{
    const std::string prefix = "SO-" + yearOf(company.orders[order].orderedAt) + "-";
    return fixedOr(company.orderNumbers, order, numbered(prefix, order + 1, 6));
}

std::string stageCode(std::uint8_t stage) { return "S" + std::to_string(stage); }

} // namespace plumbline::companysim
