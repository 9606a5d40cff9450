#include "ui/pages/rules/versionsview.h"

#include "ui/pages/rules/rulemodel.h"
#include "ui/shell/choicebox.h"
#include "ui/shell/datatable.h"
#include "ui/shell/labels.h"
#include "ui/shell/tablepane.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

namespace plumbline::ui {

VersionsView::VersionsView(QWidget* parent)
    : QWidget(parent)
    , m_changes(new RuleChangeModel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2 * space::grid, 0, 0);
    column->setSpacing(2 * space::grid);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::grid);
    m_before = new ChoiceBox(this);
    m_before->setObjectName(QStringLiteral("versionBefore"));
    m_after = new ChoiceBox(this);
    m_after->setObjectName(QStringLiteral("versionAfter"));
    for (QComboBox* box : {m_before, m_after}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(34);
        connect(box, &QComboBox::activated, this, &VersionsView::showChanges);
    }
    m_arrow = makeLabel(this, LabelRole::Secondary);
    row->addWidget(m_before);
    row->addWidget(m_arrow);
    row->addWidget(m_after);
    row->addStretch(1);
    column->addLayout(row);
    m_table = new TablePane(m_changes, QStringLiteral("ruleChangeTable"), this);
    const int widths[] = {160, 288, 296};
    for (int i = 0; i < static_cast<int>(std::size(widths)); ++i)
        m_table->table()->setColumnWidth(i, widths[i]);
    m_table->table()->setWordWrap(true);
    column->addWidget(m_table, 1);
}

void VersionsView::showState(const ViewState& state)
{
    m_state = state;
    fillBoxes();
}

void VersionsView::setVersions(std::vector<RulebookVersion> versions)
{
    m_versions = std::move(versions);
    fillBoxes();
}

void VersionsView::setTried(std::shared_ptr<const Rulebook> rules)
{
    m_tried = std::move(rules);
    fillBoxes();
}

QString VersionsView::nameOf(const RulebookVersion& version) const
{
    QStringList says{tr("%1, version %2").arg(words::foreign(version.rules->name, 40)).arg(version.rules->version)};
    if (version.isInForce)
        says += tr("in force");
    if (version.isShipped)
        says += tr("came with the program");
    if (version.since.isKnown())
        says += tr("since %1").arg(words::date(m_state.clock().dayAt(version.since)));
    return says.join(QStringLiteral(" · "));
}

void VersionsView::fillBoxes()
{
    const QSignalBlocker quietBefore(m_before), quietAfter(m_after);
    m_before->clear();
    m_after->clear();
    for (const RulebookVersion& version : m_versions) {
        m_before->addItem(nameOf(version));
        m_after->addItem(nameOf(version));
    }
    if (m_tried) {
        const QString name =
            tr("%1, version %2 · being tried").arg(words::foreign(m_tried->name, 40)).arg(m_tried->version);
        m_before->addItem(name);
        m_after->addItem(name);
    }
    m_before->setAccessibleName(tr("From this rulebook"));
    m_after->setAccessibleName(tr("To this rulebook"));
    m_arrow->setText(QString(QChar(0x2192)));
    // What is newest against what was before it.
    m_after->setCurrentIndex(m_tried ? m_after->count() - 1 : 0);
    m_before->setCurrentIndex(m_tried ? 0 : std::min(1, m_before->count() - 1));
    showChanges();
}

const Rulebook* VersionsView::chosen(const QComboBox* box) const
{
    const int at = box->currentIndex();
    if (at < 0)
        return nullptr;
    return at < static_cast<int>(m_versions.size()) ? m_versions[static_cast<std::size_t>(at)].rules.get()
                                                    : m_tried.get();
}

void VersionsView::showChanges()
{
    const Rulebook* before = chosen(m_before);
    const Rulebook* after = chosen(m_after);
    const bool both = before && after;
    m_changes->setChanges(both ? words::ruleChanges(*before, *after) : std::vector<words::RuleChange>{});
    m_table->setTitle(tr("What changed"));
    m_table->setEmptyText(
        !both ? tr("The rulebooks are being read.")
        : m_versions.size() < 2 && !m_tried
            ? tr("Only one rulebook has been in force here: the one that came with the program. Put a "
                 "file rulebook.toml into the data folder to use another one, or try one under “What if”.")
            : tr("These two say the same."));
    m_table->table()->resizeRowsToContents();
}

} // namespace plumbline::ui
