#include "core/rulebook/rulebookreader.h"
#include "core/sync/profilereader.h"
#include "translations/language.h"
#include "ui/words/sentences.h"

#include <QTest>

using namespace plumbline;

// A fault in a file of settings is one sentence that names file, line, key, what was found and what belongs there.
class FileFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_language.use(QStringLiteral("en")); }
    void aProfileSaysWhatItFoundAndExpected();
    void aRulebookSaysTheSameWay();
    void brokenTomlNamesItsLineOnce();

private:
    LanguageInForce m_language;
};

void FileFaults::aProfileSaysWhatItFoundAndExpected()
{
    const auto profile =
        sync::readProfile("id = \"x\"\nlabel = { zh = \"x\", en = \"x\" }\n[http]\nidle_s = 999\n", "x.toml");
    QVERIFY(!profile.ok());
    QCOMPARE(words::error(profile.error()),
             QStringLiteral("x.toml, line 4, key http.idle_s: found 999; expected a whole number from 1 to 120."));
    m_language.use(QStringLiteral("zh_CN"));
    const QString chinese = words::error(profile.error());
    QVERIFY2(chinese.indexOf(QStringLiteral("999")) < chinese.indexOf(QStringLiteral("120")), qPrintable(chinese));
}

void FileFaults::aRulebookSaysTheSameWay()
{
    const auto book = readRulebook("version = 5\n", "rules.toml", "", "calendar.toml");
    QVERIFY(!book.ok());
    const QString sentence = words::error(book.error());
    QVERIFY2(sentence.contains(QString::fromStdString("found " + book.error().args[3])), qPrintable(sentence));
}

void FileFaults::brokenTomlNamesItsLineOnce()
{
    const auto profile = sync::readProfile("id = \"x\"\nlabel = = 1\n", "x.toml");
    const auto book = readRulebook("id = \"x\"\nlabel = = 1\n", "x.toml", "", "calendar.toml");
    QVERIFY(!profile.ok() && !book.ok());
    const QString sentence = words::error(profile.error());
    QVERIFY2(sentence.startsWith(QStringLiteral("x.toml, line 2: this is not valid TOML. It said: ")),
             qPrintable(sentence));
    QCOMPARE(words::error(book.error()), sentence);
}

QTEST_GUILESS_MAIN(FileFaults)
#include "tst_filefaults.moc"
