#include "app/ctl/explanation.h"

#include "app/papers/assessmentjson.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace plumbline::ctl {
namespace {

class ExplainOutput {
    Q_DECLARE_TR_FUNCTIONS(ExplainOutput)
};

// A long list of records is cut in the text form; JSON has them all.
constexpr std::size_t kShownRecords = 12;

QString recordText(const RecordEvidence& e, CompanyClock clock)
{
    return ExplainOutput::tr("%1 %2 %3, fetched %4")
               .arg(words::foreign(e.system), words::collection(e.collection), words::foreign(e.remoteId),
                    words::instant(e.fetchedAt, clock)) +
           QStringLiteral("\n    ") + words::foreign(e.payload, 4000);
}

void append(QString& out, const Explanation& node, const CacheReader& cache, CompanyClock clock, int depth)
{
    const QString indent(depth * 2, QLatin1Char(' '));
    out += indent + node.sentence + QLatin1Char('\n');
    std::size_t shown = 0;
    for (const RecordId id : node.records) {
        if (shown++ == kShownRecords) {
            out += indent + QStringLiteral("  ") +
                   ExplainOutput::tr("... and %n more record(s)", nullptr,
                                     static_cast<int>(node.records.size() - kShownRecords)) +
                   QLatin1Char('\n');
            break;
        }
        const auto evidence = cache.evidence(id);
        const QString line = evidence ? recordText(evidence.value(), clock) : words::error(evidence.error());
        out += indent + QStringLiteral("  > ") + QString(line).replace(QLatin1Char('\n'), QLatin1Char('\n') + indent) +
               QLatin1Char('\n');
    }
    for (const Explanation& part : node.parts)
        append(out, part, cache, clock, depth + 1);
}

QJsonObject recordJson(RecordId id, const CacheReader& cache)
{
    QJsonObject object{{QStringLiteral("record"), QString::number(id.value)}};
    const auto evidence = cache.evidence(id);
    if (!evidence)
        return object;
    const RecordEvidence& e = evidence.value();
    const std::string_view collection = definitionOf(e.collection).name;
    object.insert(QStringLiteral("system"), QString::fromStdString(e.system));
    object.insert(QStringLiteral("collection"),
                  QString::fromUtf8(collection.data(), static_cast<qsizetype>(collection.size())));
    object.insert(QStringLiteral("remoteId"), QString::fromStdString(e.remoteId));
    object.insert(QStringLiteral("fetchedAt"), isoText(e.fetchedAt));
    object.insert(QStringLiteral("payload"), QString::fromStdString(e.payload));
    return object;
}

} // namespace

QString explanationText(const Explanation& explanation, const CacheReader& cache, CompanyClock clock)
{
    QString out;
    append(out, explanation, cache, clock, 0);
    return out;
}

QJsonObject explanationJson(const Explanation& explanation, const CacheReader& cache)
{
    QJsonArray records;
    for (const RecordId id : explanation.records)
        records += recordJson(id, cache);
    QJsonArray parts;
    for (const Explanation& part : explanation.parts)
        parts += explanationJson(part, cache);
    return {{QStringLiteral("sentence"), explanation.sentence},
            {QStringLiteral("records"), records},
            {QStringLiteral("parts"), parts}};
}

} // namespace plumbline::ctl
