#pragma once

#include "ui/shell/rulebooktrial.h"
#include "ui/shell/viewstate.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;

namespace plumbline::ui {

class RuleChangeModel;
class TablePane;

// What changed between two rulebooks: that in force, earlier ones, the one that came with the program, and
// one that is only being tried.
class VersionsView : public QWidget {
    Q_OBJECT

public:
    explicit VersionsView(QWidget* parent = nullptr);

    void showState(const ViewState& state);
    void setVersions(std::vector<RulebookVersion> versions);
    // A rulebook from a file that is being tried; null takes it away.
    void setTried(std::shared_ptr<const Rulebook> rules);

private:
    void fillBoxes();
    void showChanges();
    QString nameOf(const RulebookVersion& version) const;
    const Rulebook* chosen(const QComboBox* box) const;

    ViewState m_state;
    std::vector<RulebookVersion> m_versions;
    std::shared_ptr<const Rulebook> m_tried;
    RuleChangeModel* m_changes;
    QComboBox* m_before = nullptr;
    QComboBox* m_after = nullptr;
    QLabel* m_arrow = nullptr;
    TablePane* m_table = nullptr;
};

} // namespace plumbline::ui
