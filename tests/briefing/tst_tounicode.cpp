#include "ui/briefing/pdf/pdfdevice.h"
#include "ui/briefing/pdf/tounicode.h"
#include "ui/theme/theme.h"

#include <QBuffer>
#include <QPainter>
#include <QTest>

using namespace plumbline::ui;

namespace {

const QByteArray kTable = "1 0 obj\nstream\n2 beginbfrange\n<0000> <0000> <0000>\n<0001> <0003> [<2F24> <2EDA> "
                          "<0041>]\nendbfrange\nendstream <2F24>\n";

void write(QPaintDevice& device, const QStringList& lines)
{
    QPainter painter(&device);
    const Theme& theme = kPrintTheme;
    for (int i = 0; i < lines.size(); ++i)
        drawLine(painter, QRectF(10, 20.0 * i, 3000, 20), lines[i], themeFont(TextRole::Body), theme.ink);
}

} // namespace

class TestToUnicode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTargetsOnly()
    {
        QCOMPARE(mappedCodePoints(kTable), (CodePoints{0, 0x2F24, 0x2EDA, 0x41}));
        QVERIFY(mappedCodePoints("beginbfrange <0001> <0001> <2F24").isEmpty()); // cut file
        QVERIFY(mappedCodePoints({}).isEmpty());
    }

    void replacesInPlace()
    {
        QByteArray pdf = kTable;
        replaceMapped(pdf, {{0x2F24, U'大'}, {0x2EDA, U'页'}, {1, U'X'}});
        QByteArray expected = kTable;
        expected.replace(expected.indexOf("2F24"), 4, "5927").replace(expected.indexOf("2EDA"), 4, "9875");
        QCOMPARE(pdf, expected); // neither the ranges' ends nor text outside the table
    }

    void whatWasWrittenIsWhatIsMapped()
    {
        // Radicals, twins of punctuation and an ideograph with a lower twin.
        const QStringList lines{QStringLiteral("大页车骨门户长马鸟龙见贝风食金"), QStringLiteral("橡胶〈甲〉～／–·…—"),
                                QStringLiteral("Plumbline 63.0 %")};
        QByteArray pdf;
        QBuffer buffer(&pdf);
        buffer.open(QIODevice::WriteOnly);
        PdfDevice device(&buffer);
        write(device, lines);
        QVERIFY(device.written().contains(U'大') && !device.written().contains(0x2F24));
        replaceMapped(pdf, writtenTwins(mappedCodePoints(pdf), device.written(), device.fonts()));
        CodePoints strangers = mappedCodePoints(pdf) - device.written();
        strangers.remove(0); // the glyph for "no character"
        QVERIFY2(strangers.isEmpty(), qPrintable(QString::fromUcs4(strangers.values().data(), strangers.size())));
    }

    void nothingToMendIsNoWork() { QVERIFY(writtenTwins({U'A'}, {U'A'}, {}).isEmpty()); }
};

QTEST_MAIN(TestToUnicode)
#include "tst_tounicode.moc"
