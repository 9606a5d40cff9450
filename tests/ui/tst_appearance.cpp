#include "tests/ui/windowfixture.h"
#include "ui/shell/labels.h"
#include "ui/shell/pagetable.h"
#include "ui/shell/screenshots.h"

#include <QAbstractButton>
#include <QImage>
#include <QLabel>
#include <QRegularExpression>
#include <QTabWidget>
#include <QSet>

using namespace plumbline;
using namespace plumbline::ui;

// What the eye sees, in both languages and both themes.
class AppearanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsClipped_data();
    void nothingIsClipped();
    void switchingTheLanguageLeavesNothingBehind();
    void noLabelGuessesMarkup();
    void themeSwitchesAtRunTime();
    void screenshotsShowEveryPage();
};

namespace {

QSet<QString> textsOf(QWidget& window)
{
    QSet<QString> texts;
    for (QLabel* label : window.findChildren<QLabel*>())
        texts.insert(label->text());
    for (QAbstractButton* button : window.findChildren<QAbstractButton*>())
        texts.insert(button->text());
    return texts;
}

// A label or button that is smaller than what it has to show; empty when it fits.
QString clipped(QWidget* widget)
{
    const auto* label = qobject_cast<QLabel*>(widget);
    const bool wraps = label && label->wordWrap();
    const QSize wanted = wraps ? QSize(0, label->heightForWidth(label->width())) : widget->sizeHint();
    if (widget->width() >= wanted.width() && widget->height() >= wanted.height())
        return {};
    const QString text = label ? label->text() : qobject_cast<QAbstractButton*>(widget)->text();
    return QStringLiteral("%1: %2x%3 for %4x%5")
        .arg(text)
        .arg(widget->width())
        .arg(widget->height())
        .arg(wanted.width())
        .arg(wanted.height());
}

QStringList clippedIn(QWidget& window)
{
    QStringList found;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        const bool shows = qobject_cast<QLabel*>(widget) || qobject_cast<QAbstractButton*>(widget);
        if (!shows || !widget->isVisibleTo(&window) || qobject_cast<ElidedLabel*>(widget))
            continue;
        const QString text = clipped(widget);
        if (!text.isEmpty())
            found.append(text);
    }
    return found;
}

} // namespace

void AppearanceTest::nothingIsClipped_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QSize>("size");
    for (const char* language : {"zh_CN", "en"})
        for (const char* theme : {"light", "dark"})
            for (const QSize size : {QSize(1280, 720), QSize(1366, 768)})
                QTest::addRow("%s, %s, %d wide", language, theme, size.width())
                    << QString::fromLatin1(language) << QString::fromLatin1(theme) << size;
}

void AppearanceTest::nothingIsClipped()
{
    QFETCH(QString, language);
    QFETCH(QString, theme);
    QFETCH(QSize, size);
    WindowFixture fixture(language, theme);
    MainWindow& window = fixture.open();
    window.resize(size);
    for (const PageRow& row : pageTable()) {
        fixture.showPage(row.key);
        QTabWidget* tabs = nullptr;
        for (QTabWidget* each : window.findChildren<QTabWidget*>())
            tabs = each->isVisibleTo(&window) ? each : tabs;
        for (int tab = 0; tab < (tabs ? tabs->count() : 1); ++tab) {
            if (tabs)
                tabs->setCurrentIndex(tab);
            QCoreApplication::processEvents();
            const QStringList found = clippedIn(window);
            QVERIFY2(found.isEmpty(),
                     qPrintable(QString::fromLatin1(row.key) + QLatin1Char('\n') + found.join(QLatin1Char('\n'))));
        }
        if (tabs)
            tabs->setCurrentIndex(0);
    }
}

void AppearanceTest::switchingTheLanguageLeavesNothingBehind()
{
    WindowFixture fixture(QStringLiteral("en"));
    MainWindow& window = fixture.open();
    for (const PageRow& row : pageTable())
        fixture.showPage(row.key);
    const QSet<QString> english = textsOf(window);
    fixture.appearance->chooseLanguage(QStringLiteral("zh_CN"));
    for (const PageRow& row : pageTable())
        fixture.showPage(row.key);
    const QSet<QString> chinese = textsOf(window);
    // What is the same in both must be a figure, a name or a number from the records.
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{3,}"));
    QStringList left;
    for (const QString& text : english& chinese)
        if (text.contains(word) && !text.startsWith(QStringLiteral("P-")) && text != QStringLiteral("CRM") &&
            text != QStringLiteral("ERP")) // names of systems
            left.append(text);
    QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1Char('\n'))));
    QCOMPARE(window.windowTitle(), QStringLiteral("准绳"));
}

void AppearanceTest::noLabelGuessesMarkup()
{
    WindowFixture fixture;
    MainWindow& window = fixture.open();
    for (const PageRow& row : pageTable()) {
        fixture.showPage(row.key);
        for (QLabel* label : window.findChildren<QLabel*>())
            QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
    }
}

void AppearanceTest::themeSwitchesAtRunTime()
{
    WindowFixture fixture;
    MainWindow& window = fixture.open();
    const int light = window.palette().color(QPalette::Window).lightness();
    fixture.appearance->chooseTheme(QStringLiteral("dark"));
    QVERIFY(window.palette().color(QPalette::Window).lightness() < light / 2);
    QCOMPARE(fixture.settings.value(Setting::Theme).toString(), QStringLiteral("dark"));
}

void AppearanceTest::screenshotsShowEveryPage()
{
    WindowFixture fixture;
    // A folder from outside keeps the pictures for a designer's eye.
    const QString folder = qEnvironmentVariable("PLUMBLINE_SHOTS", fixture.folder.path());
    const QStringList files = takeScreenshots(fixture.session, fixture.settings, *fixture.appearance, folder);
    QVERIFY(files.size() >= static_cast<qsizetype>(pageTable().size()) * 8);
    QCOMPARE(files.size() % 8, qsizetype(0)); // two languages, two themes, two scales
    for (const QString& file : files)
        QCOMPARE(QImage(file).width(), file.contains(QStringLiteral("-2x")) ? 2732 : 1366);
    QCOMPARE(fixture.appearance->chosenLanguage(), QStringLiteral("en"));
    QVERIFY(takeScreenshots(fixture.session, fixture.settings, *fixture.appearance, QStringLiteral("/dev/null/x"))
                .isEmpty());
}

QTEST_MAIN(AppearanceTest)
#include "tst_appearance.moc"
