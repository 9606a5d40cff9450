#include "core/model/collections.h"

#include <QSet>
#include <QTest>

using namespace plumbline;

class Collections : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCollectionStandsAtItsOwnPlace();
    void everyFieldIsExplainedInBothLanguages();
    void recordIdsAreStableAndApart();
};

void Collections::everyCollectionStandsAtItsOwnPlace()
{
    QCOMPARE(allCollections().size(), static_cast<std::size_t>(Collection::Count));
    for (std::size_t i = 0; i < allCollections().size(); ++i) {
        const CollectionDef& def = allCollections()[i];
        QCOMPARE(static_cast<std::size_t>(def.collection), i);
        QCOMPARE(collectionNamed(def.name), std::optional(def.collection));
    }
}

void Collections::everyFieldIsExplainedInBothLanguages()
{
    for (const CollectionDef& def : allCollections()) {
        QVERIFY(!def.labelEn.empty() && !def.labelZh.empty() && !def.fields.empty());
        QSet<QByteArray> names;
        for (const FieldDef& field : def.fields) {
            QVERIFY2(!field.meaningEn.empty() && !field.meaningZh.empty(), field.name.data());
            QCOMPARE(field.type == FieldType::Reference, field.target != Collection::Count);
            QCOMPARE(field.type == FieldType::Enum, !field.values.empty());
            names.insert(QByteArray(field.name.data(), static_cast<qsizetype>(field.name.size())));
        }
        QCOMPARE(static_cast<std::size_t>(names.size()), def.fields.size());
    }
}

void Collections::recordIdsAreStableAndApart()
{
    // Stored in users' caches and ledgers: these values may never change.
    QCOMPARE(recordId("crm", Collection::Customer, "C-00001").value, std::int64_t(7058519817755231154LL));
    QCOMPARE(recordId("erp", Collection::Customer, "C-00001").value, std::int64_t(2627805040912462797LL));
    QSet<qint64> seen;
    for (int i = 0; i < 200'000; ++i)
        seen.insert(recordId("crm", Collection::Visit, std::to_string(i)).value);
    QCOMPARE(seen.size(), 200'000);
    QVERIFY(recordId("a", Collection::Visit, "bc") != recordId("ab", Collection::Visit, "c"));
}

QTEST_APPLESS_MAIN(Collections)
#include "tst_collections.moc"
