#include "pdftools.h"
#include "sampleassessment.h"
#include "translations/language.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;
using namespace plumbline::ui;
using namespace plumbline::ui::pdftools;

// Whatever there is to tell, it lies within the sheet, word beside word, and nothing is left out.
class TestLayoutFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (!has("pdftotext"))
            QSKIP("pdftotext is not installed");
    }

    void everythingLiesOnTheSheet_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("regions");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("nameLength");
        QTest::addColumn<bool>("isLetter");
        for (const char* language : {"zh_CN", "en"}) {
            const QByteArray in = QByteArray(" ") + language;
            QTest::newRow("empty month" + in) << language << 1 << 0 << 12 << false;
            QTest::newRow("one row" + in) << language << 1 << 1 << 12 << false;
            QTest::newRow("long names" + in) << language << 2 << 12 << 120 << false;
            QTest::newRow("ten regions, Letter" + in) << language << 10 << 3 << 20 << true;
        }
    }

    void everythingLiesOnTheSheet()
    {
        QFETCH(QString, language);
        QFETCH(int, regions);
        QFETCH(int, rows);
        QFETCH(int, nameLength);
        QFETCH(bool, isLetter);
        m_language.use(language);
        auto request = samples::manyRegions(regions, {rows, rows > 0, nameLength}, path());
        request.options.paper = isLetter ? PaperSize::Letter : PaperSize::A4;
        QVERIFY(samples::written(request).ok());
        checkFile(rows, nameLength);
    }

    // No target, no record, no visit, no answer of any system: dashes and "cannot tell", never a zero that lies.
    void allUnknownIsSaid()
    {
        m_language.use(QStringLiteral("zh_CN"));
        auto request = samples::briefingRequest({6, false, 40}, path());
        Assessment unknown = *request.assessment;
        unknown.freshness = {{"crm", Collection::Visit, {}}};
        RegionView& region = unknown.regions[0];
        region.validVisits = region.commitmentsKept = {};
        region.meanDaysPerStage = region.medianDaysPerStage = Rational();
        region.stageAdvances = region.commitmentsOverdue = 0;
        for (ProjectAssessment& project : unknown.projects) {
            project.healthLow = project.health = Rational();
            project.healthHigh = Rational(100);
            for (auto& node : project.nodes) {
                node.verdict = Verdict::Unknown;
                node.reasons = {};
            }
            project.parts = {};
        }
        request.assessment = std::make_shared<Assessment>(unknown);
        QVERIFY(samples::written(request).ok());
        checkFile(6, 40);
        const QString text = textOf(path());
        QVERIFY2(!text.contains(QStringLiteral("0.0 %")), qPrintable(text.left(1500)));
        QVERIFY(text.contains(QStringLiteral("\u2013")));
        QVERIFY(text.contains(QStringLiteral("从未完整读取")));
    }

    // PLUMBLINE_LONG asks for fifty regions of four hundred projects.
    void aLargeCompanyIsComplete()
    {
        const bool isLong = qEnvironmentVariableIsSet("PLUMBLINE_LONG");
        m_language.use(QStringLiteral("zh_CN"));
        const int regions = isLong ? 50 : 4, rows = isLong ? 400 : 60;
        QElapsedTimer timer;
        timer.start();
        const auto report = samples::written(samples::manyRegions(regions, {rows, true, 20}, path()));
        QVERIFY(report.ok());
        qInfo("%d regions of %d projects: %d pages, %lld kB, %lld ms", regions, rows, report.value().pages,
              static_cast<long long>(report.value().bytes / 1000), static_cast<long long>(timer.elapsed()));
        const QString text = textOf(path());
        QCOMPARE(text.count(u'\f'), report.value().pages);
        for (int row = 0; row < rows; ++row) // each region has the same projects
            QCOMPARE(text.count(QStringLiteral("P-NJ-%1").arg(1000 + row)), regions);
        QVERIFY(!has("qpdf") || isSound(path()));
        checkFile(0, 20);
    }

private:
    void checkFile(int rows, int nameLength)
    {
        const auto pages = wordsOf(path());
        QVERIFY(!pages.isEmpty());
        const QStringList faults = faultsOf(pages);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.mid(0, 20).join(u'\n')));
        const QString text = squeezed(textOf(path()));
        for (int row = 0; row < rows; ++row)
            QVERIFY2(text.contains(squeezed(samples::projectName(row, nameLength))), qPrintable(QString::number(row)));
    }
    QString path() const { return m_folder.filePath(QStringLiteral("layout.pdf")); }

    QTemporaryDir m_folder;
    LanguageInForce m_language;
};

QTEST_MAIN(TestLayoutFaults)
#include "tst_layoutfaults.moc"
