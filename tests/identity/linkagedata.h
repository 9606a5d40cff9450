#pragma once

#include "core/identity/grouping.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace plumbline {

// Records whose truth is known, and what is asked of the resolver on them. Settings were chosen on the dev half
// (entities whose name's hash is even); the other half is only printed.
struct LinkageData {
    std::string name;
    std::vector<std::string> columns;
    std::string spec; // text of a linkage specification
    std::vector<LinkRecord> records;
    std::vector<std::string> truth; // parallel: records of one entity have the same
    double goal = 0;                // F1 of each half
    bool isGoalAnswered = false;    // short forms of listed companies: the goal holds once questions are answered
    bool isTwoLists = false;        // only pairs across the lists count
};

struct LinkageScore {
    long right = 0, wrong = 0, missed = 0, askedRight = 0, askedWrong = 0;
    double precision() const { return right + wrong == 0 ? 1 : double(right) / double(right + wrong); }
    double recall() const { return right + missed == 0 ? 1 : double(right) / double(right + missed); }
    double f1() const { return right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall()); }
    // When the director has answered the questions: a right answer joins, and only then.
    double answeredF1() const
    {
        LinkageScore answered = *this;
        answered.right += askedRight;
        answered.missed -= askedRight;
        return answered.f1();
    }
    double askedShare() const
    {
        const long asked = askedRight + askedWrong;
        return asked == 0 ? 0 : double(asked) / double(asked + right + wrong);
    }
};
struct LinkageScores {
    LinkageScore dev, heldOut;
    std::vector<LinkedPair> mistakes; // joined wrongly or missed, dev half only
    Grouping grouping;
};

// The sets that are there; none when the folder of public data is absent.
std::vector<LinkageData> linkageSets(const std::string& dataFolder, const std::string& specFolder);
// PLUMBLINE_DATA, else ../shared/data beside the source folder or beside its parent (a work tree).
std::string publicDataFolder(const std::string& sourceFolder);
LinkageScores scoreLinkage(const LinkageData& data);
// Customers as six systems would write them, made by us: `count` records, a pure function of the seed.
LinkageData madeCustomers(std::size_t count, std::uint64_t seed);

} // namespace plumbline
