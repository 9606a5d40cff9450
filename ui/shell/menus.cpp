#include "ui/shell/menus.h"

#include "translations/language.h"
#include "ui/exporting/assessmentsheets.h"
#include "ui/shell/appearance.h"
#include "ui/shell/pagetable.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace plumbline::ui {
namespace {

// Languages are named in themselves, so that one who reads the wrong one finds the way out.
QString languageWord(const QString& language)
{
    if (language == QLatin1String("zh_CN"))
        return QStringLiteral("中文");
    return language == QLatin1String("en") ? QStringLiteral("English") : Menus::tr("As the system");
}

QString themeWord(const QString& theme)
{
    if (theme == QLatin1String("light"))
        return Menus::tr("Light");
    if (theme == QLatin1String("contrast"))
        return Menus::tr("High contrast");
    return theme == QLatin1String("dark") ? Menus::tr("Dark") : Menus::tr("As the system");
}

QString tableWord(const QString& table)
{
    if (table == QLatin1String("all"))
        return Menus::tr("All tables …");
    if (table == QLatin1String("json"))
        return Menus::tr("The whole assessment as JSON …");
    return Menus::tr("%1 …", "menu entry: a table").arg(sheetWord(table));
}

} // namespace

Menus::Menus(QMainWindow& window)
    : QObject(&window)
{
    buildFile(window);
    buildView(window);
    m_data = window.menuBar()->addMenu(QString());
    m_sync = m_data->addAction(QString(), this, &Menus::syncRequested);
    m_sync->setShortcuts(QKeySequence::Refresh);
    m_cancel = m_data->addAction(QString(), this, &Menus::cancelRequested);
    m_data->addSeparator();
    m_protection = m_data->addAction(QString(), this, &Menus::protectionRequested);
    setSyncing(false);
    retranslate();
}

void Menus::buildFile(QMainWindow& window)
{
    m_file = window.menuBar()->addMenu(QString());
    m_briefing = m_file->addAction(QString(), this, &Menus::briefingRequested);
    m_briefing->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    m_daily = m_file->addAction(QString(), this, &Menus::dailyRequested);
    m_daily->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    m_dailyText = m_file->addAction(QString(), this, &Menus::dailyTextRequested);
    m_dailyText->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    buildExport();
    m_file->addSeparator();
    m_seal = m_file->addAction(QString(), this, &Menus::sealRequested);
    m_verify = m_file->addAction(QString(), this, &Menus::verifyRequested);
    m_file->addSeparator();
    m_quit = m_file->addAction(QString(), &window, &QWidget::close);
    m_quit->setShortcuts(QKeySequence::Quit);
    m_quit->setMenuRole(QAction::QuitRole);
}

// An action's object name is the table.
void Menus::buildExport()
{
    m_export = m_file->addMenu(QString());
    for (const QString& table : sheetNames() + QStringList{QStringLiteral("all"), QStringLiteral("json")}) {
        if (table == QLatin1String("all"))
            m_export->addSeparator();
        QAction* entry = m_export->addAction(QString(), this, [this, table] { Q_EMIT tableRequested(table); });
        entry->setObjectName(table);
        m_tables.push_back(entry);
    }
}

void Menus::buildView(QMainWindow& window)
{
    m_view = window.menuBar()->addMenu(QString());
    int number = 0;
    for (const PageRow& row : pageTable()) {
        const QString key = QString::fromLatin1(row.key);
        QAction* entry = m_view->addAction(QString(), this, [this, key] { Q_EMIT pageChosen(key); });
        entry->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + (++number % 10))));
        m_pages.push_back(entry);
    }
    m_view->addSeparator();
    m_find = m_view->addAction(QString(), this, &Menus::paletteRequested);
    m_find->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
    m_today = m_view->addAction(QString(), this, &Menus::todayChosen);
    m_today->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
    m_closeEvidence = m_view->addAction(QString(), this, &Menus::evidenceClosed);
    m_closeEvidence->setShortcuts(QKeySequence::Close);
    m_view->addSeparator();
    m_language = m_view->addMenu(QString());
    m_languages = choices(m_language, QStringList{QStringLiteral("system")} + languages());
    m_theme = m_view->addMenu(QString());
    m_themes = choices(m_theme, Appearance::themes());
    m_scale = m_view->addMenu(QString());
    m_scales = choices(m_scale, {QStringLiteral("100"), QStringLiteral("125"), QStringLiteral("150"),
                                 QStringLiteral("175"), QStringLiteral("200")});
    m_notify = m_view->addAction(QString());
    m_notify->setCheckable(true);
    connect(m_notify, &QAction::triggered, this, &Menus::notificationsSwitched);
    connect(m_scales, &QActionGroup::triggered, this, [this](QAction* a) { Q_EMIT scaleChosen(a->objectName()); });
    connect(m_languages, &QActionGroup::triggered, this,
            [this](QAction* a) { Q_EMIT languageChosen(a->objectName()); });
    connect(m_themes, &QActionGroup::triggered, this, [this](QAction* a) { Q_EMIT themeChosen(a->objectName()); });
}

