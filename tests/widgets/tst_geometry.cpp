#include "samples.h"
#include "ui/widgets/textblock.h"

#include <QTest>

#include <cmath>

using namespace plumbline::ui;

// Where the painted widgets put things, without a window.
class TestGeometry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gaugeAngles_data()
    {
        QTest::addColumn<double>("score");
        QTest::addColumn<double>("angle");
        QTest::newRow("0 is lower left") << 0.0 << 225.0;
        QTest::newRow("50 is at the top") << 50.0 << 90.0;
        QTest::newRow("100 is lower right") << 100.0 << -45.0;
        QTest::newRow("below 0 stays at 0") << -5.0 << 225.0;
        QTest::newRow("above 100 stays at 100") << 104.0 << -45.0;
    }
    void gaugeAngles()
    {
        QFETCH(double, score);
        QTEST(GaugeGeometry::angleOf(score), "angle");
    }

    void gaugePartsStandBesideOnlyWithRoom()
    {
        QCOMPARE(GaugeGeometry(QRectF(0, 0, 320, 128), 3).parts.size(), std::size_t(3));
        QCOMPARE(GaugeGeometry(QRectF(0, 0, 229, 128), 3).parts.size(), std::size_t(0));
        const GaugeGeometry geometry(QRectF(0, 0, 320, 128), 3);
        for (const QRectF& part : geometry.parts)
            QVERIFY(part.left() > geometry.dial.right() && part.right() <= 320 && part.bottom() <= 128);
    }

    void lowGaugeIsALine()
    {
        const GaugeGeometry geometry(QRectF(0, 0, 148, 24), 0);
        QVERIFY(geometry.isLine);
        QCOMPARE(geometry.xOf(0), geometry.dial.left());
        QCOMPARE(geometry.xOf(100), geometry.dial.right());
        QVERIFY(geometry.segment(75, 75).isEmpty());
        QVERIFY(geometry.segment(80, 75).isEmpty());
    }

    void barPartsAreInProportion()
    {
        ClaimedProvenValue value;
        value.proven = 63;
        value.claimed = 100;
        value.target = 100;
        const ClaimedProvenGeometry geometry(QRectF(0, 0, 200, 20), value);
        QCOMPARE(geometry.proven.width(), 126.0);
        QCOMPARE(geometry.claimed.left(), geometry.proven.right());
        QCOMPARE(geometry.claimed.right(), 200.0);
        QCOMPARE(geometry.targetX, 200.0);
    }

    void barIsEmptyWithoutFigures()
    {
        const ClaimedProvenGeometry geometry(QRectF(0, 0, 200, 20), {});
        QCOMPARE(geometry.proven.width(), 0.0);
        QCOMPARE(geometry.claimed.width(), 0.0);
    }

    void provenBeyondClaimedHasNoHatch()
    {
        ClaimedProvenValue value;
        value.proven = 110;
        value.claimed = 100;
        QCOMPARE(ClaimedProvenGeometry(QRectF(0, 0, 220, 20), value).claimed.width(), 0.0);
    }

    void barColumnsDoNotOverlap()
    {
        const ClaimedProvenGeometry at(QRectF(0, 0, 420, 28), samples::nanjingBar());
        QVERIFY(at.label.right() <= at.bar.left() && at.bar.right() <= at.figures.left());
        QVERIFY(at.figures.right() <= at.gap.left() && at.gap.right() <= 420);
    }

    void funnelRowsAndColumns()
    {
        const FunnelValue value = samples::funnel();
        const FunnelGeometry rows(QRectF(0, 0, 520, 240), value);
        QVERIFY(!rows.isSmall);
        QCOMPARE(rows.nodes.size(), std::size_t(12));
        QCOMPARE(rows.nodes[11].row.bottom(), 240.0);
        QCOMPARE(rows.stages[2].height(), 60.0); // three nodes
        const FunnelGeometry small(QRectF(0, 0, 120, 60), value);
        QVERIFY(small.isSmall);
        QCOMPARE(small.nodes[0].claimed.top(), 0.0); // the largest fills the height
        QCOMPARE(small.nodes[0].proven.height(), 40.0);
    }

    void emptyFunnelHasNothing()
    {
        QVERIFY(FunnelGeometry(QRectF(0, 0, 520, 240), {}).nodes.empty());
        FunnelValue zero = samples::funnel();
        for (FunnelNode& node : zero.nodes)
            node.claimed = node.proven = 0;
        for (const auto& node : FunnelGeometry(QRectF(0, 0, 520, 240), zero).nodes)
            QCOMPARE(node.proven.width() + node.claimed.width(), 0.0);
    }

    void timelineIsEven()
    {
        const NodeTimelineGeometry at(QRectF(0, 0, 840, 76), 12);
        QCOMPARE(at.centres[1].x() - at.centres[0].x(), 70.0);
        QCOMPARE(at.cells[11].right(), 840.0);
        QVERIFY(at.hasLabels);
        QVERIFY(!NodeTimelineGeometry(QRectF(0, 0, 240, 20), 12).hasLabels);
        QVERIFY(NodeTimelineGeometry(QRectF(0, 0, 840, 76), 0).cells.empty());
    }

    void sparklineBreaksAtHoles()
    {
        const SparklineGeometry at(QRectF(0, 0, 100, 28), samples::sparkline());
        QCOMPARE(at.runs.size(), std::size_t(2));
        QCOMPARE(at.runs[0].size(), 2);
        QCOMPARE(at.runs[1].back().y(), 3.0); // the largest is at the top
        QVERIFY(SparklineGeometry(QRectF(0, 0, 100, 28), {}).runs.empty());
    }

    void chainCellsAreEqual()
    {
        const DecisionChainGeometry at(QRectF(0, 0, 640, 56), 5);
        QCOMPARE(at.cells[0].width(), at.cells[4].width());
        QCOMPARE(at.cells[4].right(), 640.0);
    }

    void rungsShareOneScale()
    {
        const LadderValue value = samples::nanjingLadder();
        const LadderGeometry at(QRectF(0, 0, 520, 128), value);
        QCOMPARE(at.rungs[0].bar.right(), at.targetX); // claimed is the whole target
        QVERIFY(std::abs(at.rungs[1].bar.width() / at.rungs[0].bar.width() - 0.63) < 1e-9);
        QCOMPARE(at.rungs[1].lost.right(), at.rungs[0].bar.right());
        QVERIFY(at.rungs[0].lost.isEmpty());
        QVERIFY(at.rungs[3].lost.isEmpty()); // more than the rung above: nothing is lost
        for (const LadderGeometry::Rung& rung : at.rungs) {
            QVERIFY(rung.label.right() <= rung.bar.left());
            QVERIFY(rung.bar.right() <= rung.figure.left());
            QVERIFY(rung.figure.right() <= rung.share.left() + 1e-9);
            QVERIFY(rung.share.right() <= 520 + 1e-9);
        }
    }

    void anEmptyLadderIsEmpty()
    {
        QVERIFY(LadderGeometry(QRectF(0, 0, 520, 128), {}).rungs.empty());
        const LadderGeometry at(QRectF(0, 0, 520, 128), {{{}, {}}, 0, {}});
        QCOMPARE(at.rungs[0].bar.width(), 0.0);
    }

    void tilesAreSquaresThatDoNotTouch()
    {
        const TileMapValue value = samples::threeProvinces();
        const TileMapGeometry at(QRectF(0, 0, 270, 240), value);
        for (const TileMapGeometry::Tile& tile : at.tiles) {
            QVERIFY(std::abs(tile.cell.width() - tile.cell.height()) < 1e-9);
            QVERIFY(QRectF(0, 0, 270, 240).contains(tile.cell));
            QVERIFY(tile.label.bottom() <= tile.cell.bottom() + 1e-9);
        }
        QVERIFY(!at.tiles[0].cell.intersects(at.tiles[1].cell));
        QVERIFY(at.tiles[0].cell.bottom() < at.tiles[1].cell.top()); // Jiangsu lies north of Zhejiang
        QVERIFY(std::abs(at.tiles[0].proven.width() / at.tiles[0].bar.width() - 0.63) < 1e-9);
        QCOMPARE(at.tiles[0].claimed.right(), at.tiles[0].bar.right());
        QCOMPARE(TileMapGeometry(QRectF(0, 0, 10, 0), value).side, 0.0);
    }

    void brokenTextLosesNothing()
    {
        const QFont font = themeFont(TextRole::Body);
        const QString text = QStringLiteral("完成PLC通讯协议测试,客户签字版技术协议尚缺。").repeated(12);
        const TextBlock block = breakText(text, font, 120);
        QCOMPARE(block.lines.join(QString()), text);
        QVERIFY(block.width <= 121);
        for (const QString& line : block.lines)
            QVERIFY2(!line.startsWith(u',') && !line.startsWith(u'。'), qPrintable(line));
    }

    void cutTextSaysSo()
    {
        const TextBlock block = breakText(QStringLiteral("很长的名字").repeated(20), themeFont(TextRole::Body), 100, 2);
        QCOMPARE(block.lines.size(), 2);
        QVERIFY(block.lines.last().endsWith(u'…'));
    }
};

QTEST_MAIN(TestGeometry)
#include "tst_geometry.moc"
