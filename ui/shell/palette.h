#pragma once

#include "ui/models/tablerows.h"
#include "ui/shell/paletteindex.h"

#include <QDialog>
#include <QFutureWatcher>

#include <memory>

class QLabel;
class QLineEdit;
class QListView;

namespace plumbline::ui {

struct ViewState;

// What the palette found. One column; the delegate paints what the roles say.
class PaletteModel : public TableRows {
    Q_OBJECT

public:
    enum Role { DetailRole = KeyRole + 1, KindRole };

    using TableRows::TableRows;

    void setFound(std::shared_ptr<const PaletteIndex> index, std::vector<std::size_t> found);
    const PaletteEntry& entry(int row) const { return m_index->entry(m_found.at(static_cast<std::size_t>(row))); }

protected:
    int rows() const override { return static_cast<int>(m_found.size()); }
    int columns() const override { return 1; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;

private:
    std::shared_ptr<const PaletteIndex> m_index;
    std::vector<std::size_t> m_found;
};

// Ctrl/Cmd+K: a line to type in, and below it pages, commands, regions, actions, reps, projects and customers, by
// Chinese, pinyin or initials. Up and Down choose, Return opens, Escape closes. What there is to be found is
// gathered on another thread after the state changed; until then the entries of before are offered.
class Palette : public QDialog {
    Q_OBJECT

public:
    explicit Palette(QWidget* window);
    ~Palette() override;

    // Pages and commands first, then the records of the state.
    void setCommands(std::vector<PaletteEntry> commands);
    void setState(const ViewState& state);
    void openOver(const QWidget& window);
    bool isGathering() const { return m_gathering.isRunning(); }

Q_SIGNALS:
    void chosen(plumbline::ui::PaletteKind kind, const QString& key);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void retranslate();
    std::vector<std::string> actionTitles() const;
    void gather();
    void search();
    void choose(int row);

    std::vector<PaletteEntry> m_commands;
    AssessmentPtr m_assessment;
    FactsPtr m_facts;
    const Rulebook* m_rulebook = nullptr; // lives as long as the session
    bool m_isStale = true;
    std::shared_ptr<const PaletteIndex> m_index;
    QFutureWatcher<std::shared_ptr<const PaletteIndex>> m_gathering;
    PaletteModel* m_model = nullptr;
    QLineEdit* m_line = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_nothing = nullptr;
};

} // namespace plumbline::ui
