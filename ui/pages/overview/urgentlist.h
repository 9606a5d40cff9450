#pragma once

#include "ui/shell/labels.h"
#include "ui/shell/viewstate.h"

#include <vector>

namespace plumbline::ui {

class FigureLabel;
class StateGlyph;
struct FigureEvidence;

// The five actions that come first: red before yellow, oldest first.
class UrgentList : public Card {
    Q_OBJECT

public:
    static constexpr std::size_t kShown = 5;

    explicit UrgentList(QWidget* parent = nullptr);

    void showState(const ViewState& state);
    // A low window shows fewer, rather than a part of one.
    void setShown(std::size_t rows);

Q_SIGNALS:
    void evidenceRequested(const plumbline::ui::FigureEvidence& evidence);
    void chosen(const QString& actionKey);

private:
    struct Row {
        QWidget* box = nullptr;
        StateGlyph* glyph = nullptr;
        QLabel* title = nullptr;
        FigureLabel* since = nullptr;
        ElidedLabel* step = nullptr;
        QString key;
    };
    void addRow();
    void fill(Row& row, const ViewState& state, std::size_t action);

    ViewState m_state;
    std::size_t m_shown = kShown;
    QLabel* m_more = nullptr;
    QLabel* m_empty = nullptr;
    std::vector<Row> m_rows;
};

} // namespace plumbline::ui
