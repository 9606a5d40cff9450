#include "tests/ctl/testkit/ctlrunner.h"

#include <QFile>
#include <QHostInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

// Every figure on paper is the assessment's, tables add up, and a region's paper knows no other region: with the
// sample company, read back from the file.
class BriefingFiguresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyAmountIsTheAssessments();
    void everyCountIsTheAssessments();
    void theStepsToTheGapAddUp();
    void aRegionsPaperKnowsNoOther();
    void nothingOfThisComputerIsInside();

private:
    QString chapterOf(const QString& region) const; // of the whole briefing, up to the next one
    QJsonObject monthOf(const QString& region) const;
    static QString money(qint64 fen);

    CtlRunner m_ctl;
    QString m_text;
    QJsonObject m_assessment;
    QStringList m_regions;
};

void BriefingFiguresTest::initTestCase()
{
    if (QStandardPaths::findExecutable("pdftotext").isEmpty())
        QSKIP("pdftotext is not installed");
    SampleCompany company;
    const QString failure = company.start({"--scale", "0.05", "--seed", "2026", "--now", "2026-03-14T01:42:00Z"});
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
    const QString refused = connectAll(m_ctl, company);
    QVERIFY2(refused.isEmpty(), qPrintable(refused));
    const auto synced = m_ctl.run({"sync"}, 300'000);
    QVERIFY2(synced.exitCode == 0, qPrintable(synced.out + synced.err));
    QCOMPARE(m_ctl.run({"briefing", "--output", m_ctl.file("all.pdf")}).exitCode, 0);
    QProcess process;
    process.start("pdftotext", {"-raw", m_ctl.file("all.pdf"), "-"});
    QVERIFY(process.waitForFinished());
    m_text = QString::fromUtf8(process.readAllStandardOutput());
    QCOMPARE(m_ctl.run({"export", "all", "--output", m_ctl.file("a.json")}).exitCode, 0);
    QFile json(m_ctl.file("a.json"));
    QVERIFY(json.open(QIODevice::ReadOnly));
    m_assessment = QJsonDocument::fromJson(json.readAll()).object();
    for (const QJsonValue& region : m_assessment["regions"].toArray())
        m_regions += region["name"].toString();
    QVERIFY(m_regions.size() > 5);
}

QString BriefingFiguresTest::chapterOf(const QString& region) const
{
    const qsizetype begin = m_text.indexOf(region + "\nDirector ");
    qsizetype end = m_text.indexOf("\nMethod and data\n", begin);
    for (const QString& other : m_regions) {
        const qsizetype at = m_text.indexOf(other + "\nDirector ", begin + 1);
        if (at > begin)
            end = std::min(end, at);
    }
    return begin < 0 ? QString() : m_text.mid(begin, end - begin);
}

QJsonObject BriefingFiguresTest::monthOf(const QString& region) const
{
    for (const QJsonValue& row : m_assessment["achievements"].toArray()) {
        if (row["region"] == region && row["month"] == "2026-03" && !row["rep"].isString())
            return row.toObject();
    }
    return {};
}

QString BriefingFiguresTest::money(qint64 fen)
{
    const QLocale english(QLocale::English);
    const QString sign = fen < 0 ? QStringLiteral("\u2212") : QString();
    const qint64 whole = std::abs(fen);
    return sign + u'\u00a5' + english.toString(whole / 100) + u'.' +
           QStringLiteral("%1").arg(whole % 100, 2, 10, QChar(u'0'));
}

void BriefingFiguresTest::everyAmountIsTheAssessments()
{
    for (const QString& region : m_regions) {
        const QString chapter = chapterOf(region);
        const QJsonObject month = monthOf(region);
        QVERIFY2(!chapter.isEmpty() && !month.isEmpty(), qPrintable(region));
        const auto line = [&](const QString& name, qint64 fen) {
            const QString wanted = name + u' ' + money(fen);
            QVERIFY2(chapter.contains(u'\n' + wanted), qPrintable(region + ": " + wanted + '\n' + chapter.left(1500)));
        };
        line("Claimed", month["claimedFen"].toInteger());
        line("of it expected signings", month["expected"]["fen"].toInteger());
        line("signed", month["signed"]["fen"].toInteger());
        line("in finance", month["inFinance"]["fen"].toInteger());
        line("shipped", month["shipped"]["fen"].toInteger());
        line("paid = proven", month["provenFen"].toInteger());
        for (const char* ratio : {"provenRatio", "claimedRatio"})
            QVERIFY(
                chapter.contains(QString::number(month[QLatin1String(ratio)]["percent"].toDouble(), 'f', 1) + " %"));
    }
}

void BriefingFiguresTest::everyCountIsTheAssessments()
{
    for (const QJsonValue& region : m_assessment["regions"].toArray()) {
        const QString name = region["name"].toString(), chapter = chapterOf(name);
        const QJsonValue visits = region["validVisits"];
        const QString valid =
            QStringLiteral("%1 of %2 visits").arg(visits["part"].toInteger()).arg(visits["whole"].toInteger());
        QVERIFY2(chapter.contains(valid), qPrintable(name + ": " + valid + '\n' + chapter.left(1500)));
        int below = 0;
        for (const QJsonValue& project : m_assessment["projects"].toArray()) {
            if (project["region"] != name || !project["open"].toBool() || !project["belowThreshold"].toBool())
                continue;
            ++below;
            QVERIFY2(chapter.contains(project["number"].toString() + ','), qPrintable(project["number"].toString()));
        }
        QVERIFY2(chapter.contains(QStringLiteral("Projects below 75: %1\n").arg(below)) || below == 0,
                 qPrintable(name + ": " + QString::number(below)));
    }
}

// The bridge's rows sum to its last one, and that is claimed less proven of the ladder.
void BriefingFiguresTest::theStepsToTheGapAddUp()
{
    static const QRegularExpression row(
        QStringLiteral("^(.+?) (\u2212?\u00a5[0-9,.]+) (\u2212?\u00a5[0-9,.]+) (\u2212?\u00a5[0-9,.]+)$"));
    const auto fenOf = [](QString text) {
        const bool isNegative = text.startsWith(u'\u2212');
        text.remove(QRegularExpression(QStringLiteral("[^0-9]")));
        return isNegative ? -text.toLongLong() : text.toLongLong();
    };
    int tables = 0;
    for (const QString& region : m_regions) {
        const QString chapter = chapterOf(region);
        const qsizetype begin = chapter.indexOf("Why the rest is not proven");
        if (begin < 0)
            continue;
        qint64 sums[3] = {0, 0, 0};
        bool isClosed = false;
        for (const QString& line : chapter.mid(begin).split(u'\n')) {
            const auto match = row.match(line);
            if (!match.hasMatch())
                continue;
            if (match.captured(1) == "Together") {
                for (int i = 0; i < 3; ++i)
                    QCOMPARE(fenOf(match.captured(i + 2)), sums[i]);
                isClosed = true;
                break;
            }
            for (int i = 0; i < 3; ++i)
                sums[i] += fenOf(match.captured(i + 2));
        }
        QVERIFY2(isClosed, qPrintable(chapter.mid(begin, 800)));
        const QJsonObject month = monthOf(region);
        QCOMPARE(sums[2], month["claimedFen"].toInteger() - month["provenFen"].toInteger());
        ++tables;
    }
    QVERIFY(tables > 0);
}

void BriefingFiguresTest::aRegionsPaperKnowsNoOther()
{
    const QString mine = m_regions.first();
    QCOMPARE(m_ctl.run({"briefing", "--region", mine, "--output", m_ctl.file("one.pdf")}).exitCode, 0);
    QProcess process;
    process.start("pdftotext", {"-raw", m_ctl.file("one.pdf"), "-"});
    QVERIFY(process.waitForFinished());
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    QVERIFY(text.contains(mine));
    QSet<QString> ours, foreign;
    for (const QJsonValue& project : m_assessment["projects"].toArray()) {
        QSet<QString>& of = project["region"] == mine ? ours : foreign;
        for (const char* key : {"number", "name", "customer", "owner"})
            of.insert(project[QLatin1String(key)].toString());
    }
    for (const QJsonValue& region : m_assessment["regions"].toArray())
        (region["name"] == mine ? ours : foreign) += {region["name"].toString(), region["director"].toString()};
    foreign.subtract(ours);
    foreign.remove({});
    QVERIFY(foreign.size() > 50);
    for (const QString& name : foreign)
        QVERIFY2(name.size() < 3 || !text.contains(name), qPrintable(name));
}

void BriefingFiguresTest::nothingOfThisComputerIsInside()
{
    if (QStandardPaths::findExecutable("qpdf").isEmpty())
        QSKIP("qpdf is not installed");
    const QString plain = m_ctl.file("plain.pdf");
    QCOMPARE(QProcess::execute("qpdf", {"--qdf", "--object-streams=disable", m_ctl.file("all.pdf"), plain}), 0);
    QFile file(plain);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("/Creator") && !bytes.contains("/Author"));
    QStringList secrets{m_ctl.dataFolder(), m_ctl.file("all.pdf"), QStringLiteral(PLUMBLINE_SOURCE_DIR),
                        QHostInfo::localHostName()};
    if (const QString user = qEnvironmentVariable("USER");
        user.size() > 3 && user != "root") // "/Root" is a word of PDF
        secrets += user;
    for (const QString& secret : secrets) {
        QString wide;
        for (const QChar c : secret) // as PDF strings have it
            wide += QChar(0), wide += c;
        if (secret.size() < 5)
            continue; // a short name may be anywhere
        QVERIFY2(!bytes.contains(secret.toUtf8()) && !bytes.contains(wide.toLatin1()), qPrintable(secret));
    }
}

QTEST_GUILESS_MAIN(BriefingFiguresTest)
#include "tst_briefingfigures.moc"
