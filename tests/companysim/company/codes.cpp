#include "tests/companysim/company/texts.h"

#include <array>

namespace plumbline::companysim {
namespace {

template <typename Enum, std::size_t N> std::string_view pick(const std::array<std::string_view, N>& codes, Enum value)
{
    return codes.at(static_cast<std::size_t>(value));
}

} // namespace

std::string_view code(Role value)
{
    static constexpr std::array<std::string_view, 3> kCodes = {"rep", "director", "vp"};
    return pick(kCodes, value);
}

std::string_view code(CustomerKind value)
{
    static constexpr std::array<std::string_view, 4> kCodes = {"hospital", "manufacturer", "dealer", "other"};
    return pick(kCodes, value);
}

std::string_view code(RegistryStatus value)
{
    static constexpr std::array<std::string_view, 3> kCodes = {"active", "cancelled", "revoked"};
    return pick(kCodes, value);
}

std::string_view code(Deal value)
{
    static constexpr std::array<std::string_view, 3> kCodes = {"open", "won", "lost"};
    return pick(kCodes, value);
}

std::string_view code(ProjectType value)
{
    static constexpr std::array<std::string_view, 2> kCodes = {"automation", "medical"};
    return pick(kCodes, value);
}

std::string_view code(ApprovalKind value)
{
    static constexpr std::array<std::string_view, 4> kCodes = {"budget_release", "contract", "price", "solution"};
    return pick(kCodes, value);
}

std::string_view code(ApprovalStatus value)
{
    static constexpr std::array<std::string_view, 4> kCodes = {"running", "approved", "rejected", "withdrawn"};
    return pick(kCodes, value);
}

std::string_view code(Department value)
{
    static constexpr std::array<std::string_view, 5> kCodes = {"technical", "purchasing", "finance", "legal", "esg"};
    return pick(kCodes, value);
}

std::string_view code(StepStatus value)
{
    static constexpr std::array<std::string_view, 4> kCodes = {"not_started", "pending", "approved", "rejected"};
    return pick(kCodes, value);
}

std::string_view code(Format value)
{
    static constexpr std::array<std::string_view, 5> kCodes = {"pdf", "docx", "jpg", "xlsx", "dwg"};
    return pick(kCodes, value);
}

std::string_view code(DocKind value)
{
    static constexpr std::array<std::string_view, 19> kCodes = {"line_drawing",
                                                                "requirement_confirmation",
                                                                "technical_confirmation",
                                                                "test_report",
                                                                "technical_agreement",
                                                                "quotation",
                                                                "contract",
                                                                "acceptance",
                                                                "department_request",
                                                                "trial_agreement",
                                                                "trial_report",
                                                                "competitor_comparison",
                                                                "technical_minutes",
                                                                "line_parameters",
                                                                "sample_parts",
                                                                "site_survey",
                                                                "process_card",
                                                                "power_plan",
                                                                "meeting_reply"};
    return pick(kCodes, value);
}

std::optional<DocKind> docKindNamed(std::string_view wanted)
{
    for (int kind = 0; kind <= static_cast<int>(DocKind::MeetingReply); ++kind) {
        if (code(static_cast<DocKind>(kind)) == wanted)
            return static_cast<DocKind>(kind);
    }
    return std::nullopt;
}

} // namespace plumbline::companysim
