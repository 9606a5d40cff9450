#include "ui/theme/theme.h"

#include <QApplication>
#include <QFontInfo>
#include <QPushButton>
#include <QTest>

using namespace plumbline::ui;

// The look's promises on contrast, glyph shapes and tokens, in every theme.
class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << kLightTheme;
        QTest::newRow("dark") << kDarkTheme;
        QTest::newRow("contrast") << kContrastTheme;
        QTest::newRow("print") << kPrintTheme;
    }

    void textIsReadable()
    {
        QFETCH(Theme, theme);
        for (const auto& ground : {theme.paper, theme.card}) {
            for (const auto& text : {theme.ink, theme.secondary, theme.proven, theme.amber, theme.red})
                QVERIFY2(contrastOf(text, ground) >= 4.5, qPrintable(text.name() + u' ' + ground.name()));
            QVERIFY(contrastOf(theme.ink, ground) >= 7.0);
            QVERIFY2(contrastOf(theme.focus, ground) >= 3.0, "a focus ring is seen");
        }
        for (const auto& ground : {theme.selection, theme.hover})
            QVERIFY2(contrastOf(theme.ink, ground) >= 7.0, qPrintable(ground.name()));
        QVERIFY(contrastOf(theme.secondary, theme.hover) >= 4.5);
        QVERIFY(contrastOf(theme.onAccent, theme.proven) >= 4.5);
    }

    void contrastIsWcag()
    {
        QCOMPARE(contrastOf(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastOf(Qt::white, Qt::white), 1.0);
        QVERIFY(std::abs(contrastOf(QColor(119, 119, 119), Qt::white) - 4.48) < 0.01);
    }

    void paletteTellsItsTheme()
    {
        QCOMPARE(themeOf(paletteOf(kLightTheme)).kind, ThemeKind::Light);
        QCOMPARE(themeOf(paletteOf(kDarkTheme)).kind, ThemeKind::Dark);
        QCOMPARE(themeOf(paletteOf(kContrastTheme)).kind, ThemeKind::Contrast);
    }

    void everyTokenOfTheSheetIsReplaced()
    {
        QVERIFY(!styleSheetOf(kLightTheme).contains(u'@'));
        QVERIFY(styleSheetOf(kDarkTheme).contains(kDarkTheme.proven.name()));
    }

    void switchingReachesWidgets()
    {
        QWidget window;
        auto* button = new QPushButton(&window);
        window.show();
        applyTheme(*qApp, ThemeKind::Dark);
        QCOMPARE(themeOf(button->palette()).kind, ThemeKind::Dark);
        applyTheme(*qApp, ThemeKind::Light);
        QCOMPARE(themeOf(button->palette()).kind, ThemeKind::Light);
    }

#ifdef Q_OS_LINUX
    void chineseHasSimplifiedShapes()
    {
        const QString family = QFontInfo(themeFont(TextRole::Body)).family();
        QVERIFY2(fontFamilies().contains(family), qPrintable(family));
    }
#endif

    void sizesAreTheLooks()
    {
        QCOMPARE(themeFont(TextRole::Secondary).pixelSize(), 12);
        QCOMPARE(themeFont(TextRole::Body).pixelSize(), 13);
        QCOMPARE(themeFont(TextRole::Title).pixelSize(), 16);
        QCOMPARE(themeFont(TextRole::Figure).pixelSize(), 28);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
