#include "tests/ui/sample.h"
#include "ui/models/besidemodel.h"
#include "ui/pages/reconcile/bridgefigures.h"
#include "ui/pages/reconcile/disagreementmodel.h"
#include "ui/pages/reconcile/identitymodel.h"
#include "ui/pages/reconcile/reconcilepage.h"
#include "ui/shell/datatable.h"
#include "ui/shell/filterrow.h"
#include "ui/shell/settings.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;
using namespace plumbline::ui;

namespace {

BridgeStep step(BridgeCause cause, std::vector<BridgeItem> items)
{
    BridgeStep made{cause, {}, {}, std::move(items)};
    for (const BridgeItem& item : made.items) {
        made.claimed += item.claimed;
        made.proven += item.proven;
    }
    return made;
}

BridgeItem item(std::int64_t record, std::int64_t claimed, std::int64_t proven, int region)
{
    return {{record}, "business " + std::to_string(record), {claimed}, {proven}, {{record}}, {region}};
}

Finding differing(std::int64_t record, int days)
{
    Finding found;
    found.kind = FindingKind::AmountsDiffer;
    found.subjectRecord = {record};
    found.subjectName = "甬江";
    found.since = sample::now() - Duration::days(days);
    found.args = {std::string("HT-1"), Money{100'000}, Money{70'000}};
    found.records = {{record}, {record + 1}};
    found.region = {0};
    return found;
}

std::int64_t fenIn(const QString& money)
{
    QString digits;
    for (const QChar c : money) {
        if (c.isDigit() || c == QLatin1Char('-') || c == QChar(0x2212))
            digits += c == QChar(0x2212) ? QLatin1Char('-') : c;
    }
    return digits.toLongLong();
}

} // namespace

// The Reconcile page: the bridge adds up, a cause is recorded by a person, an answer can be turned round.
class ReconcilePageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void barsLeadFromClaimedToProven();
    void partsOfATotalAddUpToIt_data();
    void partsOfATotalAddUpToIt();
    void aRegionSaysWhatItShares();
    void aCauseIsChosenFromTheList();
    void whatWasTypedSurvivesARefresh();
    void aRecordedCauseIsShownAndTakenBack();
    void recordsStandBesideEachOther();
    void aQuestionIsAnsweredBothWays();
    void anExportDisarmsFormulas();
    void modelsAreSound();

private:
    QTemporaryDir m_folder;
    Settings m_settings{m_folder.filePath(QStringLiteral("window.ini"))};
    Rulebook m_rules;
    ViewState m_state;
};

