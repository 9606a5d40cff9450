#include "ui/briefing/sections/historychart.h"

#include "ui/widgets/statelook.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLineSeries>
#include <QPainter>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>

namespace plumbline::ui {

namespace {

constexpr double kBarShare = 0.56; // of a month's column
constexpr double kLabelRoom = 12;  // Qt Charts drops a label that does not fit

std::unique_ptr<QStackedBarSeries> barsOf(const HistoryValue& value, const Theme& theme)
{
    auto bars = std::make_unique<QStackedBarSeries>();
    auto* proven = new QBarSet(QString(), bars.get());
    auto* beyond = new QBarSet(QString(), bars.get());
    for (const HistoryMonth& month : value.months) {
        proven->append(month.proven);
        beyond->append(std::max(0.0, month.claimed - month.proven));
    }
    proven->setColor(theme.proven);
    proven->setPen(Qt::NoPen);
    beyond->setBrush(Qt::NoBrush); // hatched afterwards, as everywhere
    beyond->setPen(Qt::NoPen);
    bars->append(proven);
    bars->append(beyond);
    bars->setBarWidth(kBarShare);
    return bars;
}

// What is claimed beyond proven, in the one look of claimed.
void hatchClaims(QPainter& painter, QChart& chart, const HistoryValue& value, const Theme& theme)
{
    for (std::size_t i = 0; i < value.months.size(); ++i) {
        const double middle = static_cast<double>(i);
        const QPointF top =
            chart.mapToPosition({middle - kBarShare / 2, value.months[i].claimed}, chart.series().front());
        const QPointF foot =
            chart.mapToPosition({middle + kBarShare / 2, value.months[i].proven}, chart.series().front());
        fillState(painter, QRectF(top, foot), StateLook::Claimed, theme);
    }
}

// A short mark across each month's bar; NaN would not break a line, so each month has its own.
void addTargets(QChart& chart, const HistoryValue& value, const Theme& theme)
{
    for (std::size_t i = 0; i < value.months.size(); ++i) {
        if (value.months[i].target <= 0)
            continue;
        auto line = std::make_unique<QLineSeries>();
        line->setPen(QPen(theme.ink, 2, Qt::SolidLine, Qt::FlatCap));
        const double middle = static_cast<double>(i);
        line->append(middle - 0.38, value.months[i].target);
        line->append(middle + 0.38, value.months[i].target);
        chart.addSeries(line.release()); // the chart owns it
    }
}

void addAxes(QChart& chart, const HistoryValue& value, const Theme& theme)
{
    auto* months = new QBarCategoryAxis(&chart);
    for (std::size_t i = 0; i < value.months.size(); ++i)
        months->append(QString::number(i));
    months->setLabelsVisible(false);
    months->setGridLineVisible(false);
    months->setLinePen(QPen(theme.secondary, 1));
    auto* amounts = new QValueAxis(&chart);
    double most = 1;
    for (const HistoryMonth& month : value.months)
        most = std::max({most, month.claimed, month.proven, month.target});
    amounts->setRange(0, most * 1.05);
    amounts->setTickCount(4);
    amounts->applyNiceNumbers();
    amounts->setLabelFormat(QStringLiteral("%.0f"));
    amounts->setLabelsFont(themeFont(TextRole::Secondary));
    amounts->setLabelsColor(theme.secondary);
    amounts->setGridLinePen(QPen(theme.hairline, 1));
    amounts->setLineVisible(false);
    chart.addAxis(months, Qt::AlignBottom);
    chart.addAxis(amounts, Qt::AlignLeft);
    for (QAbstractSeries* series : chart.series()) {
        series->attachAxis(months);
        series->attachAxis(amounts);
    }
}

} // namespace

QPicture drawHistory(const HistoryValue& value, const QSizeF& size, double left, const Theme& theme)
{
    QGraphicsScene scene;
    auto* chart = new QChart; // the scene owns it
    scene.addItem(chart);
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setBackgroundVisible(false);
    chart->legend()->hide();
    chart->setMargins({0, 0, 0, 0});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->addSeries(barsOf(value, theme).release());
    addTargets(*chart, value, theme);
    addAxes(*chart, value, theme);
    chart->resize(size);
    chart->setPlotArea(QRectF(left, kLabelRoom, size.width() - left, size.height() - 2 * kLabelRoom));
    // Without an event loop nobody else moves the axes to the plot area.
    chart->layout()->invalidate();
    chart->layout()->activate();

    QPicture picture;
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    scene.render(&painter, QRectF(QPointF(), size), QRectF(QPointF(), size));
    hatchClaims(painter, *chart, value, theme);
    painter.end();
    return picture;
}

} // namespace plumbline::ui
