#include "tests/ui/windowfixture.h"
#include "ui/shell/navigation.h"
#include "ui/shell/palette.h"
#include "ui/shell/palettekeys.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace plumbline;
using namespace plumbline::ui;

namespace {

std::vector<PaletteEntry> sampleEntries()
{
    return {{PaletteKind::Page, "总览", {}, "overview"},
            {PaletteKind::Page, "Projects", {}, "projects"},
            {PaletteKind::Command, "立即同步", {}, "sync"},
            {PaletteKind::Region, "南京大区", "李敏", "1"},
            {PaletteKind::Rep, "李宁", "南京大区", "2"},
            {PaletteKind::Project, "宁波汽车零部件厂 产线改造", "P-NB-0001 · 宁波甬江汽车零部件有限公司", "3"},
            {PaletteKind::Project, "厦门自动包装线", "P-HZ-0100", "4"},
            {PaletteKind::Project, "重庆装配线改造", "P-CD-0007", "5"},
            {PaletteKind::Customer, "长沙银行设备公司", "91430000", "6"},
            {PaletteKind::Customer, "《<b>&\"'%1</b>》", {}, "7"}};
}

QStringList titles(const PaletteIndex& index, const char* typed)
{
    QStringList all;
    for (const std::size_t at : index.find(typed, 20))
        all.append(QString::fromStdString(index.entry(at).title));
    return all;
}

} // namespace

// Ctrl+K: found by Chinese, pinyin and initials, ranked, opened by keyboard.
class PaletteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreFound_data();
    void namesAreFound();
    void whatBeginsSoComesFirst();
    void allWordsMustBeThere();
    void nothingTypedShowsTheFirst();
    void strangeTextHarmsNothing();
    void aHundredThousandAreSearched();
    void keyboardOpensAProject();
    void commandsWorkFromHere();
    void aCustomerOpensItsRecords();
    void modelKeepsTheContract();

private:
    Palette* opened(WindowFixture& fixture, const QString& typed);
};

void PaletteTest::namesAreFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("title");
    const QString ningbo = QStringLiteral("宁波汽车零部件厂 产线改造");
    for (const char* typed : {"宁波", "ningbo", "NingBo", "nbqc", "ningboqiche", "nbqiche", "宁b汽", "ＮＢ-0001",
                              "p-nb-0001", "甬江", "nbqclbjc", "产线", "cxgz", "寧波"})
        QTest::newRow(typed) << QString::fromUtf8(typed) << ningbo;
    QTest::newRow("place with another reading") << QStringLiteral("xiamen") << QStringLiteral("厦门自动包装线");
    QTest::newRow("its initials") << QStringLiteral("xmzd") << QStringLiteral("厦门自动包装线");
    QTest::newRow("chongqing") << QStringLiteral("chongqing") << QStringLiteral("重庆装配线改造");
    QTest::newRow("zhongqing is typed too") << QStringLiteral("zhongqing") << QStringLiteral("重庆装配线改造");
    QTest::newRow("changsha") << QStringLiteral("changsha") << QStringLiteral("长沙银行设备公司");
    QTest::newRow("two readings in one name")
        << QStringLiteral("changshayinhang") << QStringLiteral("长沙银行设备公司");
    QTest::newRow("credit code") << QStringLiteral("9143") << QStringLiteral("长沙银行设备公司");
    QTest::newRow("page") << QStringLiteral("zl") << QStringLiteral("总览");
    QTest::newRow("Latin") << QStringLiteral("proj") << QStringLiteral("Projects");
}

void PaletteTest::namesAreFound()
{
    QFETCH(QString, typed);
    QFETCH(QString, title);
    const PaletteIndex index(sampleEntries());
    const QStringList found = titles(index, typed.toUtf8().constData());
    QVERIFY2(found.contains(title), qPrintable(found.join(QLatin1Char('\n'))));
}

void PaletteTest::whatBeginsSoComesFirst()
{
    const PaletteIndex index(sampleEntries());
    QCOMPARE(titles(index, "ning").value(0), QStringLiteral("宁波汽车零部件厂 产线改造"));
    QVERIFY(titles(index, "ning").contains(QStringLiteral("李宁"))); // holds it, after what begins with it
    QCOMPARE(titles(index, "南京").value(0), QStringLiteral("南京大区"));
    QCOMPARE(titles(index, "南京").value(1), QStringLiteral("李宁")); // by what is beside the name
    QVERIFY(titles(index, "qqqq").isEmpty());
}

void PaletteTest::allWordsMustBeThere()
{
    const PaletteIndex index(sampleEntries());
    QCOMPARE(titles(index, "  gaizao   ningbo "), QStringList{QStringLiteral("宁波汽车零部件厂 产线改造")});
    QVERIFY(titles(index, "ningbo chongqing").isEmpty());
}

