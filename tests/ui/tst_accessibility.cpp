#include "tests/ui/windowfixture.h"
#include "ui/shell/datatable.h"
#include "ui/shell/evidencepanel.h"
#include "ui/shell/navigation.h"
#include "ui/shell/pagetable.h"
#include "ui/widgets/paintedwidget.h"

#include <QAbstractAnimation>
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QSet>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>

using namespace plumbline;
using namespace plumbline::ui;

namespace {

// A control that takes the keyboard by itself; parts of another control are not.
bool isControl(const QWidget* widget)
{
    const QWidget* parent = widget->parentWidget();
    const bool isPart = qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QComboBox*>(parent) ||
                        widget->objectName().startsWith(QStringLiteral("qt_"));
    return !isPart && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
           (qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
            qobject_cast<const QComboBox*>(widget) || qobject_cast<const QSpinBox*>(widget) ||
            qobject_cast<const QAbstractItemView*>(widget) || dynamic_cast<const PaintedWidget*>(widget));
}

QList<QWidget*> controlsOf(MainWindow& window)
{
    QList<QWidget*> controls;
    for (QWidget* widget : window.findChildren<QWidget*>())
        if (widget->isVisibleTo(&window) && widget->window() == &window && isControl(widget))
            controls.append(widget);
    return controls;
}

QString nameOf(QWidget* widget)
{
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
    return face ? face->text(QAccessible::Name) : QString();
}

// Calls `look` on every page and on every tab of it.
template <typename Look> void onEveryTab(WindowFixture& fixture, Look look)
{
    for (const PageRow& row : pageTable()) {
        fixture.showPage(row.key);
        QTabWidget* tabs = nullptr;
        for (QTabWidget* each : fixture.window->findChildren<QTabWidget*>())
            tabs = each->isVisibleTo(fixture.window.get()) ? each : tabs;
        for (int tab = 0; tab < (tabs ? tabs->count() : 1); ++tab) {
            if (tabs)
                tabs->setCurrentIndex(tab);
            QCoreApplication::processEvents();
            look(QString::fromLatin1(row.key) + QLatin1Char('/') + QString::number(tab));
        }
        if (tabs)
            tabs->setCurrentIndex(0);
    }
}

} // namespace

// Every page by keyboard and by screen reader, and every table's figures down to their records.
class AccessibilityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyControlHasAName_data();
    void everyControlHasAName();
    void tabReachesEveryControl();
    void everyTableOpensEvidence();
    void aScreenReaderTurnsPages();
    void nothingMoves();
};

void AccessibilityTest::everyControlHasAName_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Chinese") << QStringLiteral("zh_CN");
    QTest::newRow("English") << QStringLiteral("en");
}

void AccessibilityTest::everyControlHasAName()
{
    QFETCH(QString, language);
    WindowFixture fixture(language);
    MainWindow& window = fixture.open();
    QStringList nameless;
    int seen = 0;
    onEveryTab(fixture, [&](const QString& where) {
        for (QWidget* control : controlsOf(window)) {
            ++seen;
            if (nameOf(control).trimmed().isEmpty())
                nameless += where + QLatin1Char(' ') + QString::fromLatin1(control->metaObject()->className()) +
                            QLatin1Char(' ') + control->objectName();
        }
    });
    nameless.removeDuplicates();
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
    QVERIFY(seen > 200);
}

void AccessibilityTest::tabReachesEveryControl()
{
    WindowFixture fixture;
    MainWindow& window = fixture.open();
    QStringList unreached;
    onEveryTab(fixture, [&](const QString& where) {
        QSet<QWidget*> chain;
        QWidget* at = &window;
        do {
            chain.insert(at);
            at = at->nextInFocusChain();
        } while (at != &window);
        for (QWidget* control : controlsOf(window))
            if (!chain.contains(control))
                unreached += where + QLatin1Char(' ') + control->objectName();
    });
    QVERIFY2(unreached.isEmpty(), qPrintable(unreached.join(QLatin1Char('\n'))));
}

// A cell opens the evidence panel, which has records or says why there are none; or it leads to another page.
void AccessibilityTest::everyTableOpensEvidence()
{
    WindowFixture fixture;
    MainWindow& window = fixture.open();
    auto* panel = window.findChild<EvidencePanel*>();
    int opened = 0;
    QStringList silent;
    onEveryTab(fixture, [&](const QString& where) {
        const QString page = window.currentPage();
        for (DataTable* table : window.findChildren<DataTable*>()) {
            if (!table->isVisibleTo(&window) || panel->isAncestorOf(table) || table->model()->rowCount() == 0 ||
                page == QStringLiteral("data"))
                continue;
            for (int column = 0; column < table->model()->columnCount(); ++column) {
                window.closeEvidence();
                Q_EMIT table->activated(table->model()->index(0, column));
                if (window.currentPage() != page) {
                    fixture.showPage(page.toLatin1().constData());
                    break;
                }
                ++opened;
                if (!panel->isVisible())
                    silent +=
                        where + QLatin1Char(' ') + table->objectName() + QLatin1Char(' ') + QString::number(column);
            }
        }
    });
    QVERIFY2(silent.isEmpty(), qPrintable(silent.join(QLatin1Char('\n'))));
    QVERIFY(opened > 40);
}

// It toggles the entry of the navigation, which is no click.
void AccessibilityTest::aScreenReaderTurnsPages()
{
    WindowFixture fixture;
    MainWindow& window = fixture.open();
    QAccessibleInterface* entry =
        QAccessible::queryAccessibleInterface(window.findChild<NavigationEntry*>(QStringLiteral("projects")));
    QVERIFY(entry && entry->actionInterface());
    entry->actionInterface()->doAction(entry->actionInterface()->actionNames().value(0));
    QCOMPARE(window.currentPage(), QStringLiteral("projects"));
    window.showPage(QStringLiteral("actions"));
    QCOMPARE(window.currentPage(), QStringLiteral("actions"));
}

// Reduced motion is respected by having none.
void AccessibilityTest::nothingMoves()
{
    WindowFixture fixture;
    MainWindow& window = fixture.open();
    onEveryTab(fixture, [&](const QString& where) {
        for (const QAbstractAnimation* animation : window.findChildren<QAbstractAnimation*>())
            QVERIFY2(animation->state() != QAbstractAnimation::Running, qPrintable(where));
    });
}

QTEST_MAIN(AccessibilityTest)
#include "tst_accessibility.moc"
