#include "tests/companysim/servers/oaforms.h"

#include "tests/companysim/company/texts.h"
#include "tests/companysim/servers/jsontext.h"

namespace plumbline::companysim {

namespace {

std::string_view label(ApprovalKind kind)
{
    switch (kind) {
    case ApprovalKind::BudgetRelease:
        return "预算释放";
    case ApprovalKind::Contract:
        return "合同审批";
    case ApprovalKind::Price:
        return "价格审批";
    case ApprovalKind::Solution:
        return "方案评审";
    }
    return {};
}

std::string_view label(Department department)
{
    switch (department) {
    case Department::Technical:
        return "技术";
    case Department::Purchasing:
        return "采购";
    case Department::Finance:
        return "财务";
    case Department::Legal:
        return "法务";
    case Department::Esg:
        return "ESG";
    }
    return {};
}

std::string_view label(StepStatus status)
{
    switch (status) {
    case StepStatus::NotStarted:
        return "未开始";
    case StepStatus::Pending:
        return "会签中";
    case StepStatus::Approved:
        return "同意";
    case StepStatus::Rejected:
        return "不同意";
    }
    return {};
}

struct Outcome {
    std::string_view status, result;
};

Outcome outcome(ApprovalStatus status)
{
    switch (status) {
    case ApprovalStatus::Running:
        return {"RUNNING", ""};
    case ApprovalStatus::Approved:
        return {"COMPLETED", "agree"};
    case ApprovalStatus::Rejected:
        return {"COMPLETED", "refuse"};
    case ApprovalStatus::Withdrawn:
        return {"TERMINATED", ""};
    }
    return {};
}

// The form's components; an empty value is left out, as the vendor does.
class Form {
public:
    explicit Form(std::string& out)
        : m_out(out)
    {
        m_out += ",\"form_component_values\":[";
    }

    void add(std::string_view name, std::string_view value)
    {
        if (value.empty())
            return;
        if (m_out.back() != '[')
            m_out += ',';
        JsonObject component(m_out);
        component.text("name", name).text("value", value);
        component.end();
    }

    void end() { m_out += ']'; }

private:
    std::string& m_out;
};

std::string projectNumber(const Company& company, Ref project)
{
    return project == kNone ? std::string() : company.projects[project].id;
}

} // namespace

void writeApproval(std::string& out, const Company& company, Ref row)
{
    const Approval& approval = company.approvals[row];
    const Outcome ended = outcome(approval.state);
    JsonObject instance(out);
    instance.text("business_id", approvalId(row)).text("title", std::string(label(approval.kind)) + "申请");
    instance.text("status", ended.status).text("result", ended.result);
    instance.beijing("create_time", approval.startedAt).beijing("finish_time", approval.finishedAt);
    Form form(out);
    form.add("审批类型", label(approval.kind));
    if (approval.customer != kNone) {
        const CrmCustomer& customer = company.customers[approval.customer];
        form.add("客户名称", customer.name);
        form.add("统一社会信用代码", customer.creditCode);
    }
    form.add("项目编号", projectNumber(company, approval.project));
    std::string amount;
    write::decimal(amount, approval.amount.fen, 2, true);
    form.add("金额(元)", amount);
    form.end();
    instance.end();
}

void writeCountersigning(std::string& out, const Company& company, Ref row)
{
    const DecisionStep& step = company.decisionSteps[row];
    const bool isRunning = step.state == StepStatus::NotStarted || step.state == StepStatus::Pending;
    JsonObject instance(out);
    instance.text("business_id", decisionStepId(row)).text("title", "客户会签进度");
    instance.text("status", isRunning ? "RUNNING" : "COMPLETED");
    instance.text("result", isRunning ? "" : step.state == StepStatus::Approved ? "agree" : "refuse");
    instance.beijing("create_time", step.createdAt);
    Form form(out);
    form.add("项目编号", projectNumber(company, step.project));
    form.add("会签部门", label(step.department));
    form.add("会签状态", label(step.state));
    std::string since;
    if (step.since.isKnown())
        write::beijing(since, step.since);
    form.add("状态起始时间", since);
    form.end();
    instance.end();
}

} // namespace plumbline::companysim
