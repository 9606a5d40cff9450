#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

// The walls of ARCHITECTURE.md, held against the code: who may include whom, what may stand where.
class House : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyIncludeFollowsAnArrow();
    void coreSeesNoWidget();
    void onlyTheStoreSpeaksSql();
    void assessKnowsNoQtAndNoClock();
    void coloursLiveInTheTheme();
    void filesStayReadable();
    void nothingIsLeftForLater();
    void everyTextIsTranslated();

private:
    struct Source { QString path; QStringList lines; };
    QList<Source> m_sources; // app, core, ui, translations, resources
};

namespace {

// Folder -> the folders that it may include. The order is that of the house, ground floor first.
const QMap<QString, QStringList>& arrows()
{
    static const QStringList core = {"core/model", "core/rulebook", "core/identity", "core/facts", "core/assess", "core/publish", "core/sheet",
                                     "core/store", "core/secrets", "core/sync", "core/assistant", "core/importer", "core/audit"};
    static const QMap<QString, QStringList> allowed = {
        {"core/model", {}},
        {"core/rulebook", {"core/model"}},
        {"core/identity", {"core/model"}},
        {"core/facts", {"core/model", "core/identity"}},
        {"core/assess", {"core/model", "core/identity", "core/facts", "core/rulebook"}},
        {"core/publish", {"core/model", "core/identity", "core/facts", "core/rulebook", "core/assess"}},
        {"core/sheet", {"core/model"}},
        {"core/store", {"core/model"}},
        {"core/audit", {"core/model"}},
        {"core/secrets", {"core/model"}},
        {"core/importer", {"core/model", "core/store"}},
        {"core/sync", {"core/model", "core/store", "core/secrets"}},
        {"core/assistant", {"core/model", "core/store", "core/secrets", "core/sync"}},
        {"ui", core + QStringList{"ui", "translations"}},
        {"app", core + QStringList{"ui", "app", "translations"}},
        {"translations", {"translations"}},
        {"resources", {}},
    };
    return allowed;
}

QString roomOf(const QString& path)
{
    const QStringList parts = path.split(u'/');
    return parts.value(0) == u"core" ? parts.value(0) + u'/' + parts.value(1) : parts.value(0);
}

} // namespace

void House::initTestCase()
{
    const QString root = QStringLiteral(PLUMBLINE_SOURCE_DIR);
    for (const QString folder : {"app", "core", "ui", "translations", "resources"}) {
        QDirIterator it(root + u'/' + folder, {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            m_sources += {file.fileName().mid(root.size() + 1), QString::fromUtf8(file.readAll()).split(u'\n')};
        }
    }
    QVERIFY(m_sources.size() > 50);
}

void House::everyIncludeFollowsAnArrow()
{
    static const QRegularExpression include("^#include \"((?:app|core|ui|tests|translations|resources)/[^\"]+)\"");
    QStringList wrong;
    for (const Source& source : m_sources) {
        const QString from = roomOf(source.path);
        QVERIFY2(arrows().contains(from), qPrintable(from));
        for (const QString& line : source.lines) {
            const auto match = include.match(line);
            if (match.hasMatch() && roomOf(match.captured(1)) != from && !arrows()[from].contains(roomOf(match.captured(1))))
                wrong += source.path + " -> " + match.captured(1);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
}

void House::coreSeesNoWidget()
{
    static const QRegularExpression widget("^#include <(QtWidgets|QtGui|QtCharts|QWidget|QPainter|QPixmap|QImage|QColor|QFont|QApplication|QGuiApplication|QChart)");
    for (const Source& source : m_sources) {
        if (source.path.startsWith("core/"))
            QCOMPARE(source.lines.filter(widget), QStringList());
    }
}

void House::onlyTheStoreSpeaksSql()
{
    static const QRegularExpression sql("^#include <(QtSql|QSql|sqlite3)");
    for (const Source& source : m_sources) {
        if (!source.path.startsWith("core/store/"))
            QVERIFY2(source.lines.filter(sql).isEmpty(), qPrintable(source.path));
    }
}

void House::assessKnowsNoQtAndNoClock()
{
    static const QRegularExpression foreign("^#include <Q|system_clock|steady_clock|std::time\\(|QDateTime");
    for (const Source& source : m_sources) {
        for (const QString room : {"core/model/", "core/facts/", "core/assess/", "core/rulebook/", "core/identity/"}) {
            if (source.path.startsWith(room))
                QVERIFY2(source.lines.filter(foreign).isEmpty(), qPrintable(source.path));
        }
    }
}

void House::coloursLiveInTheTheme()
{
    static const QRegularExpression colour("QColor\\(\\s*[0-9\"]|#[0-9A-Fa-f]{6}\\b");
    for (const Source& source : m_sources) {
        if (source.path.startsWith("ui/") && !source.path.startsWith("ui/theme/"))
            QVERIFY2(source.lines.filter(colour).isEmpty(), qPrintable(source.path));
    }
}

void House::filesStayReadable()
{
    QStringList tooLong;
    for (const Source& source : m_sources) {
        const int limit = source.path.endsWith(".h") ? 200 : 400;
        if (source.lines.size() > limit + 1)
            tooLong += QStringLiteral("%1: %2 lines").arg(source.path).arg(source.lines.size() - 1);
    }
    QVERIFY2(tooLong.isEmpty(), qPrintable(tooLong.join('\n')));
}

void House::nothingIsLeftForLater()
{
    static const QRegularExpression leftOver("\\b(TODO|FIXME|XXX|HACK|not implemented|for now)\\b");
    for (const Source& source : m_sources)
        QVERIFY2(source.lines.filter(leftOver).isEmpty(), qPrintable(source.path));
}

void House::everyTextIsTranslated()
{
    QDirIterator it(QStringLiteral(PLUMBLINE_SOURCE_DIR "/translations"), {"*.ts"}, QDir::Files);
    int files = 0;
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("type=\"unfinished\""), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files > 0);
}

QTEST_APPLESS_MAIN(House)
#include "tst_house.moc"
