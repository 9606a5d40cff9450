#include "tests/companysim/company/cases.h"
#include "tests/companysim/company/catalogue.h"

namespace plumbline::companysim {
namespace {

struct ProjectCase {
    std::string_view id, name, customer, city;
    Ref region;
    ProjectType type;
    std::int64_t yuan;
    std::vector<int> claimedDaysAgo; // node 1, 2, ... in order
};

Instant claimTime(const Generation& g, const ProjectCase& what, std::size_t node)
{
    return g.at(g.workdayAtOrBefore(g.day(-what.claimedDaysAgo[node - 1])), 16, static_cast<int>(node));
}

// Customer and project; the plan reaches each claimed node two days after it was claimed, the next
// one in 20 days.
Ref startProject(Generation& g, Rng& rng, const ProjectCase& what, Ref owner = kNone, Ref parent = kNone)
{
    CustomerSpec spec;
    spec.name = what.customer;
    spec.city = what.city;
    spec.region = what.region;
    spec.owner = owner;
    spec.parent = parent;
    spec.kind = what.type == ProjectType::Medical ? CustomerKind::Hospital : CustomerKind::Manufacturer;
    spec.grade = what.type == ProjectType::Medical ? "三甲" : "";
    spec.category = what.type == ProjectType::Medical ? 0 : kMedicalCategories;
    const Ref customer = addCustomer(g, rng, spec);
    ProjectSpec project;
    project.id = what.id;
    project.name = what.name;
    project.customer = customer;
    project.type = what.type;
    project.amount = {what.yuan * 100};
    project.created = g.at(g.workdayAtOrBefore(g.day(-what.claimedDaysAgo.front() - 12)), 10);
    const Ref at = addProject(g.company, project);
    const auto claimed = static_cast<int>(what.claimedDaysAgo.size());
    for (int node = 1; node <= 12; ++node) {
        const int plannedIn =
            node <= claimed ? 2 - what.claimedDaysAgo[static_cast<std::size_t>(node - 1)] : (node - claimed) * 20;
        addMilestone(g.company, at, node, g.day(plannedIn));
    }
    return at;
}

void claim(Generation& g, Rng& rng, Ref project, const ProjectCase& what, int from, int to,
           Defect defect = Defect::None)
{
    for (int node = from; node <= to; ++node)
        claimNode(g, rng, project, node, claimTime(g, what, static_cast<std::size_t>(node)), defect);
}

// R30, R25: 52 points. The technical agreement is there without a signature; servo motors are short.
void addNingbo(Generation& g, Rng& rng)
{
    CustomerSpec group;
    group.name = "宁波甬江控股集团有限公司";
    group.city = "宁波";
    group.region = kHangzhou;
    group.owner = g.repsOf[kHangzhou].front();
    const Ref parent = addCustomer(g, rng, group);
    addContact(g, parent, "技术中心 叶青", "技术中心主任", true);
    const ProjectCase what = {"P-NB-0001",
                              "宁波汽车零部件厂 产线改造",
                              "宁波甬江汽车零部件有限公司",
                              "宁波",
                              kHangzhou,
                              ProjectType::Automation,
                              12'400'000,
                              {101, 85, 67, 46, 31, 12}};
    const Ref project = startProject(g, rng, what, group.owner, parent);
    const Ref customer = g.company.projects[project].customer;
    addContact(g, customer, "郑海波", "设备经理", false);
    addContact(g, customer, "钱卫东", "技术总监", true, g.day(-26));
    claim(g, rng, project, what, 1, 3);
    claim(g, rng, project, what, 4, 5, Defect::Absent);
    claim(g, rng, project, what, 6, 6, Defect::Unsigned);
    const Instant entered = claimTime(g, what, 5);
    addDemand(g.company, project, kServoMotor, 50, g.day(30), entered);
    addStock(g.company, kServoMotor, 25, g.at(g.workdayAtOrBefore(g.day(-2)), 17));
    addInTransit(g.company, kServoMotor, 15, g.day(12), entered);
    addInTransit(g.company, kServoMotor, 30, g.day(47), entered);
}

// R30: the two other projects whose progress is on paper only.
void addPaperProjects(Generation& g, Rng& rng)
{
    const ProjectCase battery = {"P-HF-0002",
                                 "合肥新能源电池装配线",
                                 "合肥巢澜新能源科技有限公司",
                                 "合肥",
                                 kHefei,
                                 ProjectType::Automation,
                                 8'600'000,
                                 {140, 122, 98, 75, 50, 27, 13}};
    const Ref line = startProject(g, rng, battery);
    addContact(g, g.company.projects[line].customer, "吴启明", "技术总监", true);
    claim(g, rng, line, battery, 1, 3);
    claim(g, rng, line, battery, 4, 7, Defect::Absent);
    addDemand(g.company, line, kCaseController, 10, g.day(60), claimTime(g, battery, 5));

    const ProjectCase imaging = {
        "P-WH-0003", "武汉总医院影像中心", "武汉楚澜总医院", "武汉",
        kWuhan,      ProjectType::Medical, 15'800'000,       {170, 151, 128, 101, 76, 54, 33, 10}};
    const Ref centre = startProject(g, rng, imaging);
    addContact(g, g.company.projects[centre].customer, "孔令书", "影像科主任", true);
    claim(g, rng, centre, imaging, 1, 4);
    claim(g, rng, centre, imaging, 5, 5, Defect::Absent);
    claim(g, rng, centre, imaging, 6, 6, Defect::Unsigned);
    claim(g, rng, centre, imaging, 7, 8, Defect::Absent);
}

// R31: the contact who confirmed the requirements has left.
void addDepartedSigner(Generation& g, Rng& rng)
{
    const ProjectCase what = {"P-HF-0004", "合肥锂电卷绕线", "合肥庐曜锂电装备有限公司",
                              "合肥",      kHefei,           ProjectType::Automation,
                              5'200'000,   {96, 80, 61, 35}};
    const Ref project = startProject(g, rng, what);
    const Ref customer = g.company.projects[project].customer;
    addContact(g, customer, "秦少华", "设备经理", false);
    const Ref director = addContact(g, customer, "赵志远", "技术总监", true, g.day(-22));
    claim(g, rng, project, what, 1, 2);
    claim(g, rng, project, what, 4, 4);
    addClaim(g.company, project, 3, claimTime(g, what, 3));
    addProjectPaper(g, project, DocKind::RequirementConfirmation, claimTime(g, what, 3), 90, director);
}

// R53: the technical department agreed, legal has been pending for 12 days, ESG is unknown.
void addLegalBlock(Generation& g, Rng& rng)
{
    const ProjectCase what = {"P-WH-0005",
                              "武汉汽车焊装线",
                              "武汉汉曜汽车装备有限公司",
                              "武汉",
                              kWuhan,
                              ProjectType::Automation,
                              9'700'000,
                              {180, 160, 139, 118, 92, 66, 41, 15}};
    const Ref project = startProject(g, rng, what);
    addContact(g, g.company.projects[project].customer, "龚建国", "总经理", true);
    claim(g, rng, project, what, 1, 8);
    addDemand(g.company, project, kCaseController, 8, g.day(90), claimTime(g, what, 6));
    addStock(g.company, kCaseController, 60, g.at(g.workdayAtOrBefore(g.day(-2)), 17));
    Company& company = g.company;
    addDecisionStep(company, project, Department::Technical, StepStatus::Approved, g.at(g.day(-12), 10));
    addDecisionStep(company, project, Department::Purchasing, StepStatus::Approved, g.at(g.day(-12), 10, 30));
    addDecisionStep(company, project, Department::Finance, StepStatus::Approved, g.at(g.day(-12), 11));
    addDecisionStep(company, project, Department::Legal, StepStatus::Pending, g.now - Duration::days(12));
}

} // namespace

void addProjectCases(Generation& g)
{
    Rng rng = g.rng("cases of projects");
    addNingbo(g, rng);
    addPaperProjects(g, rng);
    addDepartedSigner(g, rng);
    addLegalBlock(g, rng);
}

} // namespace plumbline::companysim
