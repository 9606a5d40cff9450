#pragma once

#include "ui/shell/icons.h"

#include <QAbstractButton>

namespace plumbline::ui {

// A button of one icon, as high as a line of input. Its words are its accessible name and its tooltip.
class IconButton : public QAbstractButton {
    Q_OBJECT

public:
    IconButton(Icon icon, QWidget* parent);

    QSize sizeHint() const override { return {30, 30}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Icon m_icon;
};

} // namespace plumbline::ui
