#include "ui/briefing/layout/pagebreaker.h"

#include <QTest>

#include <random>

using namespace plumbline::ui;

namespace {

FlowItem block(double height, bool keep = false)
{
    FlowItem item;
    item.height = height;
    item.keepWithNext = keep;
    return item;
}
FlowItem row(double height, int table = 0)
{
    FlowItem item = block(height);
    item.headHeight = 10;
    item.table = table;
    return item;
}
std::vector<FlowItem> rows(int count, double height) { return std::vector<FlowItem>(std::size_t(count), row(height)); }

// "page:top" per item, an h behind those with a head.
QString told(const std::vector<Placement>& placements)
{
    QStringList words;
    for (const Placement& at : placements)
        words << QStringLiteral("%1:%2%3").arg(at.page).arg(at.top).arg(at.withHead ? QStringLiteral("h") : QString());
    return words.join(u' ');
}

} // namespace

// Breaking over pages, without a window. Pages are 100 high.
class TestPageBreaker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void places_data()
    {
        QTest::addColumn<std::vector<FlowItem>>("items");
        QTest::addColumn<QString>("expected");
        using Items = std::vector<FlowItem>;
        QTest::newRow("nothing") << Items{} << QString();
        QTest::newRow("one") << Items{block(30)} << QStringLiteral("0:0");
        QTest::newRow("exactly full") << Items{block(60), block(40)} << QStringLiteral("0:0 0:60");
        QTest::newRow("one too many") << Items{block(60), block(41)} << QStringLiteral("0:0 1:0");
        QTest::newRow("heading moves along")
            << Items{block(70), block(20, true), block(11)} << QStringLiteral("0:0 1:0 1:20");
        QTest::newRow("heading stays") << Items{block(70), block(20, true), block(10)}
                                       << QStringLiteral("0:0 0:70 0:90");
        QTest::newRow("heading counts the head")
            << Items{block(70), block(10, true), row(11)} << QStringLiteral("0:0 1:0 1:20h");
        QTest::newRow("heading at the end") << Items{block(90), block(20, true)} << QStringLiteral("0:0 1:0");
        QTest::newRow("two headings") << Items{block(60), block(20, true), block(15, true), block(10)}
                                      << QStringLiteral("0:0 1:0 1:20 1:35");
        QTest::newRow("head repeated") << rows(4, 40) << QStringLiteral("0:10h 0:50 1:10h 1:50");
        QTest::newRow("second table has its head") << Items{row(10), row(10, 1)} << QStringLiteral("0:10h 0:30h");
        QTest::newRow("higher than a page") << Items{block(10), block(150), block(10)} << QStringLiteral("0:0 1:0 2:0");
        QTest::newRow("chain higher than a page")
            << Items{block(60, true), block(60, true), block(10)} << QStringLiteral("0:0 1:0 1:60");
        FlowItem starts = block(10);
        starts.startsPage = true;
        QTest::newRow("starts a page") << Items{block(10), starts, block(5)} << QStringLiteral("0:0 1:0 1:10");
        QTest::newRow("no empty first page") << Items{starts} << QStringLiteral("0:0");
        FlowItem spaced = block(40);
        spaced.spaceBefore = 10;
        QTest::newRow("space goes at a page's top") << Items{spaced, spaced, spaced} << QStringLiteral("0:0 0:50 1:0");
    }

    void places()
    {
        QFETCH(std::vector<FlowItem>, items);
        QFETCH(QString, expected);
        QCOMPARE(told(placeOnPages(items, 100)), expected);
    }

    void countsPages()
    {
        QCOMPARE(pageCountOf({}), 1);
        QCOMPARE(pageCountOf(placeOnPages(rows(400, 30), 100)), 134); // three rows a page
    }

    void nothingIsLostOrOverlaps()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        for (int round = 0; round < 200; ++round) {
            std::vector<FlowItem> items;
            for (int i = 0; i < 60; ++i) {
                FlowItem item = random() % 3 ? row(1 + random() % 60, int(random() % 3)) : block(1 + random() % 90);
                item.keepWithNext = random() % 5 == 0;
                item.spaceBefore = random() % 12;
                items.push_back(item);
            }
            check(items, placeOnPages(items, 100));
        }
    }

private:
    static void check(const std::vector<FlowItem>& items, const std::vector<Placement>& placements)
    {
        QCOMPARE(placements.size(), items.size());
        int page = 0;
        double used = 0;
        for (std::size_t i = 0; i < items.size(); ++i) {
            const double head = placements[i].withHead ? items[i].headHeight : 0;
            QVERIFY(placements[i].page == page || placements[i].page == page + 1);
            used = placements[i].page == page ? used : 0;
            page = placements[i].page;
            QVERIFY(placements[i].top - head >= used);
            used = placements[i].top + items[i].height;
            QVERIFY(used <= 100);
            const bool firstOfPage = i == 0 || placements[i - 1].page != page;
            if (items[i].table >= 0 && (firstOfPage || items[i - 1].table != items[i].table))
                QVERIFY(placements[i].withHead);
        }
    }
};

QTEST_APPLESS_MAIN(TestPageBreaker)
#include "tst_pagebreaker.moc"
