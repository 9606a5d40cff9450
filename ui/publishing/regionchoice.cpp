#include "ui/publishing/regionchoice.h"

#include "ui/words/figures.h"

namespace plumbline::ui {

namespace {

constexpr int kRowHeight = 26, kRowsShown = 5;

} // namespace

RegionChoice::RegionChoice(const Assessment& assessment, RegionIndex chosen, QWidget* parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("regions"));
    setAccessibleName(tr("Regions"));
    const bool isOne = chosen.isSet() && chosen.at() < assessment.regions.size();
    for (std::size_t i = 0; i < assessment.regions.size(); ++i) {
        auto* item = new QListWidgetItem(words::foreign(assessment.regions[i].name, 40), this);
        item->setData(Qt::UserRole, static_cast<qlonglong>(assessment.regions[i].id.value));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(!isOne || chosen.at() == i ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint({0, kRowHeight});
    }
    setFixedHeight(kRowHeight * std::clamp(count(), 1, kRowsShown) + 2 * frameWidth() + 2);
    connect(this, &QListWidget::itemChanged, this, &RegionChoice::changed);
}

int RegionChoice::checkedCount() const
{
    int checked = 0;
    for (int i = 0; i < count(); ++i)
        checked += item(i)->checkState() == Qt::Checked ? 1 : 0;
    return checked;
}

bool RegionChoice::isNone() const { return checkedCount() == 0; }

std::vector<RecordId> RegionChoice::chosen() const
{
    std::vector<RecordId> regions;
    for (int i = 0; i < count() && checkedCount() < count(); ++i) {
        if (item(i)->checkState() == Qt::Checked)
            regions.push_back(RecordId{item(i)->data(Qt::UserRole).toLongLong()});
    }
    return regions;
}

QString RegionChoice::summary() const
{
    const int checked = checkedCount();
    for (int i = 0; i < count() && checked == 1; ++i) {
        if (item(i)->checkState() == Qt::Checked)
            return item(i)->text();
    }
    return checked == count() ? tr("All regions") : tr("%n regions", nullptr, checked);
}

} // namespace plumbline::ui
