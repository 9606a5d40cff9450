#include "app/ctl/delivery.h"

#include "core/store/ledger.h"
#include "core/sync/outboxteam.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace plumbline::ctl {
namespace {

class Delivery {
    Q_DECLARE_TR_FUNCTIONS(Delivery)
};

} // namespace

DeliveryReport deliverOutbox(const Context& context, CacheWriter& cache, const std::vector<Source>& sources,
                             SecretStore& secrets)
{
    const auto ledger = Ledger::open(context.dataFolder());
    if (!ledger)
        return {{}, ledger.error(), false};
    sync::OutboxTeam team(*ledger.value(), secrets, context.clock(), sync::SyncLimits{},
                          sync::deliveryTerms(cache));
    QEventLoop loop;
    std::optional<DeliveryReport> report;
    team.start(sources, [&](const DeliveryReport& answer) {
        report = answer;
        loop.quit();
    });
    if (!report)
        loop.exec();
    return *report;
}

bool isQuiet(const DeliveryReport& report)
{
    const auto isFine = [](const DeliveryOutcome& o) {
        return !o.error && o.unconfirmed == 0 && o.rejected == 0 && o.conflict == 0;
    };
    return !report.error && std::all_of(report.systems.begin(), report.systems.end(), isFine);
}

QJsonArray deliveryJson(const DeliveryReport& report)
{
    QJsonArray systems;
    for (const DeliveryOutcome& o : report.systems)
        systems += QJsonObject{{QStringLiteral("system"), QString::fromStdString(o.system)},
                               {QStringLiteral("delivered"), o.delivered},
                               {QStringLiteral("unconfirmed"), o.unconfirmed},
                               {QStringLiteral("rejected"), o.rejected},
                               {QStringLiteral("conflict"), o.conflict},
                               {QStringLiteral("waiting"), o.waiting},
                               {QStringLiteral("error"), o.error ? QJsonValue(words::error(*o.error)) : QJsonValue()}};
    return systems;
}

void printDelivery(const Context& context, const DeliveryReport& report)
{
    if (report.error)
        context.notice(words::error(*report.error));
    for (const DeliveryOutcome& o : report.systems) {
        QString text =
            Delivery::tr("%1, decisions: %2 delivered, %3 unconfirmed, %4 rejected, %5 in conflict, %6 waiting")
                .arg(QString::fromStdString(o.system))
                .arg(o.delivered)
                .arg(o.unconfirmed)
                .arg(o.rejected)
                .arg(o.conflict)
                .arg(o.waiting);
        if (o.error)
            text += QStringLiteral("\n  ") + words::error(*o.error);
        context.print(text);
    }
}

QJsonObject countsJson(const OutboxCounts& counts)
{
    return {{QStringLiteral("queued"), static_cast<qint64>(counts.queued)},
            {QStringLiteral("sending"), static_cast<qint64>(counts.sending)},
            {QStringLiteral("unconfirmed"), static_cast<qint64>(counts.unconfirmed)},
            {QStringLiteral("rejected"), static_cast<qint64>(counts.rejected)},
            {QStringLiteral("conflict"), static_cast<qint64>(counts.conflict)},
            {QStringLiteral("delivered"), static_cast<qint64>(counts.delivered)},
            {QStringLiteral("discarded"), static_cast<qint64>(counts.discarded)}};
}

QString countsText(const OutboxCounts& counts, CompanyClock clock)
{
    QString text = Delivery::tr("Outbox: %1 queued, %2 unconfirmed, %3 rejected, %4 in conflict, %5 delivered")
                       .arg(counts.queued + counts.sending)
                       .arg(counts.unconfirmed)
                       .arg(counts.rejected)
                       .arg(counts.conflict)
                       .arg(counts.delivered);
    if (counts.oldestOpen.isKnown())
        text +=
            QStringLiteral(", ") + Delivery::tr("the oldest since %1").arg(words::instant(counts.oldestOpen, clock));
    return text;
}

} // namespace plumbline::ctl
