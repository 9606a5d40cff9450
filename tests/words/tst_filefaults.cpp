#include "core/rulebook/rulebookreader.h"
#include "core/sync/profilereader.h"
#include "translations/language.h"
#include "ui/words/expectations.h"
#include "ui/words/sentences.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
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
    void noPhraseIsLeftInTheReaders();
    void mistakesAreSaidInChinese_data();
    void mistakesAreSaidInChinese();
    void placedMistakesNameTheSystem();

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

// What the readers expect is a code: a literal with a blank in it would be a phrase of one language.
void FileFaults::noPhraseIsLeftInTheReaders()
{
    static const QRegularExpression statement(QStringLiteral("(?:fail(?:At)?\\(|unless\\(|m_error = |wrong\\()[^;]*;"));
    static const QRegularExpression literal(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\""));
    int statements = 0;
    const QDir folder(QStringLiteral(PLUMBLINE_SOURCE_DIR "/core/sync"));
    const QStringList readers = {QStringLiteral("profile*.cpp"), QStringLiteral("toml*.cpp"),
                                 QStringLiteral("fieldpath.cpp"), QStringLiteral("templates.cpp"),
                                 QStringLiteral("source.cpp")};
    for (const QString& name : folder.entryList(readers)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto at = statement.globalMatch(text); at.hasNext(); ++statements) {
            const QString found = at.next().captured();
            for (auto words = literal.globalMatch(found); words.hasNext();) {
                const QString word = words.next().captured(1);
                const bool isCode = !word.trimmed().contains(QLatin1Char(' ')) ||
                                    word.startsWith(QLatin1String("one_of:"));
                QVERIFY2(isCode, qPrintable(name + QStringLiteral(": ") + word));
            }
        }
    }
    QVERIFY(statements > 60);
}

void FileFaults::mistakesAreSaidInChinese_data()
{
    QTest::addColumn<QString>("text");
    const QString head = QStringLiteral("id = \"x\"\nlabel = { zh = \"x\", en = \"x\" }\n");
    const QString stream = head + QStringLiteral("[[stream]]\nname = \"a\"\ncollection = \"receipt\"\npath = \"a\"\n");
    const QString map = QStringLiteral("[stream.map]\nremote_id = \"id\"\n[stream.map.fields]\n");
    const QString whole = map + QStringLiteral("customer = \"c\"\namount = \"a\"\nreceived_at = \"t\"\n");
    const QString write = head + QStringLiteral("[[write]]\nname = \"w\"\n");
    const QList<QString> broken = {
        QStringLiteral("id = 7\n"),
        QStringLiteral("label = { zh = \"x\", en = \"x\" }\n"),
        QStringLiteral("id = \"x\"\n"),
        head + QStringLiteral("color = \"red\"\n"),
        head + QStringLiteral("[http]\nidle_s = 999\n"),
        head + QStringLiteral("[http]\nheaders = 5\n"),
        head + QStringLiteral("[http]\nheaders = { A = [1] }\n"),
        head + QStringLiteral("[[setting]]\nname = \"s\"\nlabel = { zh = \"x\", en = \"x\" }\nsecret = 1\n"),
        head + QStringLiteral("[[setting]]\nname = \"s\"\nlabel = { zh = \"x\", en = \"x\" }\nsecret = true\n"
                              "default = \"x\"\n"),
        head + QStringLiteral("[auth]\nkind = \"magic\"\n"),
        head + QStringLiteral("[auth]\nkind = \"header\"\n"),
        head + QStringLiteral("[auth]\nkind = \"oauth2_code\"\ntoken_path = \"t\"\n"),
        head + QStringLiteral("[auth]\nkind = \"signed\"\n[[auth.compute]]\nname = \"s\"\nfrom = \"x\"\n"
                              "apply = [\"md6\"]\n"),
        head + QStringLiteral("[stream]\nname = \"a\"\n"),
        head + QStringLiteral("[[stream]]\nname = \"a\"\ncollection = \"recipt\"\n"),
        stream,
        stream + map,
        stream + map + QStringLiteral("sum = \"x\"\n"),
        stream + map + QStringLiteral("amount = 5.5\n"),
        stream + map + QStringLiteral("amount = { path = \"a\", unit = \"cent\" }\n"),
        stream + map + QStringLiteral("amount = { path = \"a\", value = \"1\" }\n"),
        stream + map + QStringLiteral("kind = { path = \"k\", values = { A = \"b\" } }\n"),
        stream + map + QStringLiteral("received_at = { path = \"t\", zone = \"8\" }\n"),
        stream + map + QStringLiteral("amount = \"a[x\"\n"),
        stream + map + QStringLiteral("amount = \"a..b\"\n"),
        stream + map + QStringLiteral("amount = \"a['b\"\n"),
        stream + QStringLiteral("query = { a = \"{nothing}\" }\n") + whole,
        stream + QStringLiteral("query = { a = \"{since:local}\" }\n") + whole,
        stream + QStringLiteral("query = { a = \"{since\" }\n") + whole,
        stream + QStringLiteral("query = { a = \"{? {since:iso}\" }\n") + whole,
        stream + QStringLiteral("query = { a = \"{page}\" }\n") + whole,
        stream + QStringLiteral("body = { a = 1 }\n") + whole,
        stream + QStringLiteral("paging = { kind = \"cursor\" }\n") + whole,
        stream + QStringLiteral("paging = { kind = \"page\", first = 2 }\n") + whole,
        stream + QStringLiteral("paging = { kind = \"keyset\" }\n") + whole,
        stream + QStringLiteral("incremental = { format = \"iso\" }\n") + whole,
        stream + QStringLiteral("incremental = { field = \"t\", window_days = 3 }\n") + whole,
        stream + QStringLiteral("answer = { rows = \"a[*]\" }\n") + whole,
        stream + QStringLiteral("answer = { success = { path = \"a\" } }\n") + whole,
        stream + QStringLiteral("keys = { collection = \"customer\", field = \"nothing\" }\n") + whole,
        write,
        write + QStringLiteral("decisions = [\"action_dreamt\"]\n"),
        write + QStringLiteral("decisions = [\"action_taken\"]\npath = \"p\"\nkeyed = true\n"),
        write + QStringLiteral("decisions = [\"action_taken\"]\npath = \"p\"\nrunning = [500]\n")};
    for (qsizetype i = 0; i < broken.size(); ++i)
        QTest::addRow("%d", static_cast<int>(i)) << broken[i];
}

