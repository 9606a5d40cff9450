// Prints how well identity tells records apart on public sets, half by half, and how long 100,000 customers take.
// With --mistakes SET the dev half's wrong joins, misses and questions are listed.
#include "tests/identity/linkagedata.h"

#include <chrono>
#include <cstdio>
#include <cstring>

using namespace plumbline;

namespace {

void printPair(const char* what, const LinkageData& data, const Linkage& linkage, std::int32_t a, std::int32_t b)
{
    const LinkedPair pair = linkage.judge(a, b);
    std::printf("  %s %.1f veto %d:", what, pair.tenths / 10.0, static_cast<int>(pair.finding.veto));
    for (const Evidence& evidence : pair.finding.evidence)
        std::printf(" %s %.1f", codeOf(evidence.code).data(), evidence.tenths / 10.0);
    for (const std::int32_t i : {a, b}) {
        std::printf("\n     %s", data.truth[static_cast<std::size_t>(i)].c_str());
        for (const std::string& value : data.records[static_cast<std::size_t>(i)].values)
            std::printf(" | %s", value.c_str());
    }
    std::printf("\n");
}

void printMistakes(const LinkageData& data, const LinkageScores& scores)
{
    const auto spec = readLinkageSpec(data.spec, data.columns);
    const Linkage linkage(data.records, spec.value());
    for (const LinkedPair& pair : scores.mistakes)
        printPair(data.truth[static_cast<std::size_t>(pair.a)] == data.truth[static_cast<std::size_t>(pair.b)]
                      ? "missed"
                      : "wrong",
                  data, linkage, pair.a, pair.b);
}

void printScore(const char* half, const LinkageScore& score)
{
    std::printf("    %-9s F1 %.4f (%.4f once answered)  precision %.4f  recall %.4f  joins %ld  wrong %ld  missed %ld  "
                "asked %ld (%.1f %%, %ld right)\n",
                half, score.f1(), score.answeredF1(), score.precision(), score.recall(), score.right + score.wrong,
                score.wrong, score.missed, score.askedRight + score.askedWrong, 100 * score.askedShare(),
                score.askedRight);
}

LinkageScores timed(const LinkageData& data, double& seconds)
{
    const auto start = std::chrono::steady_clock::now();
    LinkageScores scores = scoreLinkage(data);
    seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return scores;
}

} // namespace

int main(int argc, char** argv)
{
    const std::string source = PLUMBLINE_SOURCE_DIR;
    const auto sets = linkageSets(publicDataFolder(source), source + "/tests/identity/linkage/");
    std::printf("identity: which records are one (settings chosen on the dev half)\n");
    if (sets.empty())
        std::printf("  the public data sets are not here: skipped\n");
    for (const LinkageData& data : sets) {
        double seconds = 0;
        const LinkageScores scores = timed(data, seconds);
        std::printf("  %s: %zu records, %zu compared, %.2f s, goal F1 %.2f\n", data.name.c_str(), data.records.size(),
                    scores.grouping.compared, seconds, data.goal);
        printScore("dev", scores.dev);
        printScore("held out", scores.heldOut);
        if (argc == 3 && std::strcmp(argv[1], "--mistakes") == 0 && data.name == argv[2])
            printMistakes(data, scores);
    }
    const LinkageData made = madeCustomers(100'000, 20261123);
    double seconds = 0;
    const LinkageScores scores = timed(made, seconds);
    std::printf("  %s: %zu compared, %.2f s, goal 5 s\n", made.name.c_str(), scores.grouping.compared, seconds);
    printScore("dev", scores.dev);
    printScore("held out", scores.heldOut);
    return 0;
}
