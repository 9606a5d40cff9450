#pragma once

#include "core/assess/missingdocuments.h"
#include "ui/shell/viewstate.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QPushButton;

namespace plumbline::ui {

// Attaches a file to a document that a project lacks (R23): the cheapest next proof is chosen already, so that one
// press and one file are enough; a file may be dropped as well. Below: what was attached and has not come back yet.
// Hidden for a project that lacks nothing and waits for nothing.
class AttachBar : public QWidget {
    Q_OBJECT

public:
    explicit AttachBar(QWidget* parent = nullptr);

    void showProject(const ViewState& state, const ProjectAssessment& project);

    std::function<QString()> askForFile; // the path of a file; empty: none was chosen

Q_SIGNALS:
    void ruled(const plumbline::DirectorRuling& ruling); // an EvidenceFile, to be read where its path says

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    void fillChoices();
    void fillWaiting();
    void attach(const QString& path);
    QString waitingLine(const EvidenceFile& file) const;
    bool hasReturned(const EvidenceFile& file) const;

    ViewState m_state;
    ProjectAssessment m_project;
    std::vector<MissingDocument> m_missing; // parallel to the choices
    QWidget* m_row = nullptr;
    QLabel* m_label = nullptr;
    QComboBox* m_choice = nullptr;
    QPushButton* m_button = nullptr;
    QLabel* m_waiting = nullptr;
};

} // namespace plumbline::ui
