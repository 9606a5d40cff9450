#include "ui/exporting/modelsheet.h"
#include "ui/models/tablerows.h"
#include "ui/shell/datatable.h"
#include "ui/shell/filterrow.h"
#include "ui/shell/tablepane.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;
using namespace plumbline::ui;

namespace {

class Names : public TableRows {
public:
    explicit Names(QList<std::pair<QString, int>> all)
        : m_all(std::move(all))
    {
    }

protected:
    int rows() const override { return static_cast<int>(m_all.size()); }
    int columns() const override { return 2; }
    QVariant cell(int row, int column, int role) const override
    {
        if (role == SortRole)
            return column == 0 ? QVariant(m_all[row].first) : QVariant(m_all[row].second);
        if (role != Qt::DisplayRole)
            return {};
        return column == 0 ? m_all[row].first : QStringLiteral("¥%1").arg(m_all[row].second);
    }
    QString heading(int column) const override { return column == 0 ? QStringLiteral("name") : QStringLiteral("sum"); }

private:
    QList<std::pair<QString, int>> m_all;
};

QString csvOfOne(const QString& text)
{
    Names model({{text, 1}});
    return QString::fromUtf8(toCsv(sheetOf(model, {0}, {}))).section(QStringLiteral("\r\n"), 1, 1);
}

} // namespace

// The table that every page uses: filter, order, what leaves the program.
class TablePaneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filterFindsWhatIsShown();
    void orderIsThatOfRawValues();
    void rowsAreTheModelsOwn();
    void exportIsWhatIsShown();
    void textIsNeverAFormula_data();
    void textIsNeverAFormula();
    void aFileThatCannotBeWrittenIsSaid();
    void numbersStayNumbers();
    void anEmptyTableSaysWhy();
};

void TablePaneTest::filterFindsWhatIsShown()
{
    Names model({{QStringLiteral("Nanjing"), 900}, {QStringLiteral("hangzhou"), 80}});
    TablePane pane(&model, QStringLiteral("names"));
    auto* filter = pane.findChild<QLineEdit*>(QStringLiteral("namesFilter"));
    filter->setText(QStringLiteral("  HANG "));
    QTRY_COMPARE(pane.table()->model()->rowCount(), 1);
    pane.setFilter(QStringLiteral("¥900")); // any column
    QCOMPARE(pane.table()->model()->index(0, 0).data().toString(), QStringLiteral("Nanjing"));
    pane.setFilter(QStringLiteral("[")); // no pattern, a text
    QCOMPARE(pane.table()->model()->rowCount(), 0);
    pane.setFilter({});
    QCOMPARE(pane.table()->model()->rowCount(), 2);
}

void TablePaneTest::orderIsThatOfRawValues()
{
    Names model({{QStringLiteral("a"), 900}, {QStringLiteral("b"), 80}, {QStringLiteral("c"), 1000}});
    TablePane pane(&model, QStringLiteral("names"));
    QCOMPARE(pane.table()->model()->index(0, 0).data().toString(), QStringLiteral("a")); // the model's own
    pane.sortBy(1, Qt::AscendingOrder);
    QCOMPARE(pane.table()->model()->index(0, 0).data().toString(), QStringLiteral("b"));
    pane.sortBy(1, Qt::DescendingOrder);
    QCOMPARE(pane.table()->model()->index(0, 0).data().toString(), QStringLiteral("c"));
}

void TablePaneTest::rowsAreTheModelsOwn()
{
    Names model({{QStringLiteral("a"), 900}, {QStringLiteral("b"), 80}});
    TablePane pane(&model, QStringLiteral("names"));
    pane.sortBy(1, Qt::AscendingOrder);
    QSignalSpy opened(&pane, &TablePane::activated);
    Q_EMIT pane.table()->activated(pane.table()->model()->index(0, 1));
    QCOMPARE(opened.takeFirst(), (QVariantList{1, 1}));
    pane.selectRow(0);
    QCOMPARE(pane.currentRow(), 0);
    QCOMPARE(pane.table()->currentIndex().row(), 1);
    pane.setFilter(QStringLiteral("b"));
    pane.selectRow(0); // hidden by the filter: nothing happens
    QCOMPARE(pane.table()->model()->rowCount(), 1);
}

