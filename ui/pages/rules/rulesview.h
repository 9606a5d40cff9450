#pragma once

#include "ui/shell/figure.h"
#include "ui/shell/viewstate.h"
#include "ui/words/rules.h"

#include <QWidget>

class QListWidget;
class QSplitter;

namespace plumbline::ui {

class RuleModel;
class Settings;
class TablePane;

// Every rule in force, section by section, each with its reason in the words of somebody who sells.
class RulesView : public QWidget {
    Q_OBJECT

public:
    RulesView(Settings& settings, QWidget* parent = nullptr);
    ~RulesView() override;

    void showState(const ViewState& state);

Q_SIGNALS:
    void evidenceRequested(const plumbline::ui::FigureEvidence& evidence);

private:
    void showSection();
    void fitRows();
    FigureEvidence evidenceOf(int row) const;

    Settings& m_settings;
    ViewState m_state;
    std::vector<words::RuleSection> m_all;
    RuleModel* m_rules;
    QListWidget* m_sections = nullptr;
    TablePane* m_table = nullptr;
    QSplitter* m_split = nullptr;
};

} // namespace plumbline::ui
