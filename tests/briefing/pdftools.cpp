#include "pdftools.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QXmlStreamReader>

#include <algorithm>

namespace plumbline::ui::pdftools {

namespace {

constexpr double kSideMargin = 40, kEndMargin = 20; // points; the layout's are 42 at the sides
constexpr double kMostOverlap = 0.3;                // of the smaller word: boxes are as high as the tallest glyph

double areaOf(const QRectF& rect) { return rect.width() * rect.height(); }

} // namespace

bool has(const char* program) { return !QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty(); }

QString told(const QString& program, const QStringList& args, int* exitCode)
{
    QProcess process;
    process.start(program, args);
    process.waitForFinished(300'000);
    if (exitCode)
        *exitCode = process.exitCode();
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString textOf(const QString& file)
{
    return told(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), file, QStringLiteral("-")});
}

QString squeezed(QString text) { return text.remove(QRegularExpression(QStringLiteral("\\s"))); }

QByteArray bytesOf(const QString& file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

bool isSound(const QString& file)
{
    int exitCode = -1;
    told(QStringLiteral("qpdf"), {QStringLiteral("--check"), file}, &exitCode);
    return exitCode == 0;
}

QList<PlacedPage> wordsOf(const QString& file)
{
    QXmlStreamReader xml(told(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), file, QStringLiteral("-")}));
    QList<PlacedPage> pages;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        const auto number = [&xml](const char* name) { return xml.attributes().value(QLatin1String(name)).toDouble(); };
        if (xml.name() == u"page") {
            pages.push_back({QSizeF(number("width"), number("height")), {}});
        } else if (xml.name() == u"word" && !pages.isEmpty()) {
            const QRectF box(QPointF(number("xMin"), number("yMin")), QPointF(number("xMax"), number("yMax")));
            pages.back().words.push_back({xml.readElementText(), box});
        }
    }
    return pages;
}

QStringList faultsOf(const QList<PlacedPage>& pages)
{
    QStringList faults;
    for (qsizetype page = 0; page < pages.size(); ++page) {
        auto words = pages[page].words;
        const QRectF sheet =
            QRectF(QPointF(), pages[page].size).adjusted(kSideMargin, kEndMargin, -kSideMargin, -kEndMargin);
        std::sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.box.top() < b.box.top(); });
        for (qsizetype i = 0; i < words.size(); ++i) {
            const QString place = QStringLiteral("page %1: ").arg(page + 1) + words[i].text;
            if (!sheet.contains(words[i].box))
                faults << place + QStringLiteral(" leaves the sheet");
            for (qsizetype k = i + 1; k < words.size() && words[k].box.top() < words[i].box.bottom(); ++k) {
                const double common = areaOf(words[i].box.intersected(words[k].box));
                if (common > kMostOverlap * std::min(areaOf(words[i].box), areaOf(words[k].box)))
                    faults << place + QStringLiteral(" lies over ") + words[k].text;
            }
        }
    }
    return faults;
}

} // namespace plumbline::ui::pdftools