void TablePaneTest::exportIsWhatIsShown()
{
    Names model({{QStringLiteral("a,b"), 900}, {QStringLiteral("c\"d"), 80}, {QStringLiteral("e"), 5}});
    TablePane pane(&model, QStringLiteral("names"));
    pane.sortBy(1, Qt::AscendingOrder);
    pane.setFilter(QStringLiteral("0"));
    pane.table()->horizontalHeader()->moveSection(1, 0);
    QTemporaryDir folder;
    const auto exported = [&](const char* name) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        return pane.filterRow()->exportTo(file.fileName()) && file.open(QIODevice::ReadOnly) ? file.readAll()
                                                                                            : QByteArray();
    };
    QCOMPARE(exported("out.csv"), "\xEF\xBB\xBFsum,name\r\n¥80,\"c\"\"d\"\r\n¥900,\"a,b\"\r\n");
    QVERIFY(exported("out.xlsx").startsWith("PK"));
    pane.table()->setColumnHidden(1, true);
    QVERIFY(!exported("out.csv").contains("sum"));
}

void TablePaneTest::textIsNeverAFormula_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::newRow("formula") << QStringLiteral("=1+1") << QStringLiteral("\"'=1+1\"");
    QTest::newRow("command") << QStringLiteral("@SUM(A1)") << QStringLiteral("\"'@SUM(A1)\"");
    QTest::newRow("plus") << QStringLiteral("+cmd|' /C calc'!A0") << QStringLiteral("\"'+cmd|' /C calc'!A0\"");
    QTest::newRow("full width") << QStringLiteral("\uFF1D1+1") << QStringLiteral("\"'\uFF1D1+1\"");
    QTest::newRow("tab") << QStringLiteral("\t=1") << QStringLiteral("\"'\t=1\"");
    QTest::newRow("negative number stays") << QStringLiteral("-12.5") << QStringLiteral("-12.5");
    QTest::newRow("telephone stays text") << QStringLiteral("-12a") << QStringLiteral("\"'-12a\"");
    QTest::newRow("lines") << QStringLiteral("a\nb") << QStringLiteral("\"a\nb\"");
    QTest::newRow("plain") << QStringLiteral("南京大区") << QStringLiteral("南京大区");
}

void TablePaneTest::textIsNeverAFormula()
{
    QFETCH(QString, text);
    QTEST(csvOfOne(text), "written");
}

void TablePaneTest::aFileThatCannotBeWrittenIsSaid()
{
    Names model({{QStringLiteral("a"), 1}});
    TablePane pane(&model, QStringLiteral("names"));
    for (const char* name : {"out.csv", "out.xlsx"}) {
        const Status refused = pane.filterRow()->exportTo(QStringLiteral("/nowhere/at/all/") + QLatin1String(name));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::TargetUnwritable);
    }
}

// "2,114" with a raw number is one; what only looks like a number stays the text that it is.
void TablePaneTest::numbersStayNumbers()
{
    class Sums : public Names {
    public:
        using Names::Names;

    protected:
        QVariant cell(int row, int column, int role) const override
        {
            const QVariant name = Names::cell(row, 0, Qt::DisplayRole);
            return role == Qt::DisplayRole ? name : column == 1 && role == SortRole ? QVariant(1) : QVariant(name);
        }
    };
    Sums model({{QStringLiteral("2,114"), 1}, {QStringLiteral("-12.5"), 1}, {QStringLiteral("63 %"), 1}});
    const DataSheet sheet = sheetOf(model, {0, 1}, QStringLiteral("sums"));
    QVERIFY(std::holds_alternative<QString>(sheet.rows[0][0]));
    QCOMPARE(std::get<std::int64_t>(sheet.rows[0][1]), 2114);
    QVERIFY(std::get<Rational>(sheet.rows[1][1]) == Rational(-25, 2));
    QCOMPARE(std::get<QString>(sheet.rows[2][1]), QStringLiteral("63 %"));
}

void TablePaneTest::anEmptyTableSaysWhy()
{
    Names model({});
    TablePane pane(&model, QStringLiteral("names"));
    pane.setEmptyText(QStringLiteral("nothing yet"));
    QVERIFY(!pane.table()->isVisibleTo(&pane));
}

QTEST_MAIN(TablePaneTest)
#include "tst_tablepane.moc"
