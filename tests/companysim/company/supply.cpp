#include "tests/companysim/company/catalogue.h"
#include "tests/companysim/company/records.h"

#include <algorithm>
#include <numeric>

namespace plumbline::companysim {
namespace {

constexpr std::array<Ref, 3> kShortParts = {7, 21, 43};

std::vector<Ref> openProjects(const Generation& g)
{
    std::vector<Ref> open;
    for (Ref at = g.firstRandomProject; at < static_cast<Ref>(g.company.projects.size()); ++at) {
        if (g.company.projects[at].state == Deal::Open)
            open.push_back(at);
    }
    return open;
}

void addDemands(Generation& g, Rng& rng, std::vector<std::int64_t>& demanded)
{
    const std::vector<Ref> open = openProjects(g);
    std::vector<Ref> parts(kPartCount - kFirstRandomPart);
    std::iota(parts.begin(), parts.end(), kFirstRandomPart);
    const std::int64_t perProject =
        open.empty() ? 0 : std::clamp<std::int64_t>(g.count(20'000) / std::ssize(open), 4, 30);
    for (const Ref project : open) {
        const Day needed = g.day(static_cast<int>(rng.between(12, 170)));
        const std::int64_t lines = rng.between(perProject / 2, perProject + perProject / 2);
        for (std::int64_t line = 0; line < lines; ++line) {
            const auto other = static_cast<std::size_t>(rng.between(line, std::ssize(parts) - 1));
            std::swap(parts[static_cast<std::size_t>(line)], parts[other]);
            const Ref part = parts[static_cast<std::size_t>(line)];
            const std::int64_t pieces = rng.between(1, 16);
            demanded[static_cast<std::size_t>(part)] += pieces;
            const Instant entered =
                std::max(g.company.projects[project].createdAt, g.randomWorkTime(rng, g.day(-60), g.day(-1)));
            addDemand(g.company, project, part, pieces, {needed.number + static_cast<int>(rng.between(-4, 4))},
                      entered);
        }
    }
}

// Enough on hand for everybody, but for three parts of which the last comers get too little.
void addStockOf(Generation& g, Rng& rng, Ref part, std::int64_t demanded)
{
    const bool isShort = std::find(kShortParts.begin(), kShortParts.end(), part) != kShortParts.end();
    const std::int64_t needed = (demanded * 12 + 9) / 10;
    const std::int64_t pieces = isShort ? needed * 88 / 100 : needed + rng.between(5, 20) + needed / 10;
    const std::int64_t elsewhere = pieces * rng.between(0, 40) / 100;
    for (const std::int64_t here : {pieces - elsewhere, elsewhere})
        addStock(g.company, part, here, g.randomWorkTime(rng, g.day(-6), g.day(-1)));
    for (int order = 0; order < 3; ++order) {
        const int arrivesIn = isShort ? static_cast<int>(rng.between(180, 220)) : static_cast<int>(rng.between(3, 90));
        addInTransit(g.company, part, rng.between(4, 40), g.day(arrivesIn),
                     g.randomWorkTime(rng, g.day(-40), g.day(-1)));
    }
}

} // namespace

void addSupply(Generation& g)
{
    Rng rng = g.rng("supply");
    std::vector<std::int64_t> demanded(kPartCount, 0);
    addDemands(g, rng, demanded);
    for (Ref part = kFirstRandomPart; part < kPartCount; ++part)
        addStockOf(g, rng, part, demanded[static_cast<std::size_t>(part)]);
}

} // namespace plumbline::companysim
