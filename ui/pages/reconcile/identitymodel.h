#pragma once

#include "ui/models/deliveries.h"
#include "ui/models/tablefilter.h"
#include "ui/shell/figure.h"
#include "ui/shell/viewstate.h"

#include <string>
#include <vector>

namespace plumbline::ui {

// Where a pair of customer records stands. Decided: by the director, and the records are still judged as
// before; the next assessment follows.
enum class PairState : std::uint8_t { Open, Decided, Later, Joined, Apart };

struct CustomerPair {
    PairState state = PairState::Open;
    IdentityQuestion question;
    bool isSame = false; // of a decided one
    Instant until;       // of a later one
    std::string note;    // the director's words for the decision
};

// Records that may be one customer, that were joined, and that the director keeps apart (R6).
class IdentityModel : public TableRows {
    Q_OBJECT

public:
    enum Column { First, Second, Systems, Evidence, Moves, State, ColumnCount };

    using TableRows::TableRows;

    void setState(const ViewState& state);
    const CustomerPair& at(int row) const { return m_rows.at(static_cast<std::size_t>(row)); }
    int open() const; // how many wait for an answer

protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString heading(int column) const override;
    bool isNumber(int column) const override { return column == Evidence || column == Moves; }

private:
    void add(const IdentityQuestion& question, PairState state);
    void addApart();
    bool isInScope(const IdentityQuestion& question) const;
    QString display(const CustomerPair& pair, int column) const;

    ViewState m_state;
    Deliveries m_deliveries;
    std::vector<CustomerPair> m_rows;
};

QString pairStateWord(PairState state);
// "identity:A/B": the key of the steps that put a question off.
std::string laterKey(const IdentityQuestion& question);
// The subject of what a decision on it sends out, in the order of its records.
std::string pairSubject(const IdentityQuestion& question);
FigureEvidence pairEvidence(const ViewState& state, const CustomerPair& pair);
FigureEvidence movedEvidence(const ViewState& state, const CustomerPair& pair);

} // namespace plumbline::ui
