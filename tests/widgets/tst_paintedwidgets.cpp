#include "samples.h"
#include "ui/widgets/plaintext.h"

#include <QAccessible>
#include <QApplication>
#include <QImage>
#include <QPicture>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace plumbline::ui;

namespace {

// How many pixels of this very colour the drawing has.
int pixelsOf(const QImage& image, const QColor& color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return count;
}

template <typename Value> QImage drawn(const Value& value, const Theme& theme)
{
    QImage image(preferredSize(value), QImage::Format_RGB32);
    image.fill(theme.card);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintValue(painter, QRectF(image.rect()), value, theme);
    return image;
}

template <typename Value> void checkWidget(const Value& value)
{
    ValueWidget<Value> widget;
    widget.setAccessibleName(QStringLiteral("figure"));
    widget.setValue(value);
    QVERIFY(widget.focusPolicy() == Qt::StrongFocus);
    QVERIFY(widget.sizeHint().isValid() && !widget.sizeHint().isEmpty());
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&widget);
    QVERIFY(accessible);
    QCOMPARE(accessible->text(QAccessible::Name), QStringLiteral("figure"));
    QCOMPARE(accessible->text(QAccessible::Value), spokenText(value));
    QCOMPARE(accessible->text(QAccessible::Description), spokenText(value));
    QCOMPARE(accessible->role(), roleOf(value));
    QVERIFY(!widget.grab().isNull());
}

} // namespace

// The widgets as a user meets them: painted in both themes, by keyboard, by screen reader.
class TestPaintedWidgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void themes_data()
    {
        QTest::addColumn<ThemeKind>("kind");
        QTest::newRow("light") << ThemeKind::Light;
        QTest::newRow("dark") << ThemeKind::Dark;
    }

    void themes()
    {
        QFETCH(ThemeKind, kind);
        const Theme& theme = themeOf(kind);
        QVERIFY(pixelsOf(drawn(samples::ningboGauge(), theme), theme.proven) > 300);
        QVERIFY(pixelsOf(drawn(samples::nanjingBar(), theme), theme.proven) > 300);
        QVERIFY(pixelsOf(drawn(samples::funnel(), theme), theme.proven) > 1000);
        QVERIFY(pixelsOf(drawn(samples::ningboTimeline(), theme), theme.red) > 50);
        QVERIFY(pixelsOf(drawn(samples::sparkline(), theme), theme.hairline) > 20);
        QVERIFY(pixelsOf(drawn(samples::wuhanChain(), theme), theme.red) > 50);
        QVERIFY(pixelsOf(drawn(samples::nanjingLadder(), theme), theme.proven) > 1000);
        QVERIFY(pixelsOf(drawn(samples::threeProvinces(), theme), theme.red) > 20);
    }

    void aSmallerScorePaintsLess()
    {
        GaugeValue value = samples::ningboGauge();
        const int at52 = pixelsOf(drawn(value, kLightTheme), kLightTheme.proven);
        value.score = value.low = value.high = 20;
        QVERIFY(pixelsOf(drawn(value, kLightTheme), kLightTheme.proven) < at52);
    }

    void everyStateLooksDifferent()
    {
        std::vector<QImage> glyphs;
        for (const auto look : {StateLook::Proven, StateLook::Claimed, StateLook::Pending, StateLook::Failed,
                                StateLook::Unknown, StateLook::Ahead}) {
            QImage image(18, 18, QImage::Format_RGB32);
            image.fill(kLightTheme.card);
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            paintGlyph(painter, QRectF(0, 0, 18, 18), look, kLightTheme);
            painter.end();
            // Without colour too.
            const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
            for (const QImage& other : glyphs)
                QVERIFY(grey != other);
            glyphs.push_back(grey);
            QVERIFY(!wordOf(look).isEmpty());
        }
    }

    void everyWidgetIsAccessible()
    {
        checkWidget(samples::ningboGauge());
        checkWidget(samples::nanjingBar());
        checkWidget(samples::funnel());
        checkWidget(samples::ningboTimeline());
        checkWidget(samples::sparkline());
        checkWidget(samples::wuhanChain());
        checkWidget(samples::nanjingLadder());
        checkWidget(samples::threeProvinces());
    }

    void emptyValuesPaint()
    {
        drawn(GaugeValue{}, kLightTheme);
        drawn(ClaimedProvenValue{}, kLightTheme);
        drawn(FunnelValue{}, kLightTheme);
        drawn(NodeTimelineValue{}, kLightTheme);
        drawn(SparklineValue{}, kLightTheme);
        drawn(DecisionChainValue{}, kLightTheme);
        QVERIFY(spokenText(GaugeValue{}).contains(QStringLiteral("No score")));
    }

    void keyboardWalksAndActivates()
    {
        NodeTimeline widget;
        widget.setValue(samples::ningboTimeline());
        QSignalSpy activated(&widget, &PaintedWidget::activated);
        QTest::keyClick(&widget, Qt::Key_Return);
        QTest::keyClick(&widget, Qt::Key_Right);
        QTest::keyClick(&widget, Qt::Key_Right);
        QTest::keyClick(&widget, Qt::Key_Space);
        QTest::keyClick(&widget, Qt::Key_Left);
        QTest::keyClick(&widget, Qt::Key_Left);
        QCOMPARE(widget.currentPart(), 0);
        QCOMPARE(activated.size(), 2);
        QCOMPARE(activated[0][0].toInt(), -1);
        QCOMPARE(activated[1][0].toInt(), 1);
    }

    void aClickActivatesThePartUnderIt()
    {
        NodeTimeline widget;
        widget.resize(840, 76);
        widget.setValue(samples::ningboTimeline());
        QSignalSpy activated(&widget, &PaintedWidget::activated);
        QTest::mouseClick(&widget, Qt::LeftButton, {}, QPoint(175, 20));
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].toInt(), 2);
    }

    void aShorterValueForgetsThePart()
    {
        NodeTimeline widget;
        widget.setValue(samples::ningboTimeline());
        QTest::keyClick(&widget, Qt::Key_Right);
        widget.setValue({});
        QCOMPARE(widget.currentPart(), -1);
    }

    void delegatePaintsTheSame()
    {
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), QVariant::fromValue(samples::ningboGauge()), Qt::UserRole);
        QTableView view;
        view.setModel(&model);
        view.setItemDelegate(new ValueDelegate<GaugeValue>(Qt::UserRole, &view));
        view.resize(300, 100);
        view.setColumnWidth(0, 200);
        QVERIFY(pixelsOf(view.grab().toImage(), themeOf(view.palette()).proven) > 100);
    }

    void toolTipsAreLiteral()
    {
        QCOMPARE(plainToolTip(QStringLiteral("<img src=x>\na & b")),
                 QStringLiteral("<span>&lt;img src=x&gt;<br>a &amp; b</span>"));
        QVERIFY(plainToolTip({}).isEmpty());
    }
};

QTEST_MAIN(TestPaintedWidgets)
#include "tst_paintedwidgets.moc"
