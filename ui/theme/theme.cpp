#include "ui/theme/theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyleFactory>

#include <algorithm>
#include <cmath>
#include <map>

namespace plumbline::ui {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

const Theme& themeOf(ThemeKind kind)
{
    return kind == ThemeKind::Dark ? kDarkTheme : kind == ThemeKind::Contrast ? kContrastTheme : kLightTheme;
}

const Theme& themeOf(const QPalette& palette)
{
    if (palette.color(QPalette::Window) == kContrastTheme.paper &&
        palette.color(QPalette::WindowText) == kContrastTheme.ink)
        return kContrastTheme;
    return themeOf(palette.color(QPalette::Window).lightness() < 128 ? ThemeKind::Dark : ThemeKind::Light);
}

QStringList fontFamilies()
{
#if defined(Q_OS_WIN)
    return {QStringLiteral("Microsoft YaHei UI"), QStringLiteral("Microsoft YaHei"), QStringLiteral("Segoe UI")};
#elif defined(Q_OS_MACOS)
    return {QStringLiteral("PingFang SC"), QStringLiteral("Helvetica Neue")};
#else
    return {QStringLiteral("Noto Sans CJK SC"),    QStringLiteral("Source Han Sans SC"),
            QStringLiteral("Noto Sans SC"),        QStringLiteral("WenQuanYi Micro Hei"),
            QStringLiteral("Droid Sans Fallback"), QStringLiteral("Noto Sans")};
#endif
}

namespace {

QFont newThemeFont(TextRole role, QFont::Weight weight)
{
    QFont font;
    font.setFamilies(fontFamilies());
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(static_cast<int>(role));
    font.setWeight(weight);
    // Shaping puts ligatures and alternate digits in place that a PDF cannot map back to text; Latin
    // and Chinese do not need it.
    font.setStyleStrategy(QFont::PreferNoShaping);
    // Unhinted advances are the same on screen, on paper and at every scale, so layouts agree.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

// A font finds its engine when it is first used, which takes longer than a line of text: copies share it. Each
// thread has its own, as Qt's engines do.
QFont themeFont(TextRole role, QFont::Weight weight)
{
    thread_local std::map<std::pair<TextRole, QFont::Weight>, QFont> fonts;
    const auto known = fonts.find({role, weight});
    if (known != fonts.end())
        return known->second;
    return fonts.emplace(std::pair(role, weight), newThemeFont(role, weight)).first->second;
}

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.paper);
    palette.setColor(QPalette::WindowText, theme.ink);
    palette.setColor(QPalette::Base, theme.card);
    palette.setColor(QPalette::AlternateBase, theme.hover);
    palette.setColor(QPalette::Text, theme.ink);
    palette.setColor(QPalette::PlaceholderText, theme.secondary);
    palette.setColor(QPalette::Button, theme.card);
    palette.setColor(QPalette::ButtonText, theme.ink);
    palette.setColor(QPalette::BrightText, theme.red);
    palette.setColor(QPalette::Highlight, theme.selection);
    palette.setColor(QPalette::HighlightedText, theme.ink);
    palette.setColor(QPalette::Link, theme.proven);
    palette.setColor(QPalette::LinkVisited, theme.proven);
    palette.setColor(QPalette::ToolTipBase, theme.card);
    palette.setColor(QPalette::ToolTipText, theme.ink);
    palette.setColor(QPalette::Light, theme.card);
    palette.setColor(QPalette::Midlight, theme.hover);
    palette.setColor(QPalette::Mid, theme.hairline);
    palette.setColor(QPalette::Dark, theme.hairline);
    palette.setColor(QPalette::Shadow, theme.hairline);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, theme.secondary);
    return palette;
}

void applyTheme(QApplication& application, ThemeKind kind)
{
    // Fusion is the one style that follows the palette on all three systems.
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteOf(themeOf(kind)));
    QApplication::setFont(themeFont(TextRole::Body));
    application.setStyleSheet(styleSheetOf(themeOf(kind)));
}

double contrastOf(const QColor& a, const QColor& b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace plumbline::ui
