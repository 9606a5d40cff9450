#pragma once

#include "ui/shell/page.h"
#include "ui/shell/rulebooktrial.h"

class QLabel;
class QTabWidget;

namespace plumbline::ui {

class ElidedLabel;
class RulesView;
class Settings;
class VersionsView;
class WhatIfView;

// Answers: by which rules is everything here judged, and why is each as it is; which rulebook is in force,
// where does it come from and since when; what changed from one to the next, and which one was refused;
// and what would other rules change today.
class RulesPage : public Page {
    Q_OBJECT

public:
    RulesPage(Settings& settings, QWidget* parent = nullptr);

    void showState(const ViewState& state) override;
    void attach(Session& session) override;

private:
    void showHead();
    void takeVersions(const std::vector<RulebookVersion>& versions);
    void takeTrial(const RulebookTrial& trial);

    Session* m_session = nullptr;
    ViewState m_state;
    Instant m_since;
    std::optional<Error> m_refused;
    std::string m_asked; // the rulebook whose versions were asked for
    ElidedLabel* m_head = nullptr;
    QLabel* m_refusal = nullptr;
    QTabWidget* m_tabs = nullptr;
    RulesView* m_rules = nullptr;
    WhatIfView* m_whatIf = nullptr;
    VersionsView* m_versions = nullptr;
};

} // namespace plumbline::ui
