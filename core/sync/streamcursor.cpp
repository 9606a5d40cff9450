#include "core/sync/streamcursor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace plumbline::sync {
namespace {

constexpr std::int64_t kTieMs = 2000;
const auto kVersion = 1;

QString key(const char* name) { return QString::fromLatin1(name); }

void put(QJsonObject& object, const char* name, Instant at)
{
    if (at.isKnown())
        object.insert(key(name), static_cast<qint64>(at.ms));
}

Instant instantIn(const QJsonObject& object, const char* name)
{
    const QJsonValue value = object.value(key(name));
    return value.isDouble() ? Instant{value.toInteger()} : Instant{};
}

QJsonObject toJson(const PagePosition& at)
{
    QJsonObject object{{key("offset"), static_cast<qint64>(at.offset)}, {key("page"), static_cast<qint64>(at.page)}};
    if (!at.cursor.empty())
        object.insert(key("cursor"), QString::fromStdString(at.cursor));
    if (!at.link.empty())
        object.insert(key("link"), QString::fromStdString(at.link));
    if (!at.seam.empty())
        object.insert(key("seam"), QString::fromStdString(at.seam));
    if (!at.after.empty())
        object.insert(key("after"), QString::fromStdString(at.after));
    if (!at.afterTime.empty())
        object.insert(key("afterTime"), QString::fromStdString(at.afterTime));
    put(object, "from", at.from);
    return object;
}

PagePosition positionIn(const QJsonObject& object)
{
    const auto text = [&object](const char* name) { return object.value(key(name)).toString().toStdString(); };
    return {object.value(key("offset")).toInteger(),
            object.value(key("page")).toInteger(),
            text("cursor"),
            text("link"),
            text("seam"),
            text("after"),
            text("afterTime"),
            instantIn(object, "from")};
}

QJsonObject toJson(const ListTags& tags)
{
    QJsonArray pages;
    for (const PageTag& tag : tags.pages) {
        QJsonObject page{{key("etag"), QString::fromStdString(tag.etag)},
                         {key("request"), QString::fromStdString(tag.request)},
                         {key("rows"), static_cast<qint64>(tag.rows)}};
        if (tag.next)
            page.insert(key("next"), toJson(*tag.next));
        pages.append(page);
    }
    QJsonObject object{{key("pages"), pages}};
    put(object, "readAt", tags.readAt);
    put(object, "comparedFrom", tags.comparedFrom);
    return object;
}

ListTags tagsIn(const QJsonObject& object)
{
    ListTags tags{instantIn(object, "readAt"), instantIn(object, "comparedFrom"), {}};
    const QJsonArray pages = object.value(key("pages")).toArray();
    for (const auto& value : pages) {
        const QJsonObject page = value.toObject();
        PageTag tag{page.value(key("etag")).toString().toStdString(),
                    page.value(key("request")).toString().toStdString(),
                    page.value(key("rows")).toInteger(),
                    {}};
        if (page.contains(key("next")))
            tag.next = positionIn(page.value(key("next")).toObject());
        tags.pages.push_back(std::move(tag));
    }
    return tags;
}

} // namespace

std::string StreamCursor::toText() const
{
    QJsonObject object{{key("v"), kVersion}};
    put(object, "watermark", watermark);
    if (isTied)
        object.insert(key("tied"), true);
    if (at) {
        object.insert(key("at"), toJson(*at));
        object.insert(key("rows"), static_cast<qint64>(rows));
        put(object, "started", startedAt);
        put(object, "serverStarted", serverStartedAt);
        put(object, "latest", latest);
        if (isComparing)
            object.insert(key("comparing"), true);
    }
    put(object, "begin", begin);
    if (!tags.pages.empty())
        object.insert(key("tags"), toJson(tags));
    if (!asked.empty()) {
        QJsonObject days;
        for (const auto& [name, day] : asked)
            days.insert(QString::fromStdString(name), day);
        object.insert(key("asked"), days);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

StreamCursor StreamCursor::fromText(const std::string& text)
{
    StreamCursor cursor;
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    if (object.value(key("v")).toInt() != kVersion)
        return cursor;
    cursor.watermark = instantIn(object, "watermark");
    cursor.isTied = object.value(key("tied")).toBool();
    if (object.contains(key("at"))) {
        cursor.at = positionIn(object.value(key("at")).toObject());
        cursor.rows = object.value(key("rows")).toInteger();
        cursor.startedAt = instantIn(object, "started");
        cursor.serverStartedAt = instantIn(object, "serverStarted");
        cursor.latest = instantIn(object, "latest");
        cursor.isComparing = object.value(key("comparing")).toBool();
    }
    cursor.begin = instantIn(object, "begin");
    cursor.tags = tagsIn(object.value(key("tags")).toObject());
    const QJsonObject days = object.value(key("asked")).toObject();
    for (auto it = days.begin(); it != days.end(); ++it)
        cursor.asked[it.key().toStdString()] = it.value().toInt();
    return cursor;
}

std::optional<Instant> sinceOf(const StreamCursor& cursor, const IncrementalShape& shape, bool isWhole)
{
    if (isWhole || !cursor.watermark.isKnown())
        return cursor.begin.isKnown() ? std::optional(cursor.begin) : std::nullopt;
    Instant since = cursor.watermark - Duration{shape.overlapS * 1000LL};
    if (!shape.inclusive && cursor.isTied)
        since = since - Duration{1};
    return since;
}

void complete(StreamCursor& cursor, Instant now)
{
    const Instant server = cursor.serverStartedAt.isKnown() ? cursor.serverStartedAt : cursor.startedAt;
    if (cursor.latest.isKnown()) {
        const Instant most = std::max(now, server) + Duration::days(1);
        cursor.watermark = std::max(cursor.watermark, std::min(cursor.latest, most));
        cursor.isTied = cursor.watermark.ms + kTieMs >= server.ms;
    }
    cursor.at.reset();
    cursor.isComparing = false;
    cursor.rows = 0;
    cursor.startedAt = cursor.serverStartedAt = cursor.latest = Instant{};
}

} // namespace plumbline::sync
