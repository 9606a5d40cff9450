#pragma once

#include "ui/pages/funnel/noderowmodel.h"
#include "ui/widgets/funnel.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace plumbline::ui {

class Card;
class TablePane;

// The open projects over the twelve nodes: claimed and proven, what goes on from node to node, how long it
// takes, and the projects at each.
class NodesView : public QWidget {
    Q_OBJECT

public:
    explicit NodesView(QWidget* parent = nullptr);

    void showState(const ViewState& state);

Q_SIGNALS:
    void evidenceRequested(const plumbline::ui::FigureEvidence& evidence);
    void projectChosen(plumbline::RecordId project);

private:
    void build();
    void wire();
    void showTypes();
    void showNodes();
    void showProjects(int row);
    void openNode(int row, int column);
    std::string type() const;

    ViewState m_state;
    NodeRowModel* m_nodes;
    NodeProjectModel* m_projects;
    QComboBox* m_typeBox = nullptr;
    QLabel* m_note = nullptr;
    Card* m_card = nullptr;
    FunnelWidget* m_funnel = nullptr;
    TablePane* m_table = nullptr;
    TablePane* m_projectTable = nullptr;
};

} // namespace plumbline::ui
