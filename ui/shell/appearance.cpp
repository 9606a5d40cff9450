#include "ui/shell/appearance.h"

#include "translations/language.h"
#include "ui/shell/settings.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPalette>

namespace plumbline::ui {
namespace {

constexpr QLatin1String kSystem("system");
constexpr QLatin1String kDark("dark");

} // namespace

Appearance::Appearance(QApplication& application, LanguageInForce& language, Settings& settings)
    : m_application(application)
    , m_language(language)
    , m_settings(settings)
    , m_systemIsDark(QApplication::palette().color(QPalette::Window).lightness() < 128)
{
    applyLanguage();
    applyTheme();
}

QStringList Appearance::themes() { return {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")}; }

void Appearance::chooseLanguage(const QString& language)
{
    m_settings.set(Setting::Language, language);
    applyLanguage();
}

void Appearance::chooseTheme(const QString& theme)
{
    m_settings.set(Setting::Theme, theme);
    applyTheme();
}

QString Appearance::chosenLanguage() const { return m_settings.value(Setting::Language).toString(); }

QString Appearance::chosenTheme() const { return m_settings.value(Setting::Theme).toString(); }

void Appearance::applyLanguage()
{
    const QString chosen = chosenLanguage();
    m_language.use(chosen == kSystem ? QString() : chosen);
}

void Appearance::applyTheme()
{
    const QString chosen = chosenTheme();
    const bool dark = chosen == kDark || (chosen == kSystem && m_systemIsDark);
    plumbline::ui::applyTheme(m_application, dark ? ThemeKind::Dark : ThemeKind::Light);
}

} // namespace plumbline::ui
