#include "tests/companysim/company/texts.h"

#include <QTest>

using namespace plumbline;
using namespace plumbline::companysim;

class TestCompany : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void idsHaveOneWidth() { QCOMPARE(visitId(41), std::string("V-0000042")); }
};

QTEST_APPLESS_MAIN(TestCompany)
#include "tst_company.moc"
