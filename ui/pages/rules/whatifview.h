#pragma once

#include "core/assess/whatif.h"
#include "ui/shell/rulebooktrial.h"
#include "ui/shell/session.h"
#include "ui/shell/viewstate.h"

#include <QWidget>

#include <array>

class QLabel;
class QPushButton;
class QTimer;

namespace plumbline::ui {

class MoveModel;
class TablePane;
class Tile;
class WhatIfKnobs;
struct FigureEvidence;

// What other rules would change on the records of today: who comes onto the list and who leaves it, and the
// money that moves. Nothing is stored. Answers to older questions are dropped.
class WhatIfView : public QWidget {
    Q_OBJECT

public:
    explicit WhatIfView(QWidget* parent = nullptr);

    void attach(Session& session);
    void showState(const ViewState& state);

Q_SIGNALS:
    void evidenceRequested(const plumbline::ui::FigureEvidence& evidence);
    void projectChosen(plumbline::RecordId project);
    // A file was read: its rules, or why they were refused.
    void tried(const plumbline::ui::RulebookTrial& trial);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum TileAt { ListTile, ProvenTile, VisitsTile, StakeTile, TileCount };

    void build();
    QWidget* buildLeft();
    void retranslate();
    void ask();
    void askFile();
    void take(const RulebookTrial& trial);
    void showDifference();
    void showNothing(const QString& why);
    void showMoney(TileAt at, const QString& caption, const MoneyMove& move);
    FigureEvidence evidenceOf(TileAt at) const;

    Session* m_session = nullptr;
    ViewState m_state;
    AssessmentPtr m_after;
    std::shared_ptr<const Rulebook> m_fromFile;
    WhatIfDifference m_difference;
    int m_request = 0;
    bool m_askedFile = false;
    WhatIfKnobs* m_knobs = nullptr;
    QPushButton* m_reset = nullptr;
    QPushButton* m_file = nullptr;
    QLabel* m_status = nullptr;
    QLabel* m_signals = nullptr;
    std::array<Tile*, TileCount> m_tiles{};
    MoveModel* m_moves = nullptr;
    TablePane* m_table = nullptr;
    QTimer* m_later = nullptr;
};

} // namespace plumbline::ui
