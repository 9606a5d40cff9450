#include "core/model/collectiontables.h"

#include <array>

namespace plumbline::tables {
namespace {

using enum Collection;

constexpr std::array<std::string_view, 3> kOpportunityStates = {"open", "won", "lost"};
constexpr std::array<std::string_view, 3> kProjectStates = {"open", "won", "lost"};

constexpr FieldDef kOpportunity[] = {
    text("name", kMust, "Name", "商机名称"),
    ref("customer", kMust, Customer, "Customer", "客户"),
    ref("owner", kMay, Person, "The rep in charge", "负责销售"),
    ref("region", kMay, Region, "Region", "大区"),
    code("stage", kMay, "The CRM's own stage", "CRM 阶段"),
    oneOf("state", kMust, kOpportunityStates, "Open, won or lost", "状态"),
    money("amount", kMay, "Expected amount", "预计金额"),
    instant("created_at", kMust, "When it was entered", "录入时间"),
    instant("followed_up_at", kMay, "Last follow-up as the rep reports it", "最近跟进时间（填报）"),
    instant("progressed_at", kMay, "Last stage advance as the CRM recorded it", "最近阶段推进时间"),
    instant("closed_at", kMay, "When it was won or lost", "关闭时间"),
    text("next_step", kMay, "Next step as the rep wrote it", "下一步（填报）"),
};
constexpr FieldDef kProject[] = {
    text("name", kMust, "Name", "项目名称"),
    code("number", kMay, "Project number used across systems", "项目编号"),
    ref("customer", kMust, Customer, "Customer", "客户"),
    ref("opportunity", kMay, Opportunity, "Opportunity it came from", "来源商机"),
    ref("owner", kMay, Person, "The rep in charge", "负责销售"),
    ref("region", kMust, Region, "Region", "大区"),
    code("type", kMust, "Project type: which node table applies", "项目类型（对应节点表）"),
    code("stage", kMay, "The CRM's own coarse stage", "CRM 阶段"),
    oneOf("state", kMust, kProjectStates, "Open, won or lost", "状态"),
    money("amount", kMay, "Contract value expected or signed", "项目金额"),
    instant("created_at", kMust, "When it was entered", "录入时间"),
    instant("closed_at", kMay, "When it was won or lost", "关闭时间"),
};
constexpr FieldDef kMilestone[] = {
    ref("project", kMust, Project, "Project", "项目"),
    integer("node", kMust, "Node 1..12", "节点 1..12"),
    day("planned_on", kMust, "Day on which the plan reaches the node", "计划到达日"),
};
constexpr FieldDef kStageClaim[] = {
    ref("project", kMust, Project, "Project", "项目"),
    integer("node", kMust, "Node 1..12 that is claimed to be reached", "填报到达的节点 1..12"),
    instant("claimed_at", kMust, "When it was claimed", "填报时间"),
    ref("claimed_by", kMay, Person, "Who claimed it", "填报人"),
};
constexpr FieldDef kVisit[] = {
    ref("rep", kMust, Person, "Who visited", "拜访人"),
    ref("customer", kMust, Customer, "Whom", "客户"),
    ref("opportunity", kMay, Opportunity, "For which opportunity", "关联商机"),
    ref("category", kMay, Category, "Product category discussed", "洽谈品类"),
    instant("visited_at", kMust, "When the visit took place", "拜访时间"),
    instant("recorded_at", kMay, "When it was recorded", "录入时间"),
    code("form", kMay, "Which form was filled", "所填表单"),
    text("note", kMay, "What the rep wrote", "拜访记录"),
};
constexpr FieldDef kDocument[] = {
    code("kind", kMust, "Kind of document, as the rulebook names it", "文件类型（见规则集）"),
    text("title", kMay, "Title or file name", "标题或文件名"),
    code("format", kMay, "File format, for example pdf", "文件格式"),
    ref("customer", kMay, Customer, "Customer", "客户"),
    ref("project", kMay, Project, "Project", "项目"),
    ref("visit", kMay, Visit, "Visit it belongs to", "关联拜访"),
    ref("signer", kMay, Contact, "Contact who signed or confirmed it", "签署或确认的联系人"),
    flag("is_signed", kMay, "Signed or stamped by the customer", "客户已签字或盖章"),
    flag("is_generated", kMay, "Made by a system, not by hand", "由系统生成"),
    instant("created_at", kMust, "When the document was created", "文件创建时间"),
    instant("uploaded_at", kMay, "When it was uploaded", "上传时间"),
    code("sha256", kMay, "SHA-256 of the file", "文件 SHA-256"),
};
constexpr FieldDef kInquiry[] = {
    ref("customer", kMust, Customer, "Who asks", "询价客户"),
    ref("category", kMay, Category, "Product category", "品类"),
    instant("inquired_at", kMust, "When the inquiry arrived", "询价时间"),
    money("amount", kMay, "Amount asked for", "询价金额"),
};
constexpr FieldDef kCommitment[] = {
    ref("customer", kMust, Customer, "Who promised", "承诺客户"),
    ref("project", kMay, Project, "For which project", "关联项目"),
    text("what", kMust, "What was promised", "承诺内容"),
    code("proof_kind", kMust, "Kind of document that proves that it was kept", "兑现凭证的文件类型"),
    instant("made_at", kMust, "When it was promised", "承诺时间"),
    instant("due_at", kMust, "When it is due", "到期时间"),
    flag("ticked_kept", kMay, "The rep ticked it as kept (never proof)", "销售勾选已兑现（不作证据）"),
};
constexpr FieldDef kCampaign[] = {
    text("name", kMust, "Name", "活动名称"),
    ref("region", kMay, Region, "Region", "大区"),
    ref("customer", kMay, Customer, "Customer invited", "受邀客户"),
    day("starts_on", kMust, "First day", "开始日"),
    day("ends_on", kMay, "Last day", "结束日"),
};

constexpr CollectionDef kSellingTables[] = {
    {Opportunity, "opportunity", "Opportunities", "商机", kOpportunity},
    {Project, "project", "Projects", "项目", kProject},
    {Milestone, "milestone", "Planned nodes", "计划节点", kMilestone},
    {StageClaim, "stage_claim", "Stage claims", "阶段填报", kStageClaim},
    {Visit, "visit", "Visits", "拜访", kVisit},
    {Document, "document", "Documents", "文件", kDocument},
    {Inquiry, "inquiry", "Inquiries", "询价单", kInquiry},
    {Commitment, "commitment", "Customers' promises", "客户承诺", kCommitment},
    {Campaign, "campaign", "Campaigns", "市场活动", kCampaign},
};

} // namespace

std::span<const CollectionDef> selling() { return kSellingTables; }

} // namespace plumbline::tables