void ReconcilePageTest::initTestCase()
{
    m_rules = sample::rulebook();
    auto out = std::make_shared<Assessment>(*sample::emptyCompany());
    Bridge company;
    company.month = Month{2026 * 12 + 2};
    company.steps = {step(BridgeCause::NotSigned, {item(1, 37'000, 0, 0), item(2, 3'000, 0, -1)}),
                     step(BridgeCause::NotPaid, {item(3, 50'000, 20'000, 0)}),
                     step(BridgeCause::EarlierBusiness, {item(4, 0, 9'000, 1)}),
                     step(BridgeCause::Agrees, {item(5, 8'000, 8'000, 0)})};
    for (const BridgeStep& each : company.steps) {
        company.claimed += each.claimed;
        company.proven += each.proven;
    }
    Bridge nanjing = company;
    nanjing.region = {0};
    for (BridgeStep& each : nanjing.steps)
        each.items.clear();
    out->bridges = {company, nanjing};
    out->findings = {differing(71, 9), differing(81, 2)};
    m_state = {out, sample::facts(), &m_rules, {}, sample::now(), {}, {}};
}

void ReconcilePageTest::barsLeadFromClaimedToProven()
{
    const WaterfallValue value = waterfallOf(*bridgeOf(m_state));
    QCOMPARE(value.bars.size(), std::size_t(5)); // what agrees is no step
    QCOMPARE(value.bars.front().to, 98'000.0);
    QCOMPARE(value.bars.back().to, 37'000.0);
    for (std::size_t i = 1; i + 1 < value.bars.size(); ++i)
        QCOMPARE(value.bars[i].from, value.bars[i - 1].to);
    QCOMPARE(value.bars[value.bars.size() - 2].to, value.bars.back().to);
    const WaterfallGeometry geometry(QRectF(0, 0, 500, 200), value);
    QCOMPARE(geometry.bars.size(), value.bars.size());
    for (const WaterfallGeometry::Bar& bar : geometry.bars) {
        QVERIFY(bar.bar.top() >= bar.figure.bottom() - 0.01);
        QVERIFY(bar.bar.bottom() <= bar.label.top());
        QVERIFY(bar.column.contains(bar.bar));
    }
}

void ReconcilePageTest::partsOfATotalAddUpToIt_data()
{
    QTest::addColumn<int>("total");
    QTest::addColumn<qint64>("fen");
    QTest::newRow("claimed") << int(BridgeTotal::Claimed) << qint64(98'000);
    QTest::newRow("proven") << int(BridgeTotal::Proven) << qint64(37'000);
    QTest::newRow("gap") << int(BridgeTotal::Gap) << qint64(61'000);
}

void ReconcilePageTest::partsOfATotalAddUpToIt()
{
    QFETCH(int, total);
    QFETCH(qint64, fen);
    const FigureEvidence evidence = totalEvidence(m_state, *bridgeOf(m_state), static_cast<BridgeTotal>(total));
    qint64 sum = 0;
    for (const FigurePart& part : evidence.parts)
        sum += fenIn(part.value);
    QCOMPARE(sum, fen);
    QCOMPARE(fenIn(evidence.value), fen);
    QCOMPARE(evidence.recordCount, std::size_t(5));
}

void ReconcilePageTest::aRegionSaysWhatItShares()
{
    ViewState scoped = m_state;
    scoped.scope = {0};
    const Bridge& bridge = *bridgeOf(scoped);
    QVERIFY(bridge.region.isSet());
    const FigureEvidence evidence = stepEvidence(scoped, bridge, bridge.steps.front());
    QCOMPARE(evidence.recordCount, std::size_t(1));  // the other one belongs to no region
    QCOMPARE(evidence.parts.size(), std::size_t(3)); // the step, its business, and the rest
}

void ReconcilePageTest::aCauseIsChosenFromTheList()
{
    ReconcilePage page(m_settings);
    page.showState(m_state);
    std::vector<RecordedCause> recorded;
    connect(&page, &Page::ruled, this,
            [&recorded](const DirectorRuling& ruling) { recorded.push_back(std::get<RecordedCause>(ruling)); });
    auto* cause = page.findChild<QComboBox*>(QStringLiteral("cause"));
    auto* record = page.findChild<QPushButton*>(QStringLiteral("recordCause"));
    QVERIFY(!record->isEnabled());
    QVERIFY(cause->count() > 1);
    cause->setCurrentIndex(cause->findData(QStringLiteral("contract-amended")));
    page.findChild<QLineEdit*>(QStringLiteral("causeNote"))->setText(QStringLiteral(" supplement 2 "));
    QVERIFY(record->isEnabled());
    record->click();
    QCOMPARE(recorded.size(), std::size_t(1));
    QCOMPARE(recorded[0].cause, std::string("contract-amended"));
    QCOMPARE(recorded[0].note, std::string("supplement 2"));
    QCOMPARE(recorded[0].disagreement, disagreementsOf(*m_state.assessment).front().key); // the oldest stands first
}

void ReconcilePageTest::whatWasTypedSurvivesARefresh()
{
    ReconcilePage page(m_settings);
    page.showState(m_state);
    auto* note = page.findChild<QLineEdit*>(QStringLiteral("causeNote"));
    auto* cause = page.findChild<QComboBox*>(QStringLiteral("cause"));
    note->setText(QStringLiteral("half a sen"));
    cause->setCurrentIndex(1);
    page.showState(m_state);
    QCOMPARE(note->text(), QStringLiteral("half a sen"));
    QCOMPARE(cause->currentIndex(), 1);
}

void ReconcilePageTest::aRecordedCauseIsShownAndTakenBack()
{
    const std::string key = disagreementsOf(*m_state.assessment).front().key;
    ViewState ruled = m_state;
    auto rulings = std::make_shared<Rulings>();
    rulings->causes = {{key, "contract-amended", sample::now(), "supplement"}};
    ruled.rulings = rulings;
    DisagreementModel model;
    model.setState(ruled);
    QCOMPARE(model.without(), 1);
    ReconcilePage page(m_settings);
    page.showState(ruled);
    auto* withdraw = page.findChild<QPushButton*>(QStringLiteral("withdrawCause"));
    QVERIFY(withdraw->isVisibleTo(&page));
    QSignalSpy ruledSpy(&page, &Page::ruled);
    withdraw->click();
    QCOMPARE(ruledSpy.count(), 1);
    auto taken = std::make_shared<Rulings>(*rulings);
    taken->causes.push_back({key, {}, sample::now(), {}});
    ruled.rulings = taken;
    model.setState(ruled);
    QCOMPARE(model.without(), 2);
}

void ReconcilePageTest::recordsStandBesideEachOther()
{
    const auto fields = definitionOf(Collection::Contract).fields;
    RecordEvidence crm{{71}, "crm", "C-1", Collection::Contract, sample::now(), false, {}, "{}"};
    crm.values.assign(fields.size(), {kMissing, {}, true});
    RecordEvidence fin{{72}, "fin", "F-1", Collection::FinanceContract, sample::now(), false, {}, "{}"};
    fin.values.assign(definitionOf(Collection::FinanceContract).fields.size(), {kMissing, {}, true});
    const auto set = [](RecordEvidence& record, const char* field, std::int64_t value) {
        record.values[*definitionOf(record.collection).fieldIndex(field)] = {value, {}, false};
    };
    set(crm, "amount", 100'000);
    set(fin, "amount", 70'000);
    BesideModel model;
    QAbstractItemModelTester tester(&model);
    model.setRecords({crm, fin}, m_rules.clock);
    QCOMPARE(model.columnCount(), 3);
    QVERIFY(model.isDifferent(0)); // what differs comes first
    QVERIFY(model.index(0, 0).data().toString().startsWith(QChar(0x2260)));
    QVERIFY(model.index(0, 1).data().toString() != model.index(0, 2).data().toString());
    model.setRecords({}, m_rules.clock);
    QCOMPARE(model.rowCount(), 0);
}

void ReconcilePageTest::aQuestionIsAnsweredBothWays()
{
    auto past = std::make_shared<Insights>();
    past->identityKnown = true;
    IdentityQuestion question;
    question.a.record = {501};
    question.a.name = "A";
    question.b.record = {502};
    question.b.name = "B";
    question.tenths = 15;
    past->questions = {question};
    ViewState asked = m_state;
    asked.insights = past;
    IdentityModel model;
    QAbstractItemModelTester tester(&model);
    model.setState(asked);
    QCOMPARE(model.open(), 1);
    ActionStep later{
        laterKey(question), ActionStepKind::Snoozed, sample::now(), sample::now() + Duration::days(7), {}, {}};
    asked.steps = {later};
    model.setState(asked);
    QVERIFY(model.at(0).state == PairState::Later);
    asked.now = sample::now() + Duration::days(8); // and then it asks again
    model.setState(asked);
    QVERIFY(model.at(0).state == PairState::Open);
    auto rulings = std::make_shared<Rulings>();
    rulings->identities = {{{502}, {501}, false, sample::now(), "branches"}};
    asked.rulings = rulings;
    model.setState(asked);
    QVERIFY(model.at(0).state == PairState::Decided && !model.at(0).isSame);
    QCOMPARE(model.open(), 0);
}

void ReconcilePageTest::anExportDisarmsFormulas()
{
    auto hostile = std::make_shared<Assessment>(*m_state.assessment);
    hostile->findings[0].subjectName = "=HYPERLINK(\"http://x\")";
    ViewState state = m_state;
    state.assessment = hostile;
    ReconcilePage page(m_settings);
    page.showState(state);
    const QString file = m_folder.filePath(QStringLiteral("shown.csv"));
    const auto* row = qobject_cast<FilterRow*>(
        page.findChild<QWidget*>(QStringLiteral("disagreementTableExport"))->parentWidget());
    QVERIFY(row->exportTo(file));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QString csv = QString::fromUtf8(written.readAll());
    QVERIFY(csv.contains(QStringLiteral("\"'=HYPERLINK(\"\"http://x\"\")\"")));
    QCOMPARE(csv.count(QStringLiteral("\r\n")), 3);
    QVERIFY(!row->exportTo(m_folder.filePath(QStringLiteral("no/such/folder.csv"))));
}

void ReconcilePageTest::modelsAreSound()
{
    DisagreementModel model;
    QAbstractItemModelTester tester(&model);
    model.setState(m_state);
    QCOMPARE(model.rowCount(), 2);
    TableFilter filter(&model, nullptr);
    QAbstractItemModelTester ofFilter(&filter);
    filter.setText(QStringLiteral("no such words"));
    QCOMPARE(filter.rowCount(), 0);
    filter.setText(QStringLiteral("甬江"));
    QCOMPARE(filter.rowCount(), 2);
    filter.setChoice(QStringLiteral("back-fill"));
    QCOMPARE(filter.rowCount(), 0);
}

QTEST_MAIN(ReconcilePageTest)
#include "tst_reconcilepage.moc"
