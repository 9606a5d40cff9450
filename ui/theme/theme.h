#pragma once

#include <QColor>
#include <QFont>

class QApplication;
class QPalette;

// The look's tokens: the only place of the product with colours, type sizes and distances. Values,
// readable from any thread. Contrast is tested: text 4.5:1 and figures 7:1 on paper and card.
namespace plumbline::ui {

enum class ThemeKind { Light, Dark, Contrast };

struct Theme {
    ThemeKind kind;
    QColor paper, card;      // the window, and what lies on it
    QColor ink, secondary;   // text; figures are always ink
    QColor hairline;         // separators, grid lines, empty tracks
    QColor proven;           // also the colour of what a person may press
    QColor amber, red;       // pending or maturing; failed
    QColor focus, selection; // focus rings; the background of selected rows
    QColor hover;            // under the pointer
    QColor onAccent;         // text on proven, red and focus
};

constexpr QColor opaque(int rgb) { return QColor((rgb >> 16) & 0xFF, (rgb >> 8) & 0xFF, rgb & 0xFF); }

// clang-format off
inline constexpr Theme kLightTheme{
    ThemeKind::Light, opaque(0xFBFAF7), opaque(0xFFFFFF), opaque(0x1D2733), opaque(0x5B6673), opaque(0xE3E1DA),
    opaque(0x0F766E), opaque(0xB45309), opaque(0xB42318), opaque(0x2563EB), opaque(0xDDE8FB), opaque(0xF3F1EB),
    opaque(0xFFFFFF)};
inline constexpr Theme kDarkTheme{
    ThemeKind::Dark, opaque(0x14181D), opaque(0x1B2127), opaque(0xE6EAEE), opaque(0x98A3AE), opaque(0x2B323A),
    opaque(0x2DD4BF), opaque(0xF0A04B), opaque(0xF97066), opaque(0x2563EB), opaque(0x243B63), opaque(0x242B33),
    opaque(0x0B1013)};
// Black on white, every border drawn: for eyes that need it.
inline constexpr Theme kContrastTheme{
    ThemeKind::Contrast, opaque(0xFFFFFF), opaque(0xFFFFFF), opaque(0x000000), opaque(0x1F1F1F), opaque(0x000000),
    opaque(0x00473F), opaque(0x6B3300), opaque(0x8C0000), opaque(0x0000C8), opaque(0xFFE680), opaque(0xE8E8E8),
    opaque(0xFFFFFF)};
// Paper is white when it is paper.
inline constexpr Theme kPrintTheme{
    ThemeKind::Light, opaque(0xFFFFFF), opaque(0xFFFFFF), opaque(0x1D2733), opaque(0x5B6673), opaque(0xE3E1DA),
    opaque(0x0F766E), opaque(0xB45309), opaque(0xB42318), opaque(0x2563EB), opaque(0xDDE8FB), opaque(0xF6F5F1),
    opaque(0xFFFFFF)};
// clang-format on

const Theme& themeOf(ThemeKind kind);
// The theme that a widget with this palette is in; follows applyTheme and the system alike.
const Theme& themeOf(const QPalette& palette);

// Sizes in device-independent pixels.
enum class TextRole { Secondary = 12, Body = 13, Title = 16, Figure = 28 };

// This platform's families, Simplified Chinese glyph shapes first: without them Qt would choose
// Japanese ones.
QStringList fontFamilies();
QFont themeFont(TextRole role, QFont::Weight weight = QFont::Normal);

namespace space {
inline constexpr int grid = 8;
inline constexpr int padding = 12; // inside a card
inline constexpr int radius = 6;
} // namespace space

QPalette paletteOf(const Theme& theme);
QString styleSheetOf(const Theme& theme);

// Style, palette, font and style sheet of the whole program. UI thread; may be called again.
void applyTheme(QApplication& application, ThemeKind kind);

// WCAG 2 contrast of two opaque colours, 1..21.
double contrastOf(const QColor& a, const QColor& b);

} // namespace plumbline::ui
