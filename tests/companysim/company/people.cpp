#include "tests/companysim/company/generation.h"
#include "tests/companysim/company/names.h"

#include <set>

namespace plumbline::companysim {
namespace {

struct RegionPlan {
    std::string_view id, name, director;
    std::vector<int> provinces;
    int reps;
};

// In the order of RegionAt; 147 reps in all.
const std::array<RegionPlan, kRegionCount>& plans()
{
    static const std::array<RegionPlan, kRegionCount> kPlans = {{
        {"R-NJ", "南京大区", "李敏", {32}, 18},
        {"R-HZ", "杭州大区", "陈立", {33, 35}, 20},
        {"R-HF", "合肥大区", "周岚", {34}, 13},
        {"R-WB", "皖北大区", "孙涛", {41}, 9},
        {"R-JN", "济南大区", "高峰", {37, 13, 12}, 16},
        {"R-WH", "武汉大区", "吴昊", {42, 43, 36}, 15},
        {"R-GZ", "广州大区", "黄梅", {44, 45}, 17},
        {"R-SH", "上海大区", "沈洁", {31}, 16},
        {"R-BJ", "北京大区", "赵刚", {11, 14, 21}, 13},
        {"R-CD", "成都大区", "何川", {51, 50}, 10},
    }};
    return kPlans;
}

Ref addPerson(Generation& g, std::string name, Role role, Ref region, Ref superior)
{
    Person person = stamped<Person>(g.at(g.first, 8));
    person.name = std::move(name);
    person.role = role;
    person.region = region;
    person.superior = superior;
    return g.company.people.add(std::move(person));
}

} // namespace

void addRegionsAndPeople(Generation& g)
{
    Rng rng = g.rng("people");
    const Ref vp = addPerson(g, "郑文", Role::Vp, kNone, kNone);
    std::set<std::string> taken = {"王工"};
    for (const RegionPlan& plan : plans())
        taken.insert(std::string(plan.director));
    for (Ref at = 0; at < kRegionCount; ++at) {
        const RegionPlan& plan = plans()[static_cast<std::size_t>(at)];
        Region region = stamped<Region>(g.at(g.first, 8));
        region.id = plan.id;
        region.name = plan.name;
        region.provinces = plan.provinces;
        region.director = addPerson(g, std::string(plan.director), Role::Director, at, vp);
        const Ref director = region.director;
        g.company.regions.add(std::move(region));
        for (int rep = 0; rep < plan.reps; ++rep) {
            std::string name = at == kHangzhou && rep == 0 ? "王工" : inventedPersonName(rng);
            while (name != "王工" && !taken.insert(name).second)
                name = inventedPersonName(rng);
            g.repsOf[static_cast<std::size_t>(at)].push_back(addPerson(g, std::move(name), Role::Rep, at, director));
        }
    }
}

} // namespace plumbline::companysim
