#pragma once

#include "core/model/actionstep.h"
#include "ui/models/deliveries.h"
#include "ui/shell/figure.h"
#include "ui/shell/viewstate.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace plumbline::ui {

class CaseSplit;
class DeliveryStrip;
class FigureLabel;
class IdentityModel;
class RecordsBeside;

// Two customer records side by side: one customer, two, or ask later. Every answer can be turned round.
class IdentityPane : public QWidget {
    Q_OBJECT

public:
    explicit IdentityPane(QWidget* parent = nullptr);

    void showState(const ViewState& state);
    void showRecords(const std::vector<RecordEvidence>& records);
    int open() const;
    CaseSplit* split() const { return m_split; }

Q_SIGNALS:
    void evidenceRequested(const plumbline::ui::FigureEvidence& evidence);
    void ruled(const plumbline::DirectorRuling& ruling);
    void stepDecided(const plumbline::ActionStep& step);
    void recordsRequested(const std::vector<plumbline::RecordId>& records);
    void deliveryChosen(const plumbline::ui::DeliveryChoice& choice);

private:
    void build();
    void wire();
    void setWords();
    void showPair(int row);
    void decide(bool same);
    void putOff();
    void open(const QModelIndex& index);

    ViewState m_state;
    IdentityModel* m_model;
    CaseSplit* m_split = nullptr;
    QString m_shown;
    QLabel* m_title = nullptr;
    QLabel* m_why = nullptr;
    FigureLabel* m_evidence = nullptr;
    FigureLabel* m_moves = nullptr;
    RecordsBeside* m_beside = nullptr;
    QLineEdit* m_note = nullptr;
    QPushButton *m_same = nullptr, *m_apart = nullptr, *m_later = nullptr;
    QLabel* m_hint = nullptr;
    DeliveryStrip* m_strip = nullptr;
};

} // namespace plumbline::ui
