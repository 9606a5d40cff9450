#include "ui/pages/actions/actionspage.h"

#include "ui/models/actionmodel.h"
#include "ui/pages/actions/actiondelegate.h"
#include "ui/pages/actions/actiondetail.h"
#include "ui/shell/choicebox.h"
#include "ui/shell/labels.h"
#include "ui/shell/settings.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QSplitter>
#include <QStackedWidget>

namespace plumbline::ui {

ActionsPage::ActionsPage(Settings& settings, QWidget* parent)
    : Page(parent)
    , m_settings(settings)
    , m_model(new ActionModel(this))
{
    setObjectName(QStringLiteral("actionsPage"));
    build();
    retranslate();
    connect(m_show, &QComboBox::currentIndexChanged, this, [this](int show) {
        m_model->setShow(static_cast<ActionModel::Show>(show));
        keepSelection(m_selected, 0);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ActionsPage::showSelected);
    connect(m_detail, &ActionDetail::evidenceRequested, this, &Page::evidenceRequested);
    connect(m_detail, &ActionDetail::stepDecided, this, &Page::stepDecided);
    connect(m_detail, &ActionDetail::deliveryChosen, this, &Page::deliveryChosen);
    connect(m_detail, &ActionDetail::ruled, this, &Page::ruled);
}

ActionsPage::~ActionsPage() { m_settings.set(Setting::ActionsSplit, m_split->saveState()); }

void ActionsPage::build()
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_split = new QSplitter(Qt::Horizontal, this);
    auto* left = new QWidget(m_split);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(2 * space::grid, 2 * space::grid, 2 * space::grid, 2 * space::grid);
    column->setSpacing(space::grid);
    m_show = new ChoiceBox(left);
    m_show->addItems({QString(), QString(), QString()});
    m_show->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_count = makeLabel(left, LabelRole::Secondary);
    auto* row = new QHBoxLayout;
    row->addWidget(m_show);
    row->addStretch(1);
    row->addWidget(m_count);
    m_list = new QListView(left);
    m_list->setObjectName(QStringLiteral("actionList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ActionDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    column->addLayout(row);
    column->addWidget(m_list, 1);
    m_right = new QStackedWidget(m_split);
    m_nothing = makeWrapped(m_right, LabelRole::Secondary);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_detail = new ActionDetail(m_right);
    m_right->addWidget(m_nothing);
    m_right->addWidget(m_detail);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 0);
    m_split->setStretchFactor(1, 1);
    outer->addWidget(m_split);
    if (!m_split->restoreState(m_settings.value(Setting::ActionsSplit).toByteArray()))
        m_split->setSizes({456, 742});
}

void ActionsPage::retranslate()
{
    m_show->setItemText(0, tr("Open actions"));
    m_show->setItemText(1, tr("Handled actions"));
    m_show->setItemText(2, tr("All actions"));
    m_show->setAccessibleName(tr("Which actions are listed"));
    m_list->setAccessibleName(tr("Actions"));
}

void ActionsPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_detail)
        retranslate();
}

void ActionsPage::showState(const ViewState& state)
{
    const int row = m_list->currentIndex().row();
    m_state = state;
    m_model->setState(state);
    keepSelection(m_selected, row);
}

// The same action, or the one that moved up into its place.
void ActionsPage::keepSelection(const QString& key, int orRow)
{
    const int rows = m_model->rowCount();
    const int found = m_model->rowOf(key);
    const int row = found >= 0 ? found : std::clamp(orRow, 0, std::max(0, rows - 1));
    m_count->setText(tr("%n action(s)", nullptr, rows));
    if (rows > 0)
        m_list->setCurrentIndex(m_model->index(row, 0));
    showSelected();
}

void ActionsPage::showSelected()
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || row >= m_model->rowCount()) {
        m_nothing->setText(tr("Nothing is listed here. New signals appear by themselves after a sync."));
        m_right->setCurrentWidget(m_nothing);
        return;
    }
    m_selected = QString::fromStdString(m_model->action(row).key);
    m_detail->showAction(m_state, m_model->positionOf(row), m_model->log());
    m_right->setCurrentWidget(m_detail);
}

void ActionsPage::reveal(const QString& key)
{
    if (m_model->rowOf(key) < 0)
        m_show->setCurrentIndex(2);
    keepSelection(key, 0);
}

} // namespace plumbline::ui