QActionGroup* Menus::choices(QMenu* menu, const QStringList& values)
{
    auto* group = new QActionGroup(this);
    for (const QString& value : values) {
        QAction* entry = menu->addAction(QString());
        entry->setObjectName(value);
        entry->setCheckable(true);
        group->addAction(entry);
    }
    return group;
}

void Menus::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_view->setTitle(tr("&View"));
    m_data->setTitle(tr("&Data"));
    m_language->setTitle(tr("&Language"));
    m_theme->setTitle(tr("&Theme"));
    m_scale->setTitle(tr("&Size"));
    m_notify->setText(tr("&Notify of new red actions"));
    m_protection->setText(tr("How the data is &protected …"));
    m_briefing->setText(tr("&Export briefing …"));
    m_daily->setText(tr("&Daily report …"));
    m_dailyText->setText(tr("Copy the daily report as &text"));
    m_export->setTitle(tr("Export a ta&ble"));
    for (QAction* entry : m_tables)
        entry->setText(tableWord(entry->objectName()));
    m_seal->setText(tr("&Seal a month …"));
    m_verify->setText(tr("&Verify a briefing …"));
    m_quit->setText(tr("&Quit"));
    m_find->setText(tr("&Find …"));
    m_today->setText(tr("Back to &today"));
    m_closeEvidence->setText(tr("&Close evidence"));
    m_sync->setText(tr("&Sync now"));
    m_cancel->setText(tr("&Cancel sync"));
    std::size_t at = 0;
    for (const PageRow& row : pageTable())
        m_pages.at(at++)->setText(pageWord(row));
    for (QAction* entry : m_languages->actions())
        entry->setText(languageWord(entry->objectName()));
    for (QAction* entry : m_themes->actions())
        entry->setText(themeWord(entry->objectName()));
    for (QAction* entry : m_scales->actions())
        entry->setText(entry->objectName() + QStringLiteral(" %"));
}

void Menus::showChoices(const QString& language, const QString& theme, const QString& scale, bool notifies)
{
    for (QAction* entry : m_scales->actions())
        entry->setChecked(entry->objectName() == scale);
    m_notify->setChecked(notifies);
    for (QAction* entry : m_languages->actions())
        entry->setChecked(entry->objectName() == language);
    for (QAction* entry : m_themes->actions())
        entry->setChecked(entry->objectName() == theme);
}

void Menus::setSyncing(bool syncing)
{
    m_sync->setEnabled(!syncing);
    m_cancel->setEnabled(syncing);
}

std::vector<MenuCommand> Menus::commands() const
{
    std::vector<MenuCommand> all{{QStringLiteral("sync"), {}, m_sync},
                                 {QStringLiteral("cancel"), {}, m_cancel},
                                 {QStringLiteral("briefing"), {}, m_briefing},
                                 {QStringLiteral("daily"), {}, m_daily},
                                 {QStringLiteral("daily-text"), {}, m_dailyText},
                                 {QStringLiteral("seal"), {}, m_seal},
                                 {QStringLiteral("verify"), {}, m_verify},
                                 {QStringLiteral("today"), {}, m_today}};
    for (QAction* entry : m_tables)
        all.push_back({QStringLiteral("export-") + entry->objectName(), m_export->title(), entry});
    for (QAction* entry : m_languages->actions())
        all.push_back({QStringLiteral("language-") + entry->objectName(), m_language->title(), entry});
    for (QAction* entry : m_themes->actions())
        all.push_back({QStringLiteral("theme-") + entry->objectName(), m_theme->title(), entry});
    for (QAction* entry : m_scales->actions())
        all.push_back({QStringLiteral("scale-") + entry->objectName(), m_scale->title(), entry});
    all.push_back({QStringLiteral("notify"), {}, m_notify});
    all.push_back({QStringLiteral("protection"), {}, m_protection});
    all.push_back({QStringLiteral("quit"), {}, m_quit});
    std::erase_if(all, [](const MenuCommand& command) { return !command.entry->isEnabled(); });
    return all;
}

void Menus::trigger(const QString& key)
{
    for (const MenuCommand& command : commands())
        if (command.key == key)
            return command.entry->trigger();
}

void Menus::setBriefingPossible(bool possible)
{
    for (QAction* entry : {m_briefing, m_daily, m_dailyText, m_seal})
        entry->setEnabled(possible);
    for (QAction* entry : m_tables)
        entry->setEnabled(possible);
}

} // namespace plumbline::ui
