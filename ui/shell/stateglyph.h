#pragma once

#include "ui/widgets/statelook.h"

#include <QWidget>

namespace plumbline::ui {

// The glyph of a state, beside its word. Decoration for a screen reader: the word says it.
class StateGlyph : public QWidget {
    Q_OBJECT

public:
    explicit StateGlyph(StateLook look, QWidget* parent = nullptr);

    void setLook(StateLook look);
    QSize sizeHint() const override { return {14, 14}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    StateLook m_look;
};

} // namespace plumbline::ui
