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
constexpr QLatin1String kContrast("contrast");

// What a system in its high-contrast mode hands out: pure black and pure white.
bool isHighContrast(const QPalette& palette)
{
    return contrastOf(palette.color(QPalette::Window), palette.color(QPalette::WindowText)) > 20.9;
}

} // namespace

Appearance::Appearance(QApplication& application, LanguageInForce& language, Settings& settings)
    : m_application(application)
    , m_language(language)
    , m_settings(settings)
    , m_systemContrasts(isHighContrast(QApplication::palette()))
    , m_systemIsDark(QApplication::palette().color(QPalette::Window).lightness() < 128)
{
    applyLanguage();
    applyTheme();
}

QStringList Appearance::themes()
{
    return {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("contrast")};
}

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
    if (chosen == kContrast || (chosen == kSystem && m_systemContrasts))
        return plumbline::ui::applyTheme(m_application, ThemeKind::Contrast);
    const bool dark = chosen == kDark || (chosen == kSystem && m_systemIsDark);
    plumbline::ui::applyTheme(m_application, dark ? ThemeKind::Dark : ThemeKind::Light);
}

} // namespace plumbline::ui
