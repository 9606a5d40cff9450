#include "ui/pages/overview/provincecard.h"

#include "ui/models/provincemap.h"
#include "ui/pages/overview/overviewevidence.h"

#include <QVBoxLayout>

namespace plumbline::ui {
namespace {

constexpr QSize kLeastMap(216, 150);

} // namespace

ProvinceCard::ProvinceCard(QWidget* parent)
    : Card(parent)
    , m_map(new TileMap(this))
{
    m_map->setMinimumSize(kLeastMap);
    m_map->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored); // as high as the bars beside it
    m_map->setCursor(Qt::PointingHandCursor);
    content()->addWidget(m_map, 1);
    connect(m_map, &PaintedWidget::activated, this, [this](int part) {
        // The whole is the scope; a province is its region.
        Q_EMIT evidenceRequested(achievementEvidence(m_state, part < 0 ? RegionIndex{} : regionOfTile(m_state, part)));
    });
}

void ProvinceCard::showState(const ViewState& state)
{
    m_state = state;
    setTitle(tr("Provinces"));
    m_map->setAccessibleName(tr("Provinces"));
    m_map->setValue(provinceMap(state));
}

} // namespace plumbline::ui
