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
    void shortFormsAreJoinedAsFarAsNamesTell();
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

// Of the 1,000 short forms of listed companies 923 are joined: F1 0.964 and 0.955, and 0.970 in both halves once the
// director has answered. Names alone tell no more: 23 have a character that the registered name lacks (工业富联 is
// 富士康工业互联网, and tickers in English), others are two common characters in a row of many (*ST人乐), stand behind
// another word (松芝 in 上海加冷松芝) or fit two companies as well. Whatever was loosened joined wrongly first: 4.5
// instead of 6 bits for words left out, or one source instead of all as those that a record is looked for among, gave
// at most one right join more and two wrong ones.
void IdentityQuality::shortFormsAreJoinedAsFarAsNamesTell()
{
    if (m_sets.size() < 2)
        QSKIP("the public data sets are not here");
    const LinkageScores scores = scoreLinkage(m_sets[1]);
    QVERIFY2(scores.dev.f1() > 0.963 && scores.heldOut.f1() > 0.955,
             qPrintable(QStringLiteral("%1 %2").arg(scores.dev.f1()).arg(scores.heldOut.f1())));
    QVERIFY(scores.dev.wrong + scores.heldOut.wrong <= 1);
    // Some of the rest is asked about, and the director's answer reaches the goal.
    QVERIFY(scores.dev.askedRight > 0 && scores.heldOut.askedRight > 0);
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
