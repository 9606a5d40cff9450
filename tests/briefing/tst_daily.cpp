#include "pdftools.h"
#include "sampleassessment.h"
#include "translations/language.h"
#include "ui/briefing/daily/dailydocument.h"
#include "ui/briefing/layout/documentlayout.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;
using namespace plumbline::ui;
using namespace plumbline::ui::pdftools;

namespace {

// A day on which everything happened, and every signal of a region began.
DailyRequest fullDay(int regions, int rows, int nameLength)
{
    const BriefingRequest briefing = samples::manyRegions(regions, {rows, true, nameLength}, {});
    DailyRequest request;
    request.assessment = briefing.assessment;
    request.rulebook = briefing.rulebook;
    request.report.day = *dayFromIso("2026-03-14");
    for (int i = 0; i < regions; ++i) {
        DailyRegion region{{i}, {}, {}};
        for (int line = 0; line < kDailyLines; ++line)
            region.values.push_back({static_cast<DailyLine>(line), 1000 + line, Money{1'234'567'890'12}, line > 2});
        for (std::size_t s = 0; s < request.assessment->signalList.size(); ++s)
            if (request.assessment->signalList[s].region == region.region)
                region.started.push_back(s);
        request.report.regions.push_back(region);
    }
    return request;
}

} // namespace

// R58: one page a region, the same twice, nothing of another region.
class TestDaily : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_language.use(QStringLiteral("zh_CN")); }

    void aRegionIsOnePage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("nameLength");
        QTest::addColumn<bool>("isLetter");
        for (const char* language : {"zh_CN", "en"}) {
            const QByteArray in = QByteArray(" ") + language;
            QTest::newRow("nothing happened" + in) << language << 0 << 12 << false;
            QTest::newRow("one signal" + in) << language << 1 << 12 << false;
            QTest::newRow("many" + in) << language << 40 << 20 << false;
            QTest::newRow("many, Letter" + in) << language << 40 << 20 << true;
            QTest::newRow("many, long names" + in) << language << 40 << 120 << true;
        }
    }

    void aRegionIsOnePage()
    {
        QFETCH(QString, language);
        QFETCH(int, rows);
        QFETCH(int, nameLength);
        QFETCH(bool, isLetter);
        m_language.use(language);
        auto request = fullDay(10, rows, nameLength);
        request.paper = isLetter ? PaperSize::Letter : PaperSize::A4;
        const auto paper = layOutDaily(request);
        QVERIFY(paper.ok());
        QCOMPARE(paper.value().layout->pageCount(), 10);
        if (!has("pdftotext"))
            return;
        const QString file = m_folder.filePath(QStringLiteral("day.pdf"));
        QVERIFY(writePaper(paper.value(), file).ok());
        const QStringList faults = faultsOf(wordsOf(file));
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        const QStringList pages = textOf(file).split(u'\f', Qt::SkipEmptyParts);
        QCOMPARE(pages.size(), 10);
        for (int i = 1; i < 10; ++i) {
            for (int k = 1; k < 10; ++k)
                QCOMPARE(pages[i].contains(QStringLiteral("第%1大区").arg(k + 1)), i == k);
            QVERIFY(pages[i].contains(QStringLiteral("1,014"))); // the last of the lines
        }
    }

    void whatIsLeftOutIsSaid()
    {
        if (!has("pdftotext"))
            QSKIP("pdftotext is not installed");
        const QString file = m_folder.filePath(QStringLiteral("many.pdf"));
        QVERIFY(writePaper(layOutDaily(fullDay(1, 40, 20)).value(), file).ok());
        const QString text = textOf(file); // two signals a row
        QVERIFY2(text.contains(QRegularExpression(QStringLiteral("当日新发信号：80，列出前 [2-4] 项"))),
                 qPrintable(text));
    }

    void theSameDayIsTheSameTwice()
    {
        const auto request = fullDay(3, 5, 20);
        const auto one = layOutDaily(request), two = layOutDaily(request);
        QCOMPARE(paperBytes(one.value()).value(), paperBytes(two.value()).value());
        QCOMPARE(one.value().text, two.value().text);
        QVERIFY(one.value().text.contains(QStringLiteral("南京大区")));
        QCOMPARE(one.value().text, dailyText(request));
    }

    void oneRegionTellsOfNoOther()
    {
        auto request = fullDay(3, 5, 20);
        request.regions = {RecordId{2}};
        const auto paper = layOutDaily(request);
        QCOMPARE(paper.value().layout->pageCount(), 1);
        QVERIFY(paper.value().text.contains(QStringLiteral("第2大区")));
        QVERIFY(!paper.value().text.contains(QStringLiteral("南京大区")));
        request.regions = {RecordId{77}};
        QCOMPARE(layOutDaily(request).error().code, ErrorCode::NothingFound);
    }

    void aChatTakesPlainText()
    {
        const QString text = dailyText(fullDay(1, 1, 12));
        QVERIFY2(text.contains(QStringLiteral("回款：1,009，¥1,234,567,890.12")), qPrintable(text));
        QVERIFY(!text.contains(u'<') && !text.contains(u'\t'));
    }

private:
    QTemporaryDir m_folder;
    LanguageInForce m_language;
};

QTEST_MAIN(TestDaily)
#include "tst_daily.moc"
