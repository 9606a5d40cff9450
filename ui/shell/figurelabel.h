#pragma once

#include "ui/shell/figure.h"

#include <QAbstractButton>

namespace plumbline::ui {

// A figure on screen: a click or Enter opens what stands behind it. Screen readers get its caption as
// name and the figure as value.
class FigureLabel : public QAbstractButton {
    Q_OBJECT

public:
    enum class Size { Body, Strong, Key, Secondary };
    enum class Tone { Ink, Secondary, Proven, Amber, Red };

    explicit FigureLabel(QWidget* parent = nullptr, Size size = Size::Body);

    // `caption` names the figure for those who do not see where it stands.
    void setFigure(const QString& caption, const QString& value, EvidenceSource evidence);
    void setTone(Tone tone);
    void setAlignment(Qt::Alignment alignment);

    QString value() const { return text(); }
    FigureEvidence evidence() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void evidenceRequested(const plumbline::ui::FigureEvidence& evidence);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QFont figureFont() const;
    QColor color() const;

    EvidenceSource m_evidence;
    Size m_size;
    Tone m_tone = Tone::Ink;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
};

} // namespace plumbline::ui
