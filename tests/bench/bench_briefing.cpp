#include "tests/briefing/sampleassessment.h"
#include "translations/language.h"

#include "ui/briefing/layout/documentlayout.h"

#include <QApplication>
#include <QBuffer>
#include <QElapsedTimer>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <cstdio>

using namespace plumbline;
using namespace plumbline::ui;

// A briefing beside a bare QPdfWriter program that draws as many texts, rules, charts and tables: the floor.
// Medians of one run. The bare one measures, breaks and compares nothing and puts nothing inside.
namespace {

constexpr int kRuns = 15;

// A page of a table with three texts and a rule a row, and a chart on the first pages.
void drawBarePage(QPainter& painter, const HistoryValue* chart, int page)
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
    if (chart)
        paintValue(painter, QRectF(56, 800, 681, 190), *chart, kPrintTheme);
}

HistoryValue chartOf()
{
    HistoryValue chart;
    for (int month = 0; month < 12; ++month)
        chart.months.push_back({600.0 + 20 * month, 1000, 1000});
    return chart;
}

qint64 bareBytes(int pages, int charts)
{
    const HistoryValue chart = chartOf();
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
        drawBarePage(painter, page < charts ? &chart : nullptr, page);
    }
    painter.end();
    return pdf.size();
}

template <typename Work> double medianMs(std::vector<double>& times, Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    std::vector<double> sorted = times;
    std::sort(sorted.begin(), sorted.end());
    return sorted[sorted.size() / 2];
}

// In turns, so that both meet the same load.
bool compare(const char* name, const BriefingRequest& request)
{
    const auto first = layOutBriefing(request);
    if (!first)
        return false;
    const int pages = first.value().layout->pageCount(), charts = static_cast<int>(request.assessment->regions.size());
    std::vector<double> ourTimes, bareTimes;
    double whole = 0, floor = 0;
    qint64 ourBytes = 0, bare = 0;
    for (int run = 0; run < kRuns; ++run) {
        whole = medianMs(ourTimes, [&] {
            const auto paper = layOutBriefing(request);
            const auto bytes = paper ? paperBytes(paper.value()) : Result<QByteArray>(paper.error());
            ourBytes = bytes ? bytes.value().size() : -1;
        });
        floor = medianMs(bareTimes, [&] { bare = bareBytes(pages, charts); });
    }
    std::printf("%s: %d pages, %d charts\n", name, pages, charts);
    std::printf("  %-46s %9.1f ms  %lld kB\n", "plumbline", whole, static_cast<long long>(ourBytes / 1000));
    std::printf("  %-46s %9.1f ms  %lld kB\n", "bare QPdfWriter, as many pages and charts", floor,
                static_cast<long long>(bare / 1000));
    std::printf("  %-46s %9.2f     goal: at most 2\n", "ratio", whole / floor);
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    LanguageInForce language;
    language.use(QStringLiteral("zh_CN"));
    const BriefingRequest whole = samples::manyRegions(10, {1, true, 20}, {});
    BriefingRequest money = whole;
    money.options.sections.reset();
    money.options.sections.set(static_cast<std::size_t>(BriefingSection::Money));
    money.options.sections.set(static_cast<std::size_t>(BriefingSection::Method));
    return compare("briefing of the money of ten regions", money) && compare("whole briefing of ten regions", whole)
               ? 0
               : 1;
}
