#pragma once

#include "ui/shell/labels.h"
#include "ui/shell/viewstate.h"

#include <array>

class QGridLayout;

namespace plumbline::ui {

class FigureLabel;
struct FigureEvidence;

// "Why this score" in plain words: what each part lost and for what, and the cheapest way up.
class WhyScore : public Card {
    Q_OBJECT

public:
    explicit WhyScore(QWidget* parent = nullptr);

    void showProject(const ProjectAssessment& project, const Rulebook& rulebook);

Q_SIGNALS:
    void evidenceRequested(const plumbline::ui::FigureEvidence& evidence);

private:
    struct Line {
        FigureLabel* points = nullptr;
        QLabel* text = nullptr;
    };
    Line addLine();
    void showLost(const Line& line, const ProjectAssessment& project, LostPart part, const Rulebook& rulebook);
    void showNext(const ProjectAssessment& project, const Rulebook& rulebook);
    void showSuggestions(const ProjectAssessment& project, const Rulebook& rulebook);

    std::array<Line, 3> m_lost{};
    Line m_next;
    QLabel* m_paper = nullptr;
    QLabel* m_advice = nullptr;
    QLabel* m_interval = nullptr;
    std::array<FigureLabel*, 2> m_suggestions{}; // what else can be done (R31)
    QGridLayout* m_grid = nullptr;
};

} // namespace plumbline::ui