void PaletteTest::nothingTypedShowsTheFirst()
{
    const PaletteIndex index(sampleEntries());
    QCOMPARE(index.find("", 3), (std::vector<std::size_t>{0, 1, 2}));
    QCOMPARE(index.find("   ", 2).size(), std::size_t(2));
    QVERIFY(PaletteIndex().find("a", 5).empty());
}

void PaletteTest::strangeTextHarmsNothing()
{
    const PaletteIndex index(sampleEntries());
    QCOMPARE(titles(index, "<b>&"), QStringList{QStringLiteral("《<b>&\"'%1</b>》")});
    for (const char* typed : {"\xff\xfe", "%1", "\x01", "'", "\\", "*", "()"})
        static_cast<void>(index.find(typed, 5));
    QVERIFY(spells("", "宁波"));
    QVERIFY(!spells("ningbox", "宁波"));
}

void PaletteTest::aHundredThousandAreSearched()
{
    std::vector<PaletteEntry> many = sampleEntries();
    for (int i = 0; i < 100'000; ++i)
        many.push_back({PaletteKind::Customer, "苏州姑苏自动化设备有限公司 " + std::to_string(i), {},
                        std::to_string(100 + i)});
    const PaletteIndex index(std::move(many));
    QCOMPARE(titles(index, "nbqiche"), QStringList{QStringLiteral("宁波汽车零部件厂 产线改造")});
    QCOMPARE(index.find("szgs", 60).size(), std::size_t(60));
    QCOMPARE(titles(index, "szgs 99999").size(), 1);
}

Palette* PaletteTest::opened(WindowFixture& fixture, const QString& typed)
{
    MainWindow& window = fixture.open();
    window.findChild<QPushButton*>(QStringLiteral("search"))->click();
    auto* palette = window.findChild<Palette*>();
    for (int i = 0; i < 200 && palette->isGathering(); ++i)
        QTest::qWait(10);
    QCoreApplication::processEvents();
    palette->findChild<QLineEdit*>()->setText(typed);
    return palette;
}

void PaletteTest::keyboardOpensAProject()
{
    WindowFixture fixture;
    Palette* palette = opened(fixture, QStringLiteral("nbqc"));
    QVERIFY(palette->isVisible());
    auto* list = palette->findChild<QListView*>();
    QVERIFY(list->model()->rowCount() >= 1);
    QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Down);
    QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Up);
    // The action about the project and the project itself have one name: the project is taken.
    for (int row = 0; row < list->model()->rowCount(); ++row)
        if (list->model()->index(row, 0).data(PaletteModel::KindRole).toString() == QStringLiteral("Project"))
            list->setCurrentIndex(list->model()->index(row, 0));
    QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QCOMPARE(fixture.window->currentPage(), QStringLiteral("projects"));
}

void PaletteTest::commandsWorkFromHere()
{
    WindowFixture fixture;
    Palette* palette = opened(fixture, QStringLiteral("sync now"));
    QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
    QCOMPARE(fixture.session.syncsStarted, 1);
    palette = opened(fixture, QStringLiteral("ahdq")); // no such region; the next one is
    QVERIFY(!palette->findChild<QListView*>()->isVisibleTo(palette));
    palette->findChild<QLineEdit*>()->setText(QStringLiteral("njdq"));
    QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
    QCOMPARE(fixture.window->findChild<QComboBox*>(QStringLiteral("scope"))->currentIndex(), 1);
    palette = opened(fixture, QStringLiteral("theme dark"));
    QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
    QCOMPARE(fixture.settings.value(Setting::Theme).toString(), QStringLiteral("dark"));
    palette = opened(fixture, QStringLiteral("x"));
    QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
}

void PaletteTest::aCustomerOpensItsRecords()
{
    WindowFixture fixture;
    auto facts = std::make_shared<Facts>(*sample::facts());
    facts->systems = {"crm", "fin"};
    facts->entities.push_back({});
    facts->entities.back().name = "苏州姑苏自动化设备有限公司";
    facts->entities.back().members = {0, 2};
    facts->customerRecords.push_back({{701}, 0, EntityIndex{0}, JoinReason{}, "苏州姑苏"});
    facts->customerRecords.push_back({{702}, 1, EntityIndex{0}, JoinReason{}, "苏州姑苏（财务）"});
    fixture.session.show(fixture.session.assessment(), facts);
    Palette* palette = opened(fixture, QStringLiteral("szgs"));
    QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
    QCOMPARE(fixture.session.requests.size(), std::size_t(1));
    QCOMPARE(fixture.session.requests[0].second, (std::vector<RecordId>{{701}, {702}}));
}

void PaletteTest::modelKeepsTheContract()
{
    PaletteModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto index = std::make_shared<const PaletteIndex>(sampleEntries());
    model.setFound(index, index->find("", 5));
    QCOMPARE(model.rowCount(), 5);
    model.setFound(index, {});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(PaletteTest)
#include "tst_palette.moc"
