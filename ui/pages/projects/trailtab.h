#pragma once

#include "ui/shell/viewstate.h"

#include <QWidget>

#include <array>

class QLabel;

namespace plumbline::ui {

class DataTable;
class FigureLabel;
class TrailModel;
struct FigureEvidence;

// The three lines of a project's electronic trail, each with its coverage, and their items with the originals.
class TrailTab : public QWidget {
    Q_OBJECT

public:
    explicit TrailTab(QWidget* parent = nullptr);

    void showProject(const ViewState& state, const ProjectAssessment& project);

Q_SIGNALS:
    void evidenceRequested(const plumbline::ui::FigureEvidence& evidence);

private:
    static constexpr std::size_t kLines = 3;

    std::array<QLabel*, kLines> m_names{};
    std::array<FigureLabel*, kLines> m_coverage{};
    QLabel* m_note = nullptr;
    TrailModel* m_items = nullptr;
    DataTable* m_table = nullptr;
    ViewState m_state;
};

} // namespace plumbline::ui
