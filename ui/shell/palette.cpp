#include "ui/shell/palette.h"

#include "ui/shell/labels.h"
#include "ui/shell/palettedelegate.h"
#include "ui/shell/viewstate.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace plumbline::ui {
namespace {

constexpr std::size_t kMostFound = 60;
constexpr QSize kPaletteSize(640, 440);
constexpr int kFromTop = 72;

QString kindWord(PaletteKind kind)
{
    switch (kind) {
    case PaletteKind::Page:
        return Palette::tr("Page");
    case PaletteKind::Command:
        return Palette::tr("Command");
    case PaletteKind::Region:
        return Palette::tr("Region");
    case PaletteKind::Action:
        return Palette::tr("Action");
    case PaletteKind::Rep:
        return Palette::tr("Person");
    case PaletteKind::Project:
        return Palette::tr("Project");
    case PaletteKind::Customer:
        break;
    }
    return Palette::tr("Customer");
}

std::shared_ptr<const PaletteIndex> indexOf(std::vector<PaletteEntry> entries, const AssessmentPtr& assessment,
                                            const FactsPtr& facts, const std::vector<std::string>& actionTitles)
{
    if (assessment) {
        auto records = recordEntries(*assessment, facts.get(), actionTitles);
        entries.insert(entries.end(), std::make_move_iterator(records.begin()), std::make_move_iterator(records.end()));
    }
    return std::make_shared<const PaletteIndex>(std::move(entries));
}

} // namespace

void PaletteModel::setFound(std::shared_ptr<const PaletteIndex> index, std::vector<std::size_t> found)
{
    beginResetModel();
    m_index = std::move(index);
    m_found = std::move(found);
    endResetModel();
}

QVariant PaletteModel::cell(int row, int, int role) const
{
    const PaletteEntry& shown = entry(row);
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return words::foreign(shown.title, 120);
    case DetailRole:
        return words::foreign(shown.detail, 120);
    case KindRole:
        return kindWord(shown.kind);
    case KeyRole:
        return QString::fromStdString(shown.key);
    case Qt::AccessibleTextRole:
        return kindWord(shown.kind) + QStringLiteral(": ") + words::foreign(shown.title, 120);
    default:
        return {};
    }
}

QString PaletteModel::heading(int) const { return Palette::tr("Found"); }

Palette::Palette(QWidget* window)
    : QDialog(window, Qt::Dialog | Qt::FramelessWindowHint) // a popup is not in the accessible tree
    , m_index(std::make_shared<const PaletteIndex>())
    , m_model(new PaletteModel(this))
    , m_line(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(makeLabel(this, LabelRole::Secondary))
{
    setObjectName(QStringLiteral("palette"));
    resize(kPaletteSize);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::padding, space::padding, space::padding, space::padding);
    column->setSpacing(space::grid);
    m_line->setObjectName(QStringLiteral("paletteLine"));
    m_line->setMinimumHeight(36);
    m_line->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus); // the keys stay with the line
    m_list->setMouseTracking(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    column->addWidget(m_line);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing);
    connect(m_line, &QLineEdit::textChanged, this, &Palette::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
    connect(&m_gathering, &QFutureWatcherBase::finished, this, [this] {
        m_index = m_gathering.result();
        search();
    });
    retranslate();
}

Palette::~Palette() { m_gathering.waitForFinished(); }

void Palette::retranslate()
{
    m_line->setPlaceholderText(tr("Page, command, project, customer, person: Chinese, pinyin or initials"));
    m_line->setAccessibleName(tr("Search everything"));
    m_list->setAccessibleName(tr("Found"));
    setAccessibleName(tr("Search everything"));
    m_nothing->setText(tr("Nothing is called that. Try fewer letters."));
}

void Palette::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

// Gone as soon as the user turns to something else, like a menu.
bool Palette::event(QEvent* event)
{
    if (event->type() == QEvent::WindowDeactivate && isVisible())
        reject();
    return QDialog::event(event);
}

void Palette::setCommands(std::vector<PaletteEntry> commands)
{
    m_commands = std::move(commands);
    m_isStale = true;
}

void Palette::setState(const ViewState& state)
{
    m_assessment = state.assessment;
    m_facts = state.facts;
    m_rulebook = state.rulebook;
    m_isStale = true;
    if (isVisible())
        gather();
}

// The words are made here, as they are in the language in force.
std::vector<std::string> Palette::actionTitles() const
{
    std::vector<std::string> titles;
    if (m_assessment && m_rulebook)
        for (const Action& action : m_assessment->actions)
            titles.push_back(words::signalTitle(m_assessment->signalList.at(action.signal), *m_rulebook).toStdString());
    return titles;
}

// Costs nothing until the palette is asked for.
void Palette::gather()
{
    if (!m_isStale || m_gathering.isRunning())
        return;
    m_isStale = false;
    m_gathering.setFuture(QtConcurrent::run(indexOf, m_commands, m_assessment, m_facts, actionTitles()));
}

void Palette::openOver(const QWidget& window)
{
    gather();
    m_line->clear();
    search();
    resize(std::min(kPaletteSize.width(), window.width() - 64), std::min(kPaletteSize.height(), window.height() - 120));
    move(window.mapToGlobal(QPoint((window.width() - width()) / 2, kFromTop)));
    show();
    m_line->setFocus(Qt::ShortcutFocusReason);
}

void Palette::search()
{
    const std::string typed = m_line->text().toStdString();
    m_model->setFound(m_index, m_index->find(typed, kMostFound));
    const bool some = m_model->rowCount() > 0;
    m_list->setVisible(some);
    m_nothing->setVisible(!some);
    if (some)
        m_list->setCurrentIndex(m_model->index(0, 0));
}

bool Palette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int row = m_list->currentIndex().row(), last = m_model->rowCount() - 1;
    const auto go = [this, last](int to) {
        if (last >= 0)
            m_list->setCurrentIndex(m_model->index(std::clamp(to, 0, last), 0));
        return true;
    };
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        return go(row == last ? 0 : row + 1);
    case Qt::Key_Up:
        return go(row <= 0 ? last : row - 1);
    case Qt::Key_PageDown:
        return go(row + 8);
    case Qt::Key_PageUp:
        return go(row - 8);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(row);
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

void Palette::choose(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const PaletteEntry entry = m_model->entry(row);
    accept();
    Q_EMIT chosen(entry.kind, QString::fromStdString(entry.key));
}

} // namespace plumbline::ui
