#include "tests/companysim/company/catalogue.h"

namespace plumbline::companysim {
namespace {

struct CategoryPlan {
    std::string_view name;
    bool rebateScope;
    std::string_view product;
    std::string_view unit;
};

// The first kMedicalCategories are medical.
constexpr std::array<CategoryPlan, 12> kCategories = {{
    {"医学影像设备", false, "影像工作站", "台"},
    {"体外诊断", true, "诊断试剂盒", "盒"},
    {"手术器械", true, "手术器械包", "套"},
    {"康复设备", true, "康复训练仪", "台"},
    {"监护设备", false, "多参数监护仪", "台"},
    {"骨科耗材", true, "骨科固定件", "件"},
    {"伺服系统", true, "伺服驱动套件", "套"},
    {"工业机器人", false, "六轴机器人", "台"},
    {"视觉检测", true, "视觉检测单元", "套"},
    {"可编程控制", true, "控制柜", "台"},
    {"传感测量", true, "传感器组", "组"},
    {"输送装配", false, "输送模块", "段"},
}};

constexpr std::array<std::string_view, 10> kPartNames = {"伺服驱动器", "减速机",     "运动控制器", "工业相机",
                                                         "触摸屏",     "探测器模组", "高压发生器", "直线导轨",
                                                         "变频器",     "安全继电器"};

void addProducts(Generation& g, Ref category, const CategoryPlan& plan, Rng& rng)
{
    for (int model = 0; model < kProductsPerCategory; ++model) {
        Product product = stamped<Product>(g.at(g.first, 8));
        const auto number = static_cast<Ref>(g.company.products.size()) + 1;
        product.id = "PR-" + std::to_string(1000 + number);
        product.name =
            std::string(plan.product) + " " + static_cast<char>('A' + category) + std::to_string(100 + 20 * model);
        product.unit = plan.unit;
        product.category = category;
        product.price = {rng.between(20, 900) * 10'000};
        g.company.products.add(std::move(product));
    }
}

void addPart(Generation& g, std::string name, bool keyPart, int leadDays)
{
    Part part = stamped<Part>(g.at(g.first, 8));
    part.id = "BJ-" + std::to_string(1001 + g.company.parts.size());
    part.name = std::move(name);
    part.keyPart = keyPart;
    part.leadDays = leadDays;
    g.company.parts.add(std::move(part));
}

} // namespace

void addCatalogue(Generation& g)
{
    Rng rng = g.rng("catalogue");
    for (std::size_t at = 0; at < kCategories.size(); ++at) {
        Category category = stamped<Category>(g.at(g.first, 8));
        category.id = "CAT-" + std::to_string(11 + at);
        category.name = kCategories[at].name;
        category.rebateScope = kCategories[at].rebateScope;
        addProducts(g, g.company.categories.add(std::move(category)), kCategories[at], rng);
    }
    addPart(g, "伺服电机 MSD-75", true, 45);
    addPart(g, "控制器 CX-200", true, 60);
    for (int at = kFirstRandomPart; at < kPartCount; ++at) {
        const std::string_view name = kPartNames[static_cast<std::size_t>(at) % kPartNames.size()];
        const bool keyPart = at % 5 != 4;
        addPart(g, std::string(name) + " " + std::to_string(210 + at * 5), keyPart,
                static_cast<int>(keyPart ? rng.between(30, 90) : rng.between(5, 20)));
    }
}

} // namespace plumbline::companysim
