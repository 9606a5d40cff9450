#include "core/publish/verification.h"

#include <algorithm>
#include <unordered_map>

namespace plumbline {

namespace {

std::unordered_map<std::string, const Figure*> indexed(const std::vector<Figure>& figures)
{
    std::unordered_map<std::string, const Figure*> map;
    for (const Figure& figure : figures)
        map.emplace(keyOf(figure), &figure);
    return map;
}

Figure counterpart(const std::unordered_map<std::string, const Figure*>& figures, const Figure& like)
{
    const auto found = figures.find(keyOf(like));
    if (found != figures.end())
        return *found->second;
    Figure none = like;
    none.value = Rational();
    return none;
}

// The last words before the piece; figures name nothing.
QString wordsBefore(const QStringList& pieces, qsizetype at)
{
    for (qsizetype i = at - 1; i >= 0; --i) {
        if (std::any_of(pieces[i].cbegin(), pieces[i].cend(), [](QChar c) { return c.isLetter(); }))
            return pieces[i];
    }
    return {};
}

void compareFigures(const VerificationInput& input, Verification& result)
{
    const Publication& publication = input.read.publication;
    const auto sameFigures = figuresOf(input.sameRules, publication.regions); // the indexes point into these
    const auto figuresNow = figuresOf(input.rulesNow, publication.regions);
    const auto same = indexed(sameFigures), now = indexed(figuresNow);
    const auto printed = indexed(publication.figures);
    const bool recordsHold = result.records.empty();
    const auto examine = [&](const Figure& inFile) {
        const Figure again = counterpart(same, inFile), today = counterpart(now, inFile);
        ++result.figuresChecked;
        if (again.value != inFile.value) {
            const bool altered = recordsHold || !input.read.digestHolds;
            result.figures.push_back(
                {inFile, again, altered ? MismatchCause::FileAltered : MismatchCause::RecordChanged});
        } else if (today.value != inFile.value) {
            result.figures.push_back({inFile, today, MismatchCause::RulesChanged});
        }
    };
    for (const Figure& figure : publication.figures)
        examine(figure);
    for (const Figure& figure : sameFigures) {
        if (!printed.contains(keyOf(figure)))
            examine(counterpart(printed, figure));
    }
}

} // namespace

bool Verification::isFileIntact() const
{
    return digestHolds && pagesReadable && pages.empty() &&
           std::none_of(figures.begin(), figures.end(),
                        [](const auto& one) { return one.cause == MismatchCause::FileAltered; });
}

bool Verification::recomputes() const
{
    return isFileIntact() && records.empty() &&
           std::all_of(figures.begin(), figures.end(),
                       [](const auto& one) { return one.cause == MismatchCause::RulesChanged; });
}

std::vector<PageMismatch> comparePage(int page, const QStringList& written, const QStringList& found)
{
    const QString then = written.join(QString()), now = found.join(QString());
    std::vector<PageMismatch> mismatches;
    if (then == now)
        return mismatches;
    qsizetype head = 0, tail = 0;
    const qsizetype shorter = std::min(then.size(), now.size());
    while (head < shorter && then[head] == now[head])
        ++head;
    while (tail < shorter - head && then[then.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    const bool sameLength = then.size() == now.size();
    qsizetype start = 0;
    for (qsizetype i = 0; i < written.size(); start += written[i].size(), ++i) {
        const qsizetype end = start + written[i].size();
        if (end <= head || start >= then.size() - tail)
            continue;
        // Where lengths differ, what follows the change stands elsewhere: it is told with the first piece.
        const qsizetype stop = sameLength ? end : std::max(end, then.size() - tail) + now.size() - then.size();
        const QString instead = now.mid(start, std::max<qsizetype>(0, stop - start));
        if (sameLength && instead == written[i])
            continue;
        mismatches.push_back({page, wordsBefore(written, i), written[i], instead});
        if (!sameLength)
            break;
    }
    if (mismatches.empty()) // something was added between two pieces, or at the end
        mismatches.push_back({page, wordsBefore(written, written.size()), {}, now.mid(head, now.size() - tail - head)});
    return mismatches;
}

Verification verify(const VerificationInput& input)
{
    const Publication& publication = input.read.publication;
    Verification result;
    result.digestHolds = input.read.digestHolds;
    result.pagesReadable = input.pages.has_value();
    if (input.pages) {
        const qsizetype most = std::max(publication.pages.size(), input.pages->size());
        for (qsizetype i = 0; i < most; ++i) {
            auto found = comparePage(static_cast<int>(i + 1), publication.pages.value(i), input.pages->value(i));
            result.pages.insert(result.pages.end(), found.begin(), found.end());
        }
    }
    result.records = differences(publication.inputs, input.inputs);
    result.rules = ruleChanges(publication.rulebookText.toStdString(), input.rulesTextNow);
    result.calendarChanged =
        result.rules.empty() && input.fingerprintNow != publication.rulebookFingerprint.toStdString();
    compareFigures(input, result);
    return result;
}

} // namespace plumbline
