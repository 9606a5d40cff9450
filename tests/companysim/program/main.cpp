#include "tests/companysim/servers/companyservers.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTimer>

#include <cstdio>
#include <optional>
#include <thread>

namespace {

using namespace plumbline;
using namespace plumbline::companysim;

struct Arguments {
    CompanyOptions company;
    quint16 port = 39'300;
    bool endsWithParent = false;
};

std::optional<Arguments> readArguments(const QCoreApplication& app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The sample company: six systems on 127.0.0.1 and a control port.\n"
                                                    "Prints READY and the addresses as JSON when it answers."));
    parser.addHelpOption();
    parser.addOptions(
        {{QStringLiteral("seed"), QStringLiteral("Seed of the data."), QStringLiteral("N"), QStringLiteral("2026")},
         {QStringLiteral("scale"), QStringLiteral("Size; 1 is about 1.6 million rows."), QStringLiteral("X"),
          QStringLiteral("1.0")},
         {QStringLiteral("now"), QStringLiteral("The simulated now."), QStringLiteral("ISO"),
          QStringLiteral("2026-03-14T01:42:00Z")},
         {QStringLiteral("with-parent"), QStringLiteral("End when standard input ends.")},
         {QStringLiteral("port"), QStringLiteral("First of seven ports; 0 = any free ones."), QStringLiteral("P"),
          QStringLiteral("39300")}});
    parser.process(app);
    bool seedOk = false;
    bool scaleOk = false;
    bool portOk = false;
    Arguments read;
    read.company.seed = parser.value(QStringLiteral("seed")).toULongLong(&seedOk);
    read.company.scale = parser.value(QStringLiteral("scale")).toDouble(&scaleOk);
    read.port = parser.value(QStringLiteral("port")).toUShort(&portOk);
    const auto now = instantFromIso(parser.value(QStringLiteral("now")).toStdString());
    if (!seedOk || !scaleOk || read.company.scale < 0.02 || read.company.scale > 4 || !portOk || !now)
        return std::nullopt;
    read.company.now = *now;
    read.endsWithParent = parser.isSet(QStringLiteral("with-parent"));
    return read;
}

// Whoever started us holds the other end, and lets go of it even when it crashes.
void endWithParent(QCoreApplication& app)
{
    std::thread([&app] {
        while (std::getchar() != EOF) {
        }
        QMetaObject::invokeMethod(&app, &QCoreApplication::quit, Qt::QueuedConnection);
    }).detach();
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const auto arguments = readArguments(app);
    if (!arguments) {
        std::fputs("companysim: a number or a time on the command line is malformed or out of range; see --help\n",
                   stderr);
        return 2;
    }
    CompanyServers servers(generate(arguments->company));
    if (!servers.listen(arguments->port)) {
        std::fputs("companysim: a port is taken; choose others with --port\n", stderr);
        return 1;
    }
    // The answer to /quit still has to leave.
    QObject::connect(&servers, &CompanyServers::quitRequested, &app,
                     [] { QTimer::singleShot(50, qApp, &QCoreApplication::quit); });
    if (arguments->endsWithParent)
        endWithParent(app);
    std::printf("READY %s\n", servers.urls().constData());
    std::fflush(stdout);
    return app.exec();
}
