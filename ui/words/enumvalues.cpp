#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

#include <map>

namespace plumbline::words {

QString enumValue(std::string_view name)
{
    static const std::map<std::string_view, const char*> kWords = {
        {"payment", QT_TRANSLATE_NOOP("EnumValues", "payment")},
        {"refund", QT_TRANSLATE_NOOP("EnumValues", "refund")},
        {"rep", QT_TRANSLATE_NOOP("EnumValues", "sales representative")},
        {"director", QT_TRANSLATE_NOOP("EnumValues", "regional director")},
        {"vp", QT_TRANSLATE_NOOP("EnumValues", "vice president")},
        {"engineer", QT_TRANSLATE_NOOP("EnumValues", "engineer")},
        {"hospital", QT_TRANSLATE_NOOP("EnumValues", "hospital")},
        {"manufacturer", QT_TRANSLATE_NOOP("EnumValues", "manufacturer")},
        {"dealer", QT_TRANSLATE_NOOP("EnumValues", "dealer")},
        {"other", QT_TRANSLATE_NOOP("EnumValues", "other")},
        {"active", QT_TRANSLATE_NOOP("EnumValues", "in operation")},
        {"cancelled", QT_TRANSLATE_NOOP("EnumValues", "deregistered")},
        {"revoked", QT_TRANSLATE_NOOP("EnumValues", "licence revoked")},
        {"moved", QT_TRANSLATE_NOOP("EnumValues", "moved away")},
        {"open", QT_TRANSLATE_NOOP("EnumValues", "open")},
        {"won", QT_TRANSLATE_NOOP("EnumValues", "won")},
        {"lost", QT_TRANSLATE_NOOP("EnumValues", "lost")},
        {"running", QT_TRANSLATE_NOOP("EnumValues", "under way")},
        {"approved", QT_TRANSLATE_NOOP("EnumValues", "approved")},
        {"rejected", QT_TRANSLATE_NOOP("EnumValues", "rejected")},
        {"withdrawn", QT_TRANSLATE_NOOP("EnumValues", "withdrawn")},
        {"technical", QT_TRANSLATE_NOOP("EnumValues", "technical")},
        {"purchasing", QT_TRANSLATE_NOOP("EnumValues", "purchasing")},
        {"finance", QT_TRANSLATE_NOOP("EnumValues", "finance")},
        {"legal", QT_TRANSLATE_NOOP("EnumValues", "legal")},
        {"esg", QT_TRANSLATE_NOOP("EnumValues", "ESG")},
        {"not_started", QT_TRANSLATE_NOOP("EnumValues", "not started")},
        {"pending", QT_TRANSLATE_NOOP("EnumValues", "waiting")},
    };
    const auto known = kWords.find(name);
    return known == kWords.end() ? foreign(name) : QCoreApplication::translate("EnumValues", known->second);
}

} // namespace plumbline::words
