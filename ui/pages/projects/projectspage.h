#pragma once

#include "ui/shell/page.h"

class QLabel;
class QSplitter;
class QStackedWidget;

namespace plumbline::ui {

class DataTable;
class ProjectDetail;
class ProjectFilterBar;
class ProjectModel;
class Settings;

// Answers: which projects stand where they say they stand, which do not and why, and what single
// proof would help most.
class ProjectsPage : public Page {
    Q_OBJECT

public:
    ProjectsPage(Settings& settings, QWidget* parent = nullptr);
    ~ProjectsPage() override;

    void showState(const ViewState& state) override;
    void reveal(const QString& key) override; // record id of the project

private:
    void build();
    void wire();
    void filterAgain();
    void keepSelection(RecordId project);
    void showSelected();
    void openCell(const QModelIndex& index);

    Settings& m_settings;
    ViewState m_state;
    RecordId m_selected;
    ProjectModel* m_model = nullptr;
    ProjectFilterBar* m_filter = nullptr;
    DataTable* m_table = nullptr;
    QStackedWidget* m_below = nullptr;
    QLabel* m_nothing = nullptr;
    ProjectDetail* m_detail = nullptr;
    QSplitter* m_split = nullptr;
};

} // namespace plumbline::ui
