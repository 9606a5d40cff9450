#include "tests/vendors/vendor.h"

#include <QDateTime>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace plumbline::tests {

QString timeText(qint64 ms, const FieldForm& form)
{
    if (form.timeFormat == "unix_ms" || form.timeFormat == "unix_s")
        return QString::number(form.timeFormat == "unix_ms" ? ms : ms / 1000);
    if (form.timeFormat == "odata_v2")
        return QStringLiteral("/Date(%1+0000)/").arg(ms);
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc())
        .addSecs(form.zoneHours * 3600)
        .toString(form.timeFormat);
}

QJsonValue fieldOf(const QString& name, const QString& prefix, const Item& item, const FieldForm& form)
{
    static const QRegularExpression times("(date|time|at|stamp|pubts|modstamp)$",
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression amounts("(amount|money|sum)", QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ids("^(id|_id|fnumber|fbillno|code|vouchcode|salesorder|customer)$",
                                        QRegularExpression::CaseInsensitiveOption);
    const QString id = prefix + QString::number(item.number);
    if (ids.match(name).hasMatch())
        return id;
    if (times.match(name).hasMatch()) {
        const QString text = timeText(item.changedMs, form);
        return form.timeFormat.startsWith("unix") ? QJsonValue(text.toLongLong()) : QJsonValue(text);
    }
    if (amounts.match(name).hasMatch())
        return QString::number(1000 + item.number) + ".50";
    return "V-" + name + "-" + QString::number(item.number);
}

Told Vendor::answer(const Asked& asked)
{
    if (isSignIn(asked)) {
        ++signIns;
        isDead = false;
        const Told given = refusesSignIn ? refuseSignIn() : signIn(asked);
        return wrong.isEmpty() ? given : reply(400, wrong, {}, "text/plain");
    }
    ++lists;
    if (!isSignedIn(asked) || isDead)
        return expired();
    if (!failure.isEmpty())
        return failed();
    const Told given = list(asked);
    return wrong.isEmpty() ? given : reply(400, wrong, {}, "text/plain");
}

QList<Item> Vendor::pageOf(qint64 sinceMs, int offset, int count) const
{
    QList<Item> sorted = items;
    std::sort(sorted.begin(), sorted.end(), [](const Item& a, const Item& b) {
        return a.changedMs != b.changedMs ? a.changedMs < b.changedMs : a.number < b.number;
    });
    QList<Item> page;
    for (const Item& item : sorted) {
        if (item.changedMs >= sinceMs && offset-- <= 0 && page.size() < count)
            page += item;
    }
    return page;
}

QJsonObject jsonOf(const QByteArray& text) { return QJsonDocument::fromJson(text).object(); }

Told json(const QJsonObject& object, int status, const QByteArray& headers)
{
    return reply(status, QJsonDocument(object).toJson(QJsonDocument::Compact), headers);
}

QByteArray hmacSha256(const QByteArray& text, const QByteArray& key)
{
    return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256);
}

} // namespace plumbline::tests
