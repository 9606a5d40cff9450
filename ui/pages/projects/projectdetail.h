#pragma once

#include "ui/shell/viewstate.h"
#include "ui/widgets/decisionchain.h"
#include "ui/widgets/gauge.h"
#include "ui/widgets/nodetimeline.h"

#include <QScrollArea>

class QLabel;
class QTabWidget;

namespace plumbline::ui {

class AttachBar;
class Card;
class ConcernModel;
class DataTable;
class DocumentModel;
class ElidedLabel;
class FigureLabel;
class NodeModel;
class PartModel;
class StoryModel;
class TrailTab;
class WhyScore;
struct FigureEvidence;

// One project: its score and why, its nodes with their evidence and clocks, documents, parts, sign-off, electronic
// trail, what is open about it, and its story.
class ProjectDetail : public QScrollArea {
    Q_OBJECT

public:
    explicit ProjectDetail(QWidget* parent = nullptr);

    void showProject(const ViewState& state, const ProjectAssessment& project);

Q_SIGNALS:
    void evidenceRequested(const plumbline::ui::FigureEvidence& evidence);
    void actionChosen(const QString& key);
    void ruled(const plumbline::DirectorRuling& ruling); // a file that was attached

private:
    void build();
    QWidget* buildHeader(QWidget* sheet);
    QWidget* buildWhy();
    QWidget* buildTabs(QWidget* sheet);
    void buildTables();
    void wire();
    void wireTables();
    void showHeader();
    void showTimeline();
    void showChain();
    void showTabs();
    void showStory();
    void nameTabs();
    void openGauge(int part);

    ViewState m_state;
    ProjectAssessment m_project;
    QLabel* m_name = nullptr;
    ElidedLabel* m_facts = nullptr;
    FigureLabel* m_amount = nullptr;
    FigureLabel* m_nodes = nullptr;
    AttachBar* m_attach = nullptr;
    GaugeWidget* m_gauge = nullptr;
    WhyScore* m_why = nullptr;
    NodeTimeline* m_timeline = nullptr;
    Card* m_timelineCard = nullptr;
    DecisionChain* m_chain = nullptr;
    QTabWidget* m_tabs = nullptr;
    DataTable* m_nodeTable = nullptr;
    DataTable* m_documentTable = nullptr;
    DataTable* m_partTable = nullptr;
    DataTable* m_concernTable = nullptr;
    DataTable* m_storyTable = nullptr;
    TrailTab* m_trail = nullptr;
    QLabel* m_documentNote = nullptr;
    QLabel* m_partNote = nullptr;
    QLabel* m_concernNote = nullptr;
    QLabel* m_storyNote = nullptr;
    NodeModel* m_nodeModel = nullptr;
    DocumentModel* m_documentModel = nullptr;
    PartModel* m_partModel = nullptr;
    ConcernModel* m_concernModel = nullptr;
    StoryModel* m_storyModel = nullptr;
};

} // namespace plumbline::ui
