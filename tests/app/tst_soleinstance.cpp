#include "app/desk/diskprotection.h"
#include "app/desk/soleinstance.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;

// A second start of the program brings the first window to the front.
class SoleInstanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstIsWoken();
    void anotherFolderIsAnotherWindow();
    void nobodyAnswersWhenNobodyIsThere();
    void storageSaysWhereAndNeverGuesses();
};

void SoleInstanceTest::theFirstIsWoken()
{
    QTemporaryDir folder;
    SoleInstance first(folder.path());
    QSignalSpy woken(&first, &SoleInstance::woken);
    QVERIFY(SoleInstance::wakeOther(folder.path() + QStringLiteral("/")));
    QTRY_COMPARE(woken.size(), 1);
    QVERIFY(SoleInstance::wakeOther(folder.path()));
    QTRY_COMPARE(woken.size(), 2);
}

void SoleInstanceTest::anotherFolderIsAnotherWindow()
{
    QTemporaryDir folder, other;
    SoleInstance first(folder.path());
    QVERIFY(!SoleInstance::wakeOther(other.path()));
}

void SoleInstanceTest::nobodyAnswersWhenNobodyIsThere()
{
    QTemporaryDir folder;
    {
        const SoleInstance gone(folder.path());
    }
    QVERIFY(!SoleInstance::wakeOther(folder.path()));
    SoleInstance next(folder.path()); // what a crash left behind does not stop it
    QVERIFY(SoleInstance::wakeOther(folder.path()));
}

void SoleInstanceTest::storageSaysWhereAndNeverGuesses()
{
    QTemporaryDir folder;
    QCOMPARE(storageStateOf(folder.path()).folder, folder.path());
    QVERIFY(storageStateOf(QStringLiteral("/proc")).encryption == ui::StorageState::Encryption::CannotTell);
}

QTEST_GUILESS_MAIN(SoleInstanceTest)
#include "tst_soleinstance.moc"
