#include "app/ctl/context.h"
#include "app/ctl/sourceparts.h"
#include "core/secrets/corefiles.h"
#include "translations/language.h"

#include <QApplication>

#include <cstdio>
#include <functional>
#include <map>

using namespace plumbline;

namespace {

using Command = int (*)(const ctl::Context&);

const std::map<QString, Command>& commandFunctions()
{
    static const std::map<QString, Command> functions = {
        {QStringLiteral("source add"), ctl::sourceAdd},
        {QStringLiteral("source list"), ctl::sourceList},
        {QStringLiteral("source profiles"), ctl::sourceProfiles},
        {QStringLiteral("source preview"), ctl::sourcePreview},
        {QStringLiteral("source suggest"), ctl::sourceSuggest},
        {QStringLiteral("source test"), ctl::sourceTest},
        {QStringLiteral("source sign-in"), ctl::sourceSignIn},
        {QStringLiteral("source remove"), ctl::sourceRemove},
        {QStringLiteral("sync"), ctl::sync},
        {QStringLiteral("assess"), ctl::assessAll},
        {QStringLiteral("explain"), ctl::explain},
        {QStringLiteral("actions"), ctl::actions},
        {QStringLiteral("backtest"), ctl::backtest},
        {QStringLiteral("whatif"), ctl::whatIf},
        {QStringLiteral("intervention"), ctl::intervention},
        {QStringLiteral("briefing"), ctl::briefing},
        {QStringLiteral("seal"), ctl::seal},
        {QStringLiteral("ready"), ctl::ready},
        {QStringLiteral("restated"), ctl::restated},
        {QStringLiteral("verify"), ctl::verifyFile},
        {QStringLiteral("report"), ctl::report},
        {QStringLiteral("export"), ctl::exportTable},
        {QStringLiteral("schema"), ctl::schema},
        {QStringLiteral("doctor"), ctl::doctor},
        {QStringLiteral("identity list"), ctl::identityList},
        {QStringLiteral("identity join"), ctl::identityJoin},
        {QStringLiteral("identity split"), ctl::identitySplit},
        {QStringLiteral("attach"), ctl::attach},
        {QStringLiteral("decide action"), ctl::decideAction},
        {QStringLiteral("decide rebate"), ctl::decideRebate},
        {QStringLiteral("decide identity"), ctl::decideIdentity},
        {QStringLiteral("decide dispute"), ctl::decideDispute},
        {QStringLiteral("decide cause"), ctl::decideCause},
        {QStringLiteral("findings"), ctl::findings},
        {QStringLiteral("audit"), ctl::audit},
        {QStringLiteral("outbox list"), ctl::outboxList},
        {QStringLiteral("outbox retry"), ctl::outboxRetry},
        {QStringLiteral("outbox discard"), ctl::outboxDiscard},
        {QStringLiteral("outbox edit"), ctl::outboxEdit},
        {QStringLiteral("outbox undo"), ctl::outboxUndo},
    };
    return functions;
}

QString languageAskedFor(const QStringList& line)
{
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i].startsWith(QLatin1String("--lang=")))
            return line[i].mid(7);
        if (line[i] == QLatin1String("--lang"))
            return line.value(i + 1);
    }
    return {};
}

// Only briefing and report draw; everything else runs without a GUI platform.
std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv)
{
    bool draws = false;
    for (int i = 1; i < argc; ++i)
        draws = draws || qstrcmp(argv[i], "briefing") == 0 || qstrcmp(argv[i], "report") == 0;
    if (!draws)
        return std::make_unique<QCoreApplication>(argc, argv);
    QHashSeed::setDeterministicGlobalSeed(); // QPdfWriter embeds fonts in the order of a hash: same bytes every time
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen"); // a scheduler has no display
    return std::make_unique<QApplication>(argc, argv);
}

} // namespace

int main(int argc, char** argv)
{
    forbidCoreFiles();
    const auto application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("plumbline"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PLUMBLINE_VERSION));
    const QStringList line = QCoreApplication::arguments().mid(1);
    LanguageInForce language;
    language.use(languageAskedFor(line));

    const ctl::ParseOutcome parsed = ctl::parse(line);
    if (!parsed.help.isEmpty()) {
        std::fputs(qUtf8Printable(parsed.help), stdout);
        return ctl::Done;
    }
    if (!parsed.problem.isEmpty()) {
        std::fprintf(stderr, "plumblinectl: %s plumblinectl --help\n", qUtf8Printable(parsed.problem));
        return ctl::Usage;
    }
    const ctl::Context context(parsed.invocation);
    return commandFunctions().at(parsed.invocation.command->name)(context);
}
