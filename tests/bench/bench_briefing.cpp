#include "tests/briefing/sampleassessment.h"
#include "translations/language.h"

#include "ui/briefing/layout/documentlayout.h"

#include <QApplication>
#include <QBuffer>
#include <QElapsedTimer>
#include <QPainter>
#include <QPdfWriter>
#include <QPicture>

#include <algorithm>
#include <cstdio>

using namespace plumbline;
using namespace plumbline::ui;

// A briefing of about 12 pages, with ten charts and more than six tables, beside a bare QPdfWriter program
// that draws as many glyphs, charts and tables: the floor. Medians of one run.
namespace {

constexpr int kRuns = 9;

// A text is drawn line by line in both; here without measuring, breaking, pages to compare or anything inside.
void drawBarePage(QPainter& painter, const QPicture& chart, int page)
{
    QFont body = themeFont(TextRole::Body);
    painter.setFont(body);
    for (int line = 0; line < 34; ++line) {
        const double y = 80 + line * 20;
        painter.drawText(QPointF(56, y),
                         QStringLiteral("宁波汽车零部件厂产线改造 P-NJ-%1").arg(1000 + page * 40 + line));
        painter.drawText(QPointF(330, y), QStringLiteral("¥12,400,000.00"));
        painter.drawText(QPointF(460, y), QStringLiteral("先取最省力的那份佐证，再处理丢分最多的一项"));
        painter.drawLine(QPointF(56, y + 5), QPointF(737, y + 5));
    }
    if (page >= 10)
        return;
    const double scale = double(chart.logicalDpiX()) / painter.device()->logicalDpiX();
    painter.save();
    painter.translate(56, 800);
    painter.scale(scale, scale);
    painter.drawPicture(QPointF(), chart);
    painter.restore();
}

qint64 bareBytes(const QPicture& chart, int pages)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(300);
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    QPainter painter(&writer);
    painter.scale(300 / 96.0, 300 / 96.0);
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        drawBarePage(painter, chart, page);
    }
    painter.end();
    return pdf.size();
}

template <typename Work> double medianMs(Work work)
{
    std::vector<double> times;
    for (int run = 0; run < kRuns; ++run) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[kRuns / 2];
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    LanguageInForce language;
    language.use(QStringLiteral("zh_CN"));
    BriefingRequest request = samples::manyRegions(10, {1, true, 20}, {});
    const auto prepared = prepareBriefing(request);
    if (!prepared)
        return 1;
    const int pages = layOut(prepared.value())->pageCount();
    qint64 ourBytes = 0, bare = 0;
    const double whole = medianMs([&] {
        const auto bytes = briefingBytes(prepared.value());
        ourBytes = bytes ? bytes.value().size() : -1;
    });
    const QPicture chart = prepared.value().charts.begin()->second;
    const double floor = medianMs([&] { bare = bareBytes(chart, pages); });
    std::printf("briefing of ten regions, %d pages, %zu charts\n", pages, prepared.value().charts.size());
    std::printf("  %-46s %9.1f ms  %lld kB\n", "plumbline", whole, static_cast<long long>(ourBytes / 1000));
    std::printf("  %-46s %9.1f ms  %lld kB\n", "bare QPdfWriter, as many pages and charts", floor,
                static_cast<long long>(bare / 1000));
    std::printf("  %-46s %9.2f     goal: at most 2\n", "ratio", whole / floor);
    return 0;
}
