#include "translations/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

namespace plumbline {
namespace {

QString chosen(const QString& wanted)
{
    if (languages().contains(wanted))
        return wanted;
    return QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

} // namespace

QStringList languages() { return {QStringLiteral("zh_CN"), QStringLiteral("en")}; }

LanguageInForce::~LanguageInForce() { clear(); }

void LanguageInForce::clear()
{
    for (const auto& translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
}

void LanguageInForce::use(const QString& language)
{
    clear();
    m_current = chosen(language);
    QLocale::setDefault(m_current == QLatin1String("zh_CN") ? QLocale(QLocale::Chinese, QLocale::China)
                                                            : QLocale(QLocale::English, QLocale::UnitedStates));
    QStringList files = QDir(QStringLiteral(":/i18n")).entryList({QStringLiteral("*_%1.qm").arg(m_current)});
    for (QString& file : files)
        file.prepend(QStringLiteral(":/i18n/"));
    files += QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_%1.qm").arg(m_current);
    for (const QString& file : files) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(file) && QCoreApplication::installTranslator(translator.get()))
            m_translators.push_back(std::move(translator));
    }
}

} // namespace plumbline
