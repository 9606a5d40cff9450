#pragma once

#include "ui/shell/session.h"
#include "ui/shell/viewstate.h"

#include <QMainWindow>

#include <map>

class QSplitter;
class QStackedWidget;

namespace plumbline::ui {

class Appearance;
class EvidencePanel;
class HintBar;
class Menus;
class Navigation;
class Page;
class Settings;
class StatePanel;
class TopBar;
struct FigureEvidence;

// Wires session, pages and panels together; it shows no figure of its own. Region scope and as-of day
// live here, so that all pages follow.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(Session& session, Settings& settings, Appearance& appearance);

    // "overview", "projects", ...: unknown keys show the first page.
    void showPage(const QString& key, const QString& reveal = {});
    QString currentPage() const { return m_page; }
    void openEvidence(const FigureEvidence& evidence);
    void closeEvidence();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void build();
    QWidget* buildRight();
    void addPages();
    void wire();
    void wireMenus();
    void wireSession();
    void retranslate();
    void restore();

    void refresh();     // everything anew from the session
    void showCurrent(); // the state to the visible page
    void showHints();
    void showSync();
    void chooseScope(RecordId region);
    void chooseDay(Day day);
    void takeStep(const ActionStep& step);
    void settleStep(const ActionStep& step);
    void askBriefing();
    void reportBriefing(const QString& file, const QString& failure);
    void openNoticeFolder();

    Session& m_session;
    Settings& m_settings;
    Appearance& m_appearance;
    ViewState m_state;
    RecordId m_scope;
    Day m_day;                             // unknown = today
    std::vector<ActionStep> m_unconfirmed; // shown at once, not yet in the ledger
    QString m_page;
    QString m_noticeFolder;
    std::map<QString, Page*> m_pages;
    std::map<QString, bool> m_stale; // pages that have not seen the newest state

    Menus* m_menus = nullptr;
    Navigation* m_navigation = nullptr;
    TopBar* m_top = nullptr;
    HintBar* m_asOfHint = nullptr;
    HintBar* m_stateHint = nullptr;
    HintBar* m_notice = nullptr;
    QSplitter* m_split = nullptr;
    QStackedWidget* m_stack = nullptr;
    StatePanel* m_nothing = nullptr;
    EvidencePanel* m_evidence = nullptr;
};

} // namespace plumbline::ui
