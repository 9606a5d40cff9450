#include "linkagedata.h"

#include <QRegularExpression>
#include <QTest>

using namespace plumbline;

// The goals on public data: each half of each set on its own. Skipped where the data is not there.
class IdentityQuality : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void goalsHold_data();
    void goalsHold();
    void hardlyAnyJoinIsWrong();
    void manyCustomersAreCheap();

private:
    std::vector<LinkageData> m_sets;
};

void IdentityQuality::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    const std::string source = PLUMBLINE_SOURCE_DIR;
    m_sets = linkageSets(publicDataFolder(source), source + "/tests/identity/linkage/");
}

void IdentityQuality::goalsHold_data()
{
    QTest::addColumn<int>("set");
    for (std::size_t i = 0; i < m_sets.size(); ++i)
        QTest::newRow(m_sets[i].name.c_str()) << static_cast<int>(i);
    if (m_sets.empty())
        QTest::newRow("no public data") << -1;
}

void IdentityQuality::goalsHold()
{
    QFETCH(int, set);
    if (set < 0)
        QSKIP("the public data sets are not here");
    const LinkageData& data = m_sets[static_cast<std::size_t>(set)];
    const LinkageScores scores = scoreLinkage(data);
    QVERIFY(!scores.grouping.entityOf.empty());
    for (const LinkageScore& score : {scores.dev, scores.heldOut})
        QVERIFY2((data.isGoalAnswered ? score.answeredF1() : score.f1()) >= data.goal,
                 qPrintable(QString::number(score.f1())));
}

// R6: over the sets of company names, at most one wrong join in a thousand, and one question in ten answers.
void IdentityQuality::hardlyAnyJoinIsWrong()
{
    if (m_sets.empty())
        QSKIP("the public data sets are not here");
    long right = 0, wrong = 0;
    for (std::size_t i = 0; i < 2; ++i) {
        const LinkageScores scores = scoreLinkage(m_sets[i]);
        for (const LinkageScore& score : {scores.dev, scores.heldOut}) {
            right += score.right;
            wrong += score.wrong;
            QVERIFY2(score.askedShare() < 0.1, qPrintable(QString::number(score.askedShare())));
        }
    }
    QVERIFY2(wrong * 1000 <= right + wrong, qPrintable(QString::number(wrong)));
}

void IdentityQuality::manyCustomersAreCheap()
{
    const LinkageData data = madeCustomers(20'000, 7);
    const LinkageScores scores = scoreLinkage(data);
    QVERIFY(scores.dev.f1() > 0.995);
    QCOMPARE(scores.dev.wrong + scores.heldOut.wrong, 0);
    QVERIFY2(scores.grouping.compared < 20 * data.records.size(), "blocking must keep the work near linear");
}

QTEST_APPLESS_MAIN(IdentityQuality)
#include "tst_identityquality.moc"
