#pragma once

#include "ui/models/deliveries.h"
#include "ui/shell/paletteindex.h"
#include "ui/shell/session.h"
#include "ui/shell/viewstate.h"

#include <QMainWindow>

class QSplitter;

namespace plumbline::ui {

class Appearance;
class EvidencePanel;
class Hints;
class Menus;
class Navigation;
class Notifier;
class Palette;
class PageStack;
class PublishDesk;
class Settings;
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
    QString currentPage() const;
    void openEvidence(const FigureEvidence& evidence);
    void closeEvidence();
    void connectSystem();
    void showProtection();
    // To the front, from wherever it is.
    void summon();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void build();
    QWidget* buildRight();
    void wire();
    void wireMenus();
    void wireShell();
    void wireSession();
    void wireAnswers();
    void wirePublishing();
    void retranslate();
    void restore();

    void refresh(); // everything anew from the session
    void showSync();
    void openPalette();
    void openFound(PaletteKind kind, const QString& key);
    void chooseScope(RecordId region);
    void chooseDay(Day day);
    void takeStep(const ActionStep& step);
    void takeChoice(const DeliveryChoice& choice);
    void takeRuling(DirectorRuling ruling);
    void settleStep(const ActionStep& step);
    void reportWritten(const QString& sentence, const QString& folder);

    Session& m_session;
    Settings& m_settings;
    Appearance& m_appearance;
    ViewState m_state;
    RecordId m_scope;
    Day m_day;                             // unknown = today
    std::vector<ActionStep> m_unconfirmed; // shown at once, not yet in the ledger

    Menus* m_menus = nullptr;
    Navigation* m_navigation = nullptr;
    TopBar* m_top = nullptr;
    Hints* m_hints = nullptr;
    QSplitter* m_split = nullptr;
    PageStack* m_stack = nullptr;
    EvidencePanel* m_evidence = nullptr;
    PublishDesk* m_publishing = nullptr;
    Palette* m_palette = nullptr;
    Notifier* m_notifier = nullptr;
};

} // namespace plumbline::ui
