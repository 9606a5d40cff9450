#include "ui/theme/theme.h"

#include <array>
#include <utility>

namespace plumbline::ui {

namespace {

// A focused control's border grows by what its padding loses, so that nothing moves.
const char* const kRules = R"(
QToolTip { background: @card; color: @ink; border: 1px solid @hairline; padding: 4px 6px; }
QMenuBar { background: @paper; color: @ink; }
QMenuBar::item { padding: 4px 8px; background: transparent; }
QMenuBar::item:selected { background: @selection; border-radius: 4px; }
QMenu { background: @card; color: @ink; border: 1px solid @hairline; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: @selection; color: @ink; }
QMenu::item:disabled { color: @secondary; }
QMenu::separator { height: 1px; background: @hairline; margin: 4px 8px; }

QPushButton, QComboBox, QLineEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit {
    background: @card; color: @ink; border: 1px solid @hairline; border-radius: @radius; padding: 4px 10px;
    min-height: 20px; selection-background-color: @selection; selection-color: @ink; }
QLineEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit { padding: 4px 7px; }
QPushButton:hover, QComboBox:hover { background: @hover; }
QPushButton:pressed { background: @selection; }
QPushButton:default { background: @proven; color: @onAccent; border-color: @proven; }
QPushButton:disabled, QComboBox:disabled, QLineEdit:disabled { color: @secondary; background: @paper; }
QPushButton:focus, QComboBox:focus { border: 2px solid @focus; padding: 3px 9px; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus, QTimeEdit:focus, QDateTimeEdit:focus {
    border: 2px solid @focus; padding: 3px 6px; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox QAbstractItemView { background: @card; color: @ink; border: 1px solid @hairline;
    selection-background-color: @selection; selection-color: @ink; outline: 0; }

QToolButton { background: transparent; color: @ink; border: 1px solid transparent; border-radius: @radius;
    padding: 4px 8px; }
QToolButton:hover { background: @hover; }
QToolButton:checked, QToolButton:pressed { background: @selection; }
QToolButton:focus { border: 2px solid @focus; padding: 3px 7px; }
QToolButton:disabled { color: @secondary; }

QTextEdit, QPlainTextEdit, QListView, QTreeView, QTableView { background: @card; color: @ink;
    border: 1px solid @hairline; border-radius: @radius; gridline-color: @hairline;
    alternate-background-color: @hover; selection-background-color: @selection; selection-color: @ink; outline: 0; }
QTextEdit:focus, QPlainTextEdit:focus, QListView:focus, QTreeView:focus, QTableView:focus {
    border: 1px solid @focus; }
QTableView::item, QTreeView::item, QListView::item { padding: 4px 8px; border: 1px solid transparent; }
QTableView::item:hover, QTreeView::item:hover, QListView::item:hover { background: @hover; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected {
    background: @selection; color: @ink; }
QTableView::item:focus, QTreeView::item:focus, QListView::item:focus { border: 1px solid @focus; }
QHeaderView { background: @card; border: 0; }
QHeaderView::section { background: @card; color: @secondary; border: 0; border-bottom: 1px solid @hairline;
    padding: 5px 8px; font-size: 12px; }
QHeaderView::section:hover { background: @hover; color: @ink; }
QHeaderView::up-arrow, QHeaderView::down-arrow { subcontrol-origin: padding; subcontrol-position: top center;
    width: 8px; height: 8px; }
QTableCornerButton::section { background: @card; border: 0; }

QTabWidget::pane { border: 0; border-top: 1px solid @hairline; }
QTabBar::tab { background: transparent; color: @secondary; border: 0; border-bottom: 2px solid transparent;
    padding: 6px 12px; }
QTabBar::tab:hover { color: @ink; }
QTabBar::tab:selected { color: @ink; border-bottom: 2px solid @proven; }
QTabBar::tab:focus { color: @ink; border-bottom: 2px solid @focus; }

QCheckBox, QRadioButton { color: @ink; spacing: 6px; padding: 2px; border: 1px solid transparent;
    border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid @focus; }

QCheckBox::indicator:unchecked, QTreeView::indicator:unchecked, QListView::indicator:unchecked {
    background: @card; border: 1px solid @secondary; border-radius: 3px; width: 12px; height: 12px; }
QComboBox::drop-down { border: 0; width: 20px; }

QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @hairline; border-radius: 4px; margin: 1px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @secondary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QSplitter::handle { background: @hairline; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QProgressBar { background: @hairline; color: @ink; border: 0; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: @proven; border-radius: 3px; }
QStatusBar { background: @paper; color: @secondary; }
QStatusBar::item { border: 0; }
QScrollArea { background: transparent; border: 0; }
*[plumblineCard="true"] { background: @card; border: 1px solid @hairline; border-radius: @radius; }
*[plumblineRole="secondary"] { color: @secondary; font-size: 12px; }
*[plumblineRole="title"] { color: @ink; font-size: 16px; font-weight: 600; }
*[plumblineRole="figure"] { color: @ink; font-size: 28px; font-weight: 600; }
)";

} // namespace

QString styleSheetOf(const Theme& theme)
{
    // Longer names first: "@paper" must not be eaten by a shorter token.
    const std::array tokens{
        std::pair{"@selection", theme.selection.name()},
        std::pair{"@secondary", theme.secondary.name()},
        std::pair{"@hairline", theme.hairline.name()},
        std::pair{"@onAccent", theme.onAccent.name()},
        std::pair{"@proven", theme.proven.name()},
        std::pair{"@paper", theme.paper.name()},
        std::pair{"@focus", theme.focus.name()},
        std::pair{"@hover", theme.hover.name()},
        std::pair{"@card", theme.card.name()},
        std::pair{"@ink", theme.ink.name()},
        std::pair{"@radius", QStringLiteral("%1px").arg(space::radius)},
    };
    QString sheet = QString::fromLatin1(kRules);
    for (const auto& [token, value] : tokens)
        sheet.replace(QLatin1String(token), value);
    return sheet;
}

} // namespace plumbline::ui
