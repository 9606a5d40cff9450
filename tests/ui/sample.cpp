#include "tests/ui/sample.h"

#include "core/rulebook/rulebookreader.h"

#include <QFile>

#include <array>
#include <cstdlib>

namespace plumbline::sample {
namespace {

struct RegionRow {
    const char* id;
    const char* name;
    const char* director;
    int proven, claimed;
};

constexpr std::array<RegionRow, 10> kRegions = {{
    {"R-NJ", "南京大区", "李敏", 63, 100},
    {"R-HZ", "杭州大区", "陈立", 88, 96},
    {"R-HF", "合肥大区", "周岚", 81, 93},
    {"R-WB", "皖北大区", "孙涛", 74, 79},
    {"R-JN", "济南大区", "高峰", 92, 95},
    {"R-WH", "武汉大区", "吴昊", 69, 84},
    {"R-GZ", "广州大区", "黄梅", 95, 99},
    {"R-SH", "上海大区", "沈洁", 104, 108},
    {"R-BJ", "北京大区", "赵刚", 85, 91},
    {"R-CD", "成都大区", "何川", 77, 88},
}};

RecordId id(Collection collection, const std::string& remote) { return recordId("crm", collection, remote); }

std::string text(const QString& path)
{
    QFile file(QStringLiteral(PLUMBLINE_SOURCE_DIR) + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

Sum sum(std::int64_t yuan, Collection collection, const std::string& remote)
{
    return {Money{yuan * 100}, {id(collection, remote)}};
}

Achievement achievement(int region, Month month, int proven, int claimed)
{
    const std::string tag = std::to_string(region) + "-" + std::to_string(month.number);
    Achievement a;
    a.region = RegionIndex{region};
    a.month = month;
    a.target = sum(10'000'000, Collection::Target, "T" + tag);
    a.paid = {Money{std::int64_t(proven) * 10'000'000}, {recordId("fin", Collection::Receipt, "F" + tag)}};
    a.reported = sum(std::int64_t(proven) * 100'000, Collection::Contract, "C" + tag);
    a.expected = sum(std::int64_t(claimed - proven) * 100'000, Collection::Forecast, "E" + tag);
    a.signedSum = a.reported;
    a.inFinance = a.paid;
    a.shipped = a.paid;
    a.proven = a.paid.amount;
    a.claimed = a.reported.amount + a.expected.amount;
    a.provenRatio = {a.proven.fen, a.target.amount.fen};
    a.claimedRatio = {a.claimed.fen, a.target.amount.fen};
    a.state = claimed - proven > 10 ? AchievementState::Behind : AchievementState::OnTrack;
    return a;
}

RegionView region(const RegionRow& row, int at)
{
    RegionView view;
    view.id = id(Collection::Region, row.id);
    view.name = row.name;
    view.director = row.director;
    view.validVisits = {200 + at * 3, 364};
    view.commitmentsKept = {71 - at, 100};
    view.commitmentsLate = 6;
    view.commitmentsBroken = 14;
    view.commitmentsOpen = 21;
    view.commitmentsOverdue = at == 0 ? 3 : at < 7 ? 1 : 0;
    view.meanDaysPerStage = Rational(112 + at, 10);
    view.medianDaysPerStage = Rational(98 + at, 10);
    view.stageAdvances = 40 + at;
    for (int node = 0; node < kNodeCount; ++node) {
        view.claimedAtNode[static_cast<std::size_t>(node)] = 40 - node * 3 + at % 4;
        view.provenAtNode[static_cast<std::size_t>(node)] = std::max(0, 36 - node * 4 + at % 3);
    }
    return view;
}

Reason reason(ReasonCode code, Verdict verdict, std::vector<ReasonArg> args, const std::string& record)
{
    return {code, verdict, std::move(args), {id(Collection::Document, record)}};
}

void nodesOf(ProjectAssessment& p, const Rulebook& rules)
{
    const ProjectTypeRule* type = rules.typeNamed(p.type);
    for (int i = 0; i < kNodeCount; ++i) {
        NodeAssessment& node = p.nodes[static_cast<std::size_t>(i)];
        node.claimed = i < p.claimedNode;
        node.verdict = i < p.provenNode ? Verdict::Passed : Verdict::Failed;
        node.plannedOn = Day{20'440 + i * 14};
        if (node.claimed)
            node.claimedAt = now() - Duration::days(60 - i * 8);
        if (!type)
            continue;
        for (const ProofRule& proof : type->nodes[static_cast<std::size_t>(i)].proofs)
            node.reasons.push_back(reason(i < p.provenNode ? ReasonCode::ProofPresent : ReasonCode::ProofMissing,
                                          i < p.provenNode ? Verdict::Passed : Verdict::Failed,
                                          {proof.label.zh, proof.label.en}, p.number + std::to_string(i)));
    }
}

ProjectAssessment ningboProject(const Rulebook& rules)
{
    ProjectAssessment p;
    p.id = ningbo();
    p.name = "宁波汽车零部件厂 产线改造";
    p.number = "P-NB-0001";
    p.customer = "宁波甬江汽车零部件有限公司";
    p.owner = "王工";
    p.region = "杭州大区";
    p.regionIndex = RegionIndex{1};
    p.type = "automation";
    p.amount = Money{1'240'000'000};
    p.claimedNode = 6;
    p.plannedNode = 6;
    p.provenNode = 3;
    p.verifiedNodes = 3;
    p.baseNodes = 6;
    p.documentsValid = 2;
    p.documentsRequired = 5;
    p.stageScore = Rational(20);
    p.documentScore = Rational(12);
    p.supplyScore = Rational(20);
    p.health = p.healthLow = p.healthHigh = Rational(52);
    p.belowThreshold = p.paper = true;
    p.lostMost = LostPart::Stage;
    nodesOf(p, rules);
    if (const ProjectTypeRule* type = rules.typeNamed(p.type))
        p.nextProof = {type->nodes[5].proofs.front(), 6, Rational(127, 10), true};
    PartCover part{"伺服电机 MSD-75",
                   recordId("erp", Collection::Part, "MSD-75"),
                   50'000,
                   40'000,
                   40'000,
                   Day{20'560},
                   Day{20'540},
                   Verdict::Failed,
                   {recordId("erp", Collection::Stock, "S1")}};
    p.parts = {part};
    for (std::uint8_t d = 0; d < 5; ++d)
        p.departments.push_back({d,
                                 std::uint8_t(d == 0   ? 2
                                              : d == 3 ? 1
                                                       : 0),
                                 d < 4, now() - Duration::days(12),
                                 id(Collection::DecisionStep, "D" + std::to_string(d))});
    p.records = {p.id, part.partRecord, id(Collection::StageClaim, "SC1"), id(Collection::Document, "DOC1")};
    return p;
}

ProjectAssessment project(int i, const Rulebook& rules)
{
    const int at = i % 10;
    ProjectAssessment p;
    p.id = id(Collection::Project, "P" + std::to_string(i));
    p.number = "P-" + std::to_string(1000 + i);
    p.name = std::string(kRegions[static_cast<std::size_t>(at)].name) + " 自动化产线 " + std::to_string(i) + " 号";
    p.customer = "样例精密机械有限公司 " + std::to_string(i % 17);
    p.owner = i % 2 ? "张伟" : "刘洋";
    p.region = kRegions[static_cast<std::size_t>(at)].name;
    p.regionIndex = RegionIndex{at};
    p.type = i % 3 ? "automation" : "medical";
    p.amount = Money{std::int64_t(80'000'00) * (i * 7 % 90 + 3)};
    p.open = i % 9 != 0;
    p.claimedNode = i % 12 + 1;
    p.provenNode = std::max(0, p.claimedNode - i % 3);
    p.verifiedNodes = p.provenNode;
    p.baseNodes = p.claimedNode;
    p.stageScore = Rational(40 * p.verifiedNodes, p.baseNodes);
    p.documentsRequired = 5;
    p.documentsValid = 5 - i % 3;
    p.documentScore = Rational(30 * p.documentsValid, 5);
    p.supplyScore = Rational(30 - i % 7);
    p.health = p.healthLow = p.healthHigh = p.stageScore + p.documentScore + p.supplyScore;
    p.belowThreshold = p.health < Rational(75);
    p.records = {p.id};
    nodesOf(p, rules);
    return p;
}

void addSignal(Assessment& all, const char* rule, SignalKind kind, Severity severity, int region,
               const std::string& subject, Duration age)
{
    Signal s;
    s.rule = rule;
    s.kind = kind;
    s.severity = severity;
    s.subject = SubjectKind::Project;
    s.subjectName = subject;
    s.subjectRecord = id(Collection::Project, subject);
    s.region = RegionIndex{region};
    s.startedAt = now() - age;
    s.knowableAt = now() - Duration::hours(1);
    s.records = {s.subjectRecord};
    all.signalList.push_back(s);
    Action a;
    a.key = std::string(rule) + ":" + subject;
    a.signal = all.signalList.size() - 1;
    a.responsible = kRegions[static_cast<std::size_t>(region)].director;
    a.background = {reason(
        ReasonCode::PartShort, Verdict::Failed,
        {std::string("伺服电机 MSD-75"), std::int64_t(40'000), std::int64_t(60'000), std::int64_t(50'000)}, "B1")};
    a.history = {id(Collection::Visit, "V1"), id(Collection::Visit, "V2")};
    all.actions.push_back(a);
}

void addSignals(Assessment& all)
{
    using enum SignalKind;
    addSignal(all, "opportunity-not-followed", OpportunityNotFollowed, Severity::Red, 2, "合肥光伏组件检测线",
              Duration::hours(76));
    addSignal(all, "health-low", HealthLow, Severity::Red, 1, "宁波汽车零部件厂 产线改造", Duration::days(3));
    addSignal(all, "signed-not-in-finance", SignedNotInFinance, Severity::Red, 0, "南京紫金总医院", Duration::days(21));
    addSignal(all, "region-silent", RegionSilent, Severity::Yellow, 3, "皖北大区", Duration::days(3));
    addSignal(all, "part-short", PartShort, Severity::Yellow, 1, "伺服电机 MSD-75", Duration::days(2));
    addSignal(all, "minutes-missing", VisitsWithoutMinutes, Severity::Yellow, 1, "杭州西溪医疗器械有限公司",
              Duration::hours(31));
    addSignal(all, "department-blocks", DepartmentBlocks, Severity::Yellow, 5, "武汉汽车焊装线", Duration::days(12));
}

} // namespace

Instant now() { return *instantFromIso("2026-03-14T01:42:00.000Z"); }

RecordId ningbo() { return id(Collection::Project, "P-NB-0001"); }

Rulebook rulebook()
{
    auto read = readRulebook(text(QStringLiteral("/resources/rulebook/default.toml")), "default.toml",
                             text(QStringLiteral("/resources/rulebook/calendar.toml")), "calendar.toml");
    if (!read)
        std::abort(); // the product's own rulebook must read
    return read.value();
}

AssessmentPtr emptyCompany()
{
    auto all = std::make_shared<Assessment>();
    all->asOf = now();
    all->systems = {"crm", "erp", "fin", "wms"};
    for (const RegionRow& row : kRegions) {
        RegionView view;
        view.id = id(Collection::Region, row.id);
        view.name = row.name;
        all->regions.push_back(view);
    }
    return all;
}

AssessmentPtr assessment()
{
    const Rulebook rules = rulebook();
    auto all = std::make_shared<Assessment>(*emptyCompany());
    const Month month{2026 * 12 + 2};
    for (int at = 0; at < 10; ++at) {
        const RegionRow& row = kRegions[static_cast<std::size_t>(at)];
        all->regions[static_cast<std::size_t>(at)] = region(row, at);
        for (int back = 5; back >= 0; --back)
            all->achievements.push_back(
                achievement(at, Month{month.number - back}, row.proven - back * (at - 3), row.claimed));
    }
    all->headline.validVisits = {2'114, 3'640};
    all->headline.commitmentsKept = {710, 1'000};
    all->headline.meanDaysPerStage = Rational(112, 10);
    all->headline.stageAdvances = 445;
    all->headline.commitmentsOverdue = 9;
    all->projects.push_back(ningboProject(rules));
    for (int i = 1; i < 60; ++i)
        all->projects.push_back(project(i, rules));
    addSignals(*all);
    return all;
}

FactsPtr facts()
{
    auto all = std::make_shared<Facts>();
    for (int at = 0; at < 10; ++at) {
        RegionFact region;
        region.id = id(Collection::Region, kRegions[static_cast<std::size_t>(at)].id);
        all->regions.push_back(region);
        PersonFact rep;
        rep.region = RegionIndex{at};
        all->people.push_back(rep);
    }
    ProjectFact project;
    project.id = ningbo();
    project.region = RegionIndex{1};
    project.documents = {0, 2};
    all->projects.push_back(project);
    for (int i = 0; i < 2; ++i) {
        DocumentFact document;
        document.id = id(Collection::Document, "DOC" + std::to_string(i));
        document.project = ProjectIndex{0};
        document.kind = all->symbols.intern(i ? "technical_agreement" : "line_drawing");
        document.format = all->symbols.intern("pdf");
        document.isSigned = i == 0;
        document.createdAt = now() - Duration::days(30);
        document.uploadedAt = now() - Duration::days(29);
        all->projectDocuments.push_back(document);
    }
    StageClaimFact claim;
    claim.id = id(Collection::StageClaim, "SC1");
    claim.project = ProjectIndex{0};
    claim.claimedAt = now() - Duration::days(20);
    all->claims.push_back(claim);
    CommitmentFact promise;
    promise.id = id(Collection::Commitment, "K1");
    promise.project = ProjectIndex{0};
    promise.dueAt = now() - Duration::days(5);
    all->commitments.push_back(promise);
    return all;
}

} // namespace plumbline::sample
