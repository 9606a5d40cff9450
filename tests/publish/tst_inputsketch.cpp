#include "core/publish/inputsketch.h"

#include <QTest>

#include <random>

using namespace plumbline;

namespace {

// Receipts as a source would have them; one that is altered, added or taken away is to be named.
class ListedReceipts final : public RecordSource {
public:
    std::vector<std::int64_t> ids, amounts;

    std::vector<std::string> systemNames() const override { return {"fin"}; }
    std::vector<Freshness> freshness(Instant) const override { return {}; }
    void scan(const ScanRequest& request, const std::function<void(const RecordBlock&)>& sink) const override
    {
        if (request.collection != Collection::Receipt)
            return;
        RecordBlock block;
        block.integers.resize(request.integerFields.size());
        block.texts.resize(request.textFields.size());
        for (std::size_t i = 0; i < ids.size(); ++i) {
            block.ids.push_back({ids[i]});
            for (auto& column : block.integers)
                column.push_back(amounts[i]);
            for (auto& column : block.texts)
                column.push_back("HT-1");
        }
        sink(block);
    }
};

ListedReceipts receipts(std::size_t count)
{
    std::mt19937_64 random(2026);
    ListedReceipts list;
    for (std::size_t i = 0; i < count; ++i) {
        list.ids.push_back(static_cast<std::int64_t>(random() >> 1));
        list.amounts.push_back(static_cast<std::int64_t>(random() % 1'000'000));
    }
    return list;
}

} // namespace

class TestInputSketch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameRecordsInAnyOrderAreEqual();
    void oneChangeIsNamed_data();
    void oneChangeIsNamed();
    void changesInOneCellAreCounted();
    void textForm();
};

void TestInputSketch::sameRecordsInAnyOrderAreEqual()
{
    ListedReceipts list = receipts(3000);
    const InputSketch then = sketchOf(list, {});
    std::reverse(list.ids.begin(), list.ids.end());
    std::reverse(list.amounts.begin(), list.amounts.end());
    QVERIFY(differences(then, sketchOf(list, {}, &then)).empty());
}

void TestInputSketch::oneChangeIsNamed_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {1, 2, 511, 512, 5000})
        QTest::newRow(qPrintable(QString::number(count))) << count;
}

void TestInputSketch::oneChangeIsNamed()
{
    QFETCH(int, count);
    const ListedReceipts list = receipts(static_cast<std::size_t>(count));
    const InputSketch then = sketchOf(list, {});
    const auto named = [&](const ListedReceipts& now) {
        const auto found = differences(then, sketchOf(now, {}, &then));
        const bool isOne = found.size() == 1 && found[0].records.size() == 1 && found[0].unnamedCells == 0;
        return isOne ? found[0].records[0].value : 0;
    };
    for (int at = 0; at < count; at += 97) {
        const auto place = static_cast<std::size_t>(at);
        ListedReceipts altered = list;
        altered.amounts[place] += 1;
        QCOMPARE(named(altered), list.ids[place]);
        ListedReceipts removed = list;
        removed.ids.erase(removed.ids.begin() + at);
        removed.amounts.erase(removed.amounts.begin() + at);
        QCOMPARE(named(removed), list.ids[place]);
        ListedReceipts added = list;
        added.ids.push_back(list.ids[place] ^ 0x5555);
        added.amounts.push_back(7);
        QCOMPARE(named(added), list.ids[place] ^ 0x5555);
    }
}

void TestInputSketch::changesInOneCellAreCounted()
{
    ListedReceipts list = receipts(400); // one cell
    const InputSketch then = sketchOf(list, {});
    list.amounts[1] += 1;
    list.amounts[2] += 1;
    const auto found = differences(then, sketchOf(list, {}, &then));
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].unnamedCells, 1);
    QVERIFY(found[0].records.empty());
}

void TestInputSketch::textForm()
{
    const InputSketch then = sketchOf(receipts(3000), {});
    const std::string text = toText(then);
    const auto read = sketchFrom(text);
    QVERIFY(read.has_value());
    QCOMPARE(toText(*read), text);
    QVERIFY(differences(then, *read).empty());
    for (const char* bad : {"", "receipt", "receipt:1", "receipt:1:1,2,3", "nothing:1:1,2,3,4", "receipt:1:1,2,3,!"})
        QVERIFY2(!sketchFrom(bad), bad);
}

QTEST_APPLESS_MAIN(TestInputSketch)
#include "tst_inputsketch.moc"
