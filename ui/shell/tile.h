#pragma once

#include "ui/shell/figurelabel.h"
#include "ui/shell/labels.h"
#include "ui/widgets/sparkline.h"

namespace plumbline::ui {

class StateGlyph;

// One key figure: caption, the figure, and one figure that puts it in proportion.
class Tile : public Card {
    Q_OBJECT

public:
    explicit Tile(QWidget* parent = nullptr);

    void setCaption(const QString& caption);
    FigureLabel* figure() const { return m_figure; }
    FigureLabel* second() const { return m_second; }
    // Proven before the figure, claimed before the second one.
    void showProofGlyphs();
    void setTrend(const SparklineValue& trend);

private:
    QLabel* m_caption = nullptr;
    FigureLabel* m_figure = nullptr;
    FigureLabel* m_second = nullptr;
    StateGlyph* m_proven = nullptr;
    StateGlyph* m_claimed = nullptr;
    Sparkline* m_trend = nullptr;
};

} // namespace plumbline::ui
