#pragma once

#include "ui/models/actionlog.h"
#include "ui/models/deliveries.h"
#include "ui/models/tablerows.h"

namespace plumbline::ui {

// The actions of the scope, red first and oldest first as the assessment orders them. One column;
// the delegate paints what the roles say.
class ActionModel : public TableRows {
    Q_OBJECT

public:
    enum class Show { Pending, Handled, All };
    enum Role {
        RedRole = KeyRole + 1, // bool
        DetailRole,            // second line: region, running for, status
        StatusRole             // int of ActionStatus
    };

    using TableRows::TableRows;

    void setState(const ViewState& state);
    void setShow(Show show);

    const Action& action(int row) const;
    const Signal& signal(int row) const;
    ActionStatus status(int row) const;
    const ActionLog& log() const { return m_log; }
    // Position of the row in Assessment::actions.
    std::size_t positionOf(int row) const { return m_rows.at(static_cast<std::size_t>(row)); }
    int rowOf(const QString& key) const; // -1 when it is not listed

protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }
    int columns() const override { return 1; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;

private:
    std::vector<std::size_t> wanted() const;
    QString detail(int row) const;

    ViewState m_state;
    ActionLog m_log;
    Deliveries m_deliveries;
    Show m_show = Show::Pending;
    std::vector<std::size_t> m_rows; // positions in Assessment::actions
};

QString actionStatusWord(ActionStatus status);
// "Nanjing": the region of a signal by name, or a dash.
QString regionName(const ViewState& state, RegionIndex region);

} // namespace plumbline::ui
