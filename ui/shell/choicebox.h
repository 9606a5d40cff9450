#pragma once

#include <QComboBox>

namespace plumbline::ui {

// A combo box with an arrow in the theme's ink: a style sheet takes the style's own arrow away.
class ChoiceBox : public QComboBox {
    Q_OBJECT

public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace plumbline::ui
