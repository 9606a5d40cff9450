#include "app/ctl/context.h"

#include "app/clock.h"
#include "ui/words/sentences.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace plumbline::ctl {
namespace {

void writeLine(std::FILE* stream, const QString& text)
{
    QByteArray bytes = text.toUtf8();
    if (!bytes.endsWith('\n'))
        bytes += '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

QJsonObject refusedJson(const RefusedRules& refused, const Rulebook& inForce)
{
    const auto arg = [&](std::size_t i) {
        const auto& args = refused.error.args;
        return i < args.size() ? QString::fromStdString(args[i]) : QString();
    };
    return {{QStringLiteral("file"), arg(0)},
            {QStringLiteral("line"), arg(1).toInt()},
            {QStringLiteral("key"), refused.error.code == ErrorCode::FileContent ? QJsonValue(arg(2)) : QJsonValue()},
            {QStringLiteral("message"), words::error(refused.error)},
            {QStringLiteral("since"),
             refused.since.isKnown() ? QJsonValue(QString::fromStdString(toIso(refused.since))) : QJsonValue()},
            {QStringLiteral("inForce"),
             QJsonObject{{QStringLiteral("name"), QString::fromStdString(inForce.name)},
                         {QStringLiteral("version"), inForce.version},
                         {QStringLiteral("fingerprint"), QString::fromStdString(inForce.fingerprint)},
                         {QStringLiteral("isLastGood"), refused.hasLastGood}}}};
}

} // namespace

Context::Context(const Invocation& invocation)
    : m_line(invocation)
    , m_dataFolder(QDir::cleanPath(invocation.value(QStringLiteral("data"), defaultDataFolder())))
    , m_clock(clockFrom(invocation.value(QStringLiteral("now"))))
{
}

Result<std::unique_ptr<Workspace>> Context::workspace() const
{
    auto opened = Workspace::open({m_dataFolder, m_line.value(QStringLiteral("rules")), m_clock()});
    if (opened && !opened.value()->damagedCache().isEmpty())
        notice(words::error({ErrorCode::StoreDamaged, {opened.value()->damagedCache().toStdString()}, {}}));
    if (opened && opened.value()->refusedRules()) {
        const RefusedRules& refused = *opened.value()->refusedRules();
        notice(QStringLiteral("plumblinectl: ") + words::refusedRules(refused, opened.value()->rulebook().clock));
        m_refusedRules = refusedJson(refused, opened.value()->rulebook());
    }
    return opened;
}

Result<Instant> Context::instantOf(const QString& option, Instant fallback, CompanyClock clock) const
{
    if (!m_line.has(option))
        return fallback;
    const QString text = m_line.value(option);
    if (const auto at = instantOption(text, clock))
        return *at;
    return Error{ErrorCode::InvalidArgument, {text.toStdString(), "2026-03-14, 2026-03-14T09:42:00+08:00"}, {}};
}

Result<Instant> Context::asOf(const Workspace& workspace) const
{
    return instantOf(QStringLiteral("as-of"), m_clock(), workspace.rulebook().clock);
}

Result<Instant> Context::knownAt(const Workspace& workspace) const
{
    return instantOf(QStringLiteral("known-at"), Instant{}, workspace.rulebook().clock);
}

Result<Context::Judged> Context::judge() const
{
    auto opened = workspace();
    if (!opened)
        return opened.error();
    const auto at = asOf(*opened.value());
    const auto known = knownAt(*opened.value());
    if (!at)
        return at.error();
    if (!known)
        return known.error();
    Judged judged{std::move(opened.value()), nullptr, nullptr};
    auto facts = judged.workspace->loadFacts(known.value());
    if (!facts)
        return facts.error();
    judged.facts = std::move(facts.value());
    auto assessment = judged.workspace->judge(*judged.facts, at.value());
    if (!assessment)
        return assessment.error();
    judged.assessment = std::move(assessment.value());
    return judged;
}

void Context::print(const QString& text) const { writeLine(stdout, text); }

void Context::notice(const QString& text) const { writeLine(stderr, text); }

void Context::printJson(const QString& schema, QJsonObject document) const
{
    document.insert(QStringLiteral("schema"), schema);
    if (!m_refusedRules.isNull())
        document.insert(QStringLiteral("refusedRules"), m_refusedRules);
    writeLine(stdout, QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Indented)));
}

int Context::fail(const Error& error) const
{
    return fail(error, error.code == ErrorCode::InvalidArgument ? Usage : Failed);
}

int Context::fail(const Error& error, ExitCode code) const
{
    const QString sentence = words::error(error);
    notice(QStringLiteral("plumblinectl: ") + sentence);
    if (isJson())
        printJson(QStringLiteral("plumbline/error/1"),
                  {{QStringLiteral("message"), sentence}, {QStringLiteral("exitCode"), code}});
    return code;
}

} // namespace plumbline::ctl