void FileFaults::mistakesAreSaidInChinese()
{
    QFETCH(QString, text);
    const auto profile = sync::readProfile(text.toStdString(), "x.toml");
    QVERIFY2(!profile.ok(), qPrintable(text));
    QCOMPARE(profile.error().code, ErrorCode::FileContent);
    const std::string expected = profile.error().args[4];
    QVERIFY2(words::isExpectation(expected), expected.c_str());
    const QString english = words::error(profile.error());
    m_language.use(QStringLiteral("zh_CN"));
    QString chinese = words::error(profile.error());
    QVERIFY(chinese != english);
    if (const std::size_t colon = expected.find(':'); colon != std::string::npos)
        chinese.replace(QString::fromStdString(expected.substr(colon + 1)), QString());
    for (const std::string& arg : profile.error().args) // what stands in the file stays as it is
        chinese.replace(QString::fromStdString(arg), QString());
    static const QRegularExpression phrase(QStringLiteral("[A-Za-z]{2,}[ ,]+[A-Za-z]{2,}"));
    QVERIFY2(!chinese.contains(phrase), qPrintable(chinese));
}

void FileFaults::placedMistakesNameTheSystem()
{
    for (const char* language : {"en", "zh_CN"}) {
        m_language.use(QString::fromLatin1(language));
        QSet<QString> said;
        for (const Error& error :
             {Error{ErrorCode::InvalidArgument, {"shop", "orders", "header"}, {}},
              Error{ErrorCode::InvalidArgument, {"shop", "", "base_url"}, {}},
              Error{ErrorCode::SignInRefused, {"shop", "", "sign_in"}, {}},
              Error{ErrorCode::SignInRefused, {"shop", "", "access_denied"}, {}},
              Error{ErrorCode::SignInRefused, {"shop", "", "state"}, {}},
              Error{ErrorCode::SignInRefused, {"shop", "", "code"}, {}},
              Error{ErrorCode::SignInRefused, {"shop", "", "401"}, {}},
              Error{ErrorCode::TimedOut, {"shop", "", "browser"}, {}},
              Error{ErrorCode::TimedOut, {"shop", "", "total"}, {}},
              Error{ErrorCode::Unreachable, {"shop", "", "loopback"}, {}}}) {
            const QString sentence = words::error(error);
            QVERIFY2(sentence.contains(QStringLiteral("shop")), qPrintable(sentence));
            QVERIFY2(!sentence.contains(QStringLiteral("\u2013")), qPrintable(sentence)); // nothing is missing in it
            said.insert(sentence);
        }
        QCOMPARE(said.size(), 10);
    }
}

QTEST_GUILESS_MAIN(FileFaults)
#include "tst_filefaults.moc"
