#include "ui/shell/tile.h"

#include "ui/shell/stateglyph.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>

namespace plumbline::ui {

Tile::Tile(QWidget* parent)
    : Card(parent)
    , m_caption(makeLabel(this, LabelRole::Secondary))
    , m_figure(new FigureLabel(this, FigureLabel::Size::Key))
    , m_second(new FigureLabel(this, FigureLabel::Size::Secondary))
    , m_proven(new StateGlyph(StateLook::Proven, this))
    , m_claimed(new StateGlyph(StateLook::Claimed, this))
    , m_trend(new Sparkline(this))
{
    content()->setSpacing(0);
    content()->addWidget(m_caption);
    auto* first = new QHBoxLayout;
    first->setSpacing(4);
    first->addWidget(m_proven);
    first->addWidget(m_figure);
    first->addStretch(1);
    first->addWidget(m_trend, 0, Qt::AlignVCenter);
    content()->addLayout(first);
    auto* below = new QHBoxLayout;
    below->setSpacing(4);
    below->addWidget(m_claimed);
    below->addWidget(m_second);
    below->addStretch(1);
    content()->addLayout(below);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // all tiles of a row are equally wide
    m_second->setTone(FigureLabel::Tone::Secondary);
    m_trend->setFixedSize(48, 28);
    m_proven->hide();
    m_claimed->hide();
    m_trend->hide();
}

void Tile::setCaption(const QString& caption)
{
    m_caption->setText(caption);
    setAccessibleName(caption);
}

void Tile::showProofGlyphs()
{
    m_proven->show();
    m_claimed->show();
}

void Tile::setTrend(const SparklineValue& trend)
{
    m_trend->setVisible(trend.points.size() > 1);
    m_trend->setAccessibleName(tr("%1, over the last months").arg(m_caption->text()));
    m_trend->setValue(trend);
}

} // namespace plumbline::ui
