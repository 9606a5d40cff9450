#include "sampleassessment.h"

namespace plumbline::ui::samples {

namespace {

constexpr std::int64_t kYuan = 100;
const Instant kAsOf = *instantFromIso("2026-03-14T01:42:00Z");

Rulebook rulebook()
{
    Rulebook book;
    book.name = "默认规则集";
    book.version = 3;
    book.fingerprint = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    ProjectTypeRule type;
    type.type = "automation";
    type.label = {"自动化", "automation"};
    type.stages = {
        {{"接触", "Contact"}, {"需求", "Need"}, {"方案", "Solution"}, {"商务", "Terms"}, {"交付", "Delivery"}}};
    const char* const names[] = {"首次有效接触",     "客户提供产线图纸", "需求确认书签署", "完成PLC通讯协议测试",
                                 "方案内部评审通过", "技术方案已确认",   "报价提交",       "价格批准",
                                 "合同签署",         "预付款到账",       "设备发货",       "客户验收"};
    const int stages[] = {1, 1, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5};
    for (int i = 0; i < kNodeCount; ++i) {
        ProofRule proof;
        proof.label = {std::string(names[i]) + "的证据", "Proof of node " + std::to_string(i + 1)};
        proof.owner = {"销售代表", "rep"};
        type.nodes.push_back({i + 1, stages[i], {names[i], "Node " + std::to_string(i + 1)}, 14, {proof}});
    }
    book.projectTypes.push_back(type);
    book.advice = {{LostPart::Stage, {"安排技术部门远程诊断", "Arrange remote diagnosis"}},
                   {LostPart::Documents, {"安排技术部门远程诊断", "Arrange remote diagnosis"}},
                   {LostPart::Supply, {"启动备用供应商比价", "Compare alternative suppliers"}}};
    SignalRule low;
    low.id = "health-low";
    low.kind = SignalKind::HealthLow;
    low.severity = Severity::Red;
    low.label = {"健康度低于 75", "Health below 75"};
    low.step = {"与项目负责人一起补齐缺失的证据", "Complete the missing proof with the owner"};
    SignalRule unsigned7;
    unsigned7.id = "not-in-finance";
    unsigned7.kind = SignalKind::SignedNotInFinance;
    unsigned7.label = {"已签约而财务无合同", "Signed but not in finance"};
    unsigned7.step = {"请财务登记合同编号", "Ask finance for the contract number"};
    book.signalRules = {low, unsigned7};
    return book;
}

Sum sumOf(std::int64_t yuan, int records)
{
    Sum sum{{yuan * kYuan}, {}};
    for (int i = 0; i < records; ++i)
        sum.records.push_back({i + 1});
    return sum;
}

Achievement month(int number, std::int64_t proven)
{
    Achievement at;
    at.region = {0};
    at.month = {number};
    at.target = sumOf(10'000'000, 1);
    at.reported = sumOf(proven, 9);
    at.expected = sumOf(10'000'000 - proven, 5);
    at.signedSum = at.inFinance = at.shipped = at.paid = at.reported;
    at.claimed = at.reported.amount + at.expected.amount;
    at.proven = at.paid.amount;
    at.provenRatio = {at.proven.fen, at.target.amount.fen};
    at.claimedRatio = {at.claimed.fen, at.target.amount.fen};
    at.state = AchievementState::Behind;
    return at;
}

ProjectAssessment project(int row, const BriefingSample& sample)
{
    ProjectAssessment one;
    one.id = {1000 + row};
    one.name = projectName(row, sample.nameLength).toStdString();
    one.number = "P-NJ-" + std::to_string(1000 + row);
    one.customer = QStringLiteral("客户有限公司").repeated(sample.nameLength / 6).toStdString();
    one.owner = "王工";
    one.type = "automation";
    one.regionIndex = {0};
    one.amount = {12'400'000 * kYuan};
    one.claimedNode = one.plannedNode = one.baseNodes = 6;
    one.provenNode = one.verifiedNodes = 3;
    one.documentsValid = 2;
    one.documentsRequired = 5;
    one.stageScore = Rational(20);
    one.documentScore = Rational(12);
    one.supplyScore = Rational(20);
    one.health = one.healthLow = one.healthHigh = Rational(52);
    if (row % 5 == 4)
        one.healthHigh = Rational(72);
    one.belowThreshold = true;
    one.paper = row % 7 == 0;
    one.lostMost = LostPart::Documents;
    one.nextProof = {rulebook().projectTypes[0].nodes[5].proofs[0], 6, Rational(127, 10), true};
    for (std::size_t node = 3; node < 6; ++node) {
        one.nodes[node].verdict = Verdict::Failed;
        one.nodes[node].reasons = {
            {ReasonCode::ProofMissing, Verdict::Failed, {std::int64_t(node + 1), std::int64_t(0)}, {}}};
    }
    one.parts = {{"伺服电机 MSD-75", {}, 50'000, 40'000, 40'000, {}, {}, Verdict::Failed, {}}};
    return one;
}

Signal signal(const std::string& rule, SignalKind kind, Severity severity, const std::string& name, int row)
{
    Signal one;
    one.rule = rule;
    one.kind = kind;
    one.severity = severity;
    one.subjectName = name;
    one.region = {0};
    one.startedAt = kAsOf - Duration::hours(76 + row);
    return one;
}

} // namespace

QString projectName(int row, int length)
{
    const QString tail = QStringLiteral("第%1项").arg(row + 1);
    return QStringLiteral("宁波汽车零部件厂产线改造大页车骨门").repeated(10).left(length - tail.size()) + tail;
}

BriefingRequest briefingRequest(const BriefingSample& sample, const QString& outputFile)
{
    auto assessment = std::make_shared<Assessment>();
    assessment->asOf = kAsOf;
    assessment->rulebookName = "默认规则集";
    assessment->rulebookVersion = 3;
    assessment->rulebookFingerprint = rulebook().fingerprint;
    assessment->systems = {"crm", "wms"};
    assessment->freshness = {{"crm", Collection::Visit, kAsOf - Duration::hours(1)},
                             {"crm", Collection::Project, kAsOf},
                             {"wms", Collection::Shipment, kAsOf - Duration::days(3)},
                             {"fin", Collection::Receipt, {}}};
    RegionView region;
    region.id = {1};
    region.name = "南京大区";
    region.director = "李敏";
    region.validVisits = {2114, 3640};
    region.commitmentsKept = {71, 100};
    region.commitmentsOverdue = 9;
    region.meanDaysPerStage = Rational(112, 10);
    region.medianDaysPerStage = Rational(9);
    region.stageAdvances = 34;
    for (std::size_t i = 0; i < kNodeCount; ++i) {
        region.claimedAtNode[i] = 120 - 9 * static_cast<int>(i);
        region.provenAtNode[i] = 110 - 10 * static_cast<int>(i);
    }
    assessment->regions = {region};
    const Month march = *monthFromIso("2026-03");
    for (int back = 11; sample.withMonth && back >= 0; --back)
        assessment->achievements.push_back(month(march.number - back, 6'300'000 + back * 210'000));
    for (int row = 0; row < sample.rows; ++row) {
        assessment->projects.push_back(project(row, sample));
        const auto& name = assessment->projects.back().name;
        assessment->signalList.push_back(signal("health-low", SignalKind::HealthLow, Severity::Red, name, row));
        Action action;
        action.key = "health-low/" + std::to_string(row);
        action.signal = assessment->signalList.size() - 1;
        action.responsible = "李敏";
        assessment->actions.push_back(action);
        assessment->signalList.push_back(signal("not-in-finance", SignalKind::SignedNotInFinance, Severity::Yellow,
                                                "HT-2026-" + std::to_string(1000 + row), row));
    }
    BriefingRequest request;
    request.assessment = assessment;
    request.rulebook = rulebook();
    request.options.regions = {RecordId{1}};
    request.month = march;
    request.outputFile = outputFile;
    request.now = *instantFromIso("2026-03-14T02:00:00Z");
    request.steps = {{"health-low/0", ActionStepKind::Taken, kAsOf - Duration::hours(57), {}, {}, {}}};
    return request;
}

BriefingRequest manyRegions(int regions, const BriefingSample& sample, const QString& outputFile)
{
    BriefingRequest request = briefingRequest(sample, outputFile);
    const Assessment one = *request.assessment;
    auto all = std::make_shared<Assessment>(one);
    for (int i = 1; i < regions; ++i) {
        const RegionIndex place{i};
        RegionView region = one.regions[0];
        region.id = {1 + i};
        region.name = "第" + std::to_string(i + 1) + "大区";
        all->regions.push_back(region);
        const auto copy = [place](const auto& from, auto& to, auto member) {
            for (auto item : from) {
                item.*member = place;
                to.push_back(item);
            }
        };
        const std::size_t before = all->signalList.size();
        copy(one.achievements, all->achievements, &Achievement::region);
        copy(one.projects, all->projects, &ProjectAssessment::regionIndex);
        copy(one.signalList, all->signalList, &Signal::region);
        for (Action action : one.actions) {
            action.signal += before;
            action.key += "/" + std::to_string(i);
            all->actions.push_back(action);
        }
    }
    request.assessment = all;
    request.options.regions.clear();
    return request;
}

Result<PaperReport> written(const BriefingRequest& request)
{
    const auto paper = layOutBriefing(request);
    if (!paper)
        return paper.error();
    return writePaper(paper.value(), request.outputFile);
}

} // namespace plumbline::ui::samples
