#pragma once

#include <QObject>
#include <QString>

#include <vector>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace plumbline::ui {

// A command by a key that stays in every language.
struct MenuCommand {
    QString key, group; // group: the menu of a choice, else empty
    QAction* entry = nullptr;
};

// The menu bar: every command of the window with its platform shortcut.
class Menus : public QObject {
    Q_OBJECT

public:
    explicit Menus(QMainWindow& window);

    void retranslate();
    void showChoices(const QString& language, const QString& theme, const QString& scale, bool notifies);
    void setSyncing(bool syncing);
    void setBriefingPossible(bool possible);
    // What can be done now, for the command palette; pages are not among it.
    std::vector<MenuCommand> commands() const;
    void trigger(const QString& key);

Q_SIGNALS:
    void pageChosen(const QString& key);
    void todayChosen();
    void paletteRequested();
    void evidenceClosed();
    void syncRequested();
    void cancelRequested();
    void briefingRequested();
    void dailyRequested();
    void dailyTextRequested();
    void sealRequested();
    void verifyRequested();
    void tableRequested(const QString& table); // ui/exporting, "all", or "json"
    void languageChosen(const QString& language);
    void themeChosen(const QString& theme);
    void scaleChosen(const QString& percent);
    void notificationsSwitched(bool on);
    void protectionRequested();

private:
    void buildFile(QMainWindow& window);
    void buildExport();
    void buildView(QMainWindow& window);
    QActionGroup* choices(QMenu* menu, const QStringList& values);

    QMenu *m_file = nullptr, *m_view = nullptr, *m_data = nullptr, *m_language = nullptr, *m_theme = nullptr;
    QMenu* m_scale = nullptr;
    QMenu* m_export = nullptr;
    std::vector<QAction*> m_tables;
    QAction *m_daily = nullptr, *m_dailyText = nullptr, *m_seal = nullptr;
    QAction *m_briefing = nullptr, *m_verify = nullptr, *m_quit = nullptr, *m_today = nullptr, *m_closeEvidence = nullptr;
    QAction* m_find = nullptr;
    QAction *m_sync = nullptr, *m_cancel = nullptr;
    std::vector<QAction*> m_pages;
    QAction *m_notify = nullptr, *m_protection = nullptr;
    QActionGroup *m_languages = nullptr, *m_themes = nullptr, *m_scales = nullptr;
};

} // namespace plumbline::ui
