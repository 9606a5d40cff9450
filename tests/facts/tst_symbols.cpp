#include "core/facts/symbols.h"

#include <QRegularExpression>
#include <QTest>

#include <string>

using namespace plumbline;

class SymbolTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void equalTextsAreEqualSymbols();
    void manyTextsStayApart();
    void mergedNumbersDoNotDependOnOrder();
    void whatWasTakenInKeepsItsNumber();
};

void SymbolTable::equalTextsAreEqualSymbols()
{
    Symbols symbols;
    const Symbol a = symbols.intern("HT-2026-0117");
    QCOMPARE(symbols.intern(std::string("HT-2026-") + "0117"), a);
    QVERIFY(symbols.intern("HT-2026-0118") != a);
    QCOMPARE(symbols.find("HT-2026-0117"), a);
    QCOMPARE(symbols.find("never seen"), Symbol{});
    QCOMPARE(symbols.intern(""), Symbol{});
    QCOMPARE(symbols.text({}), std::string_view());
    QCOMPARE(symbols.text(a), std::string_view("HT-2026-0117"));
}

void SymbolTable::manyTextsStayApart()
{
    Symbols symbols;
    for (int i = 0; i < 20'000; ++i)
        QCOMPARE(symbols.intern("n" + std::to_string(i)).value, static_cast<std::uint32_t>(i + 1));
    for (int i = 0; i < 20'000; ++i)
        QCOMPARE(symbols.text(symbols.find("n" + std::to_string(i))), std::string_view("n" + std::to_string(i)));
}

void SymbolTable::mergedNumbersDoNotDependOnOrder()
{
    Symbols one, two, three;
    for (const char* text : {"a", "b", "c", "合同"})
        one.intern(text);
    for (const char* text : {"合同", "d", "a"})
        two.intern(text);
    for (const char* text : {"d", "c", "合同", "b", "a"})
        three.intern(text);
    std::vector<std::vector<std::uint32_t>> numberOf, other;
    Symbols first, second;
    first.takeIn({&one, &two}, numberOf);
    second.takeIn({&three}, other);
    QCOMPARE(first.size(), 6U);
    QCOMPARE(second.size(), 6U);
    for (const char* text : {"a", "b", "c", "d", "合同"})
        QCOMPARE(first.find(text), second.find(text));
    QCOMPARE(numberOf[0][one.find("合同").value], numberOf[1][two.find("合同").value]);
    QCOMPARE(numberOf[1][0], 0U);
}

void SymbolTable::whatWasTakenInKeepsItsNumber()
{
    Symbols early, late, all;
    for (int i = 0; i < 10'000; ++i) {
        early.intern("early " + std::to_string(i));
        late.intern((i % 2 ? "early " : "late ") + std::to_string(i));
    }
    std::vector<std::vector<std::uint32_t>> ofEarly, ofLate;
    all.takeIn({&early}, ofEarly);
    all.takeIn({&late}, ofLate);
    QCOMPARE(all.size(), 15'001U);
    for (std::uint32_t s = 1; s < early.size(); ++s)
        QCOMPARE(all.text({ofEarly[0][s]}), early.text({s}));
    for (std::uint32_t s = 1; s < late.size(); ++s) {
        QCOMPARE(all.text({ofLate[0][s]}), late.text({s}));
        QCOMPARE(ofLate[0][s] > 10'000, late.text({s}).substr(0, 4) == "late");
    }
}

QTEST_APPLESS_MAIN(SymbolTable)
#include "tst_symbols.moc"
