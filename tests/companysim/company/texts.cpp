#include "tests/companysim/company/texts.h"
#include "tests/companysim/company/catalogue.h"
#include "tests/companysim/company/rng.h"

namespace plumbline::companysim {
namespace {

template <std::size_t N> std::string one(std::uint64_t draw, const std::array<std::string_view, N>& words)
{
    return std::string(words[static_cast<std::size_t>(draw % N)]);
}

std::uint64_t drawFor(const Company& company, std::uint64_t kind, Ref at)
{
    return mixed(company.options.seed * 31 + kind * 0x9E3779B97F4A7C15ULL +
                 static_cast<std::uint64_t>(at) * 0xD1B54A32D192ED03ULL);
}

constexpr std::array<std::string_view, 6> kNeeds = {"产线改造", "设备更新", "新建项目",
                                                    "年度采购", "备件补充", "方案升级"};
constexpr std::array<std::string_view, 6> kSteps = {"约技术交流",   "提交方案初稿", "等待预算批复",
                                                    "安排样机试用", "商务报价",     "跟进会签"};
constexpr std::array<std::string_view, 8> kTopics = {"介绍新产品",   "讨论现有设备故障", "确认技术参数",
                                                     "了解采购计划", "答复报价疑问",     "约定试用时间",
                                                     "回访使用情况", "沟通交付时间"};
constexpr std::array<std::string_view, 8> kFindings = {"对方关注稳定性",   "对方比较两家品牌", "预算在走流程",
                                                       "需要补充资料",     "希望缩短交期",     "现场工况已记录",
                                                       "对方同意安排试用", "需上级决定"};
constexpr std::array<std::string_view, 6> kNext = {"下周再访",     "本周补资料", "等对方回复",
                                                   "约工程师到场", "准备报价",   "发会议纪要"};
constexpr std::array<std::string_view, 6> kPromises = {"提供产线参数", "寄出样件",     "安排现场勘察",
                                                       "提供工艺卡",   "提供用电方案", "书面答复会议问题"};

std::string_view titleOf(DocKind kind)
{
    static constexpr std::array<std::string_view, 19> kTitles = {
        "产线图纸", "需求确认书", "技术确认单", "通讯测试报告", "技术协议",     "报价单",       "合同",
        "验收单",   "科室需求表", "试用协议",   "试用报告",     "竞品对比分析", "技术交流纪要", "产线参数",
        "样件清单", "现场勘察表", "工艺卡",     "用电方案",     "会议答复"};
    return kTitles.at(static_cast<std::size_t>(kind));
}

} // namespace

std::string_view productLine(const Company&, Ref category)
{
    return category == kNone ? "" : category < kMedicalCategories ? "medical" : "automation";
}

std::string opportunityName(const Company& company, Ref at)
{
    if (const auto fixed = company.opportunityNames.find(at); fixed != company.opportunityNames.end())
        return fixed->second;
    const CrmCustomer& customer = company.customers[company.opportunities[at].customer];
    const std::uint64_t draw = drawFor(company, 1, at);
    const std::string subject = customer.category == kNone ? "" : company.categories[customer.category].name;
    return customer.name + subject + one(draw, kNeeds);
}

std::string nextStep(const Company& company, Ref opportunity) { return one(drawFor(company, 2, opportunity), kSteps); }

std::string visitNote(const Company& company, Ref visit)
{
    const Visit& of = company.visits[visit];
    const std::uint64_t draw = drawFor(company, 3, visit);
    const std::string subject = of.category == kNone ? "设备" : company.categories[of.category].name;
    return "在" + company.customers[of.customer].name + "就" + subject + one(draw, kTopics) + "," +
           one(draw >> 8, kFindings) + ",现场" + std::to_string(2 + (draw >> 16) % 6) + "人参加," +
           one(draw >> 24, kNext) + "。";
}

std::string documentTitle(const Company& company, Ref document)
{
    if (const auto file = company.registeredFiles.find(document); file != company.registeredFiles.end())
        return file->second.name;
    const Document& of = company.documents[document];
    std::string title(titleOf(of.kind));
    if (of.project != kNone)
        title += "-" + company.projects[of.project].id;
    return title + "-" + toIso(CompanyClock{}.dayAt(of.fileCreatedAt)) + "." + std::string(code(of.format));
}

std::string documentHash(const Company& company, Ref document)
{
    if (const auto file = company.registeredFiles.find(document); file != company.registeredFiles.end())
        return file->second.sha256;
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string text;
    std::uint64_t word = 0;
    for (int i = 0; i < 64; ++i) {
        if (i % 16 == 0)
            word = drawFor(company, static_cast<std::uint64_t>(4 + i / 16), document);
        text += kHex[(word >> (4 * (i % 16))) & 15];
    }
    return text;
}

std::string commitmentText(const Company& company, Ref commitment)
{
    const auto proof = static_cast<std::size_t>(company.commitments[commitment].proof) -
                       static_cast<std::size_t>(DocKind::LineParameters);
    return "客户承诺" + std::string(kPromises.at(proof));
}

} // namespace plumbline::companysim
