#pragma once

#include "ui/models/deliveries.h"
#include "ui/pages/rebates/rebatemodel.h"
#include "ui/shell/figure.h"
#include "ui/widgets/claimedprovenbar.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace plumbline::ui {

class DeliveryStrip;
class FigureLabel;

// One rebate: its policy, every check with what it found, how far it is from the threshold, and what the
// director decides about it. No amount before every check has passed (R42).
class RebateDetail : public QWidget {
    Q_OBJECT

public:
    explicit RebateDetail(QWidget* parent = nullptr);

    void showRebate(const ViewState& state, const RebateRow& row);

Q_SIGNALS:
    void evidenceRequested(const plumbline::ui::FigureEvidence& evidence);
    void ruled(const plumbline::DirectorRuling& ruling);
    void deliveryChosen(const plumbline::ui::DeliveryChoice& choice);

private:
    void build();
    void buildDecision(QVBoxLayout* column);
    FigureLabel* addFigure(QVBoxLayout* column);
    void showChecks();
    void showThreshold();
    void showMoney();
    void showDecision();
    void decide(bool dispute);

    ViewState m_state;
    RebateRow m_row;
    QLabel *m_title = nullptr, *m_policy = nullptr;
    QVBoxLayout* m_checks = nullptr;
    ClaimedProvenBar* m_bar = nullptr;
    FigureLabel *m_missing = nullptr, *m_amount = nullptr, *m_claimed = nullptr;
    QLabel *m_drift = nullptr, *m_hint = nullptr, *m_history = nullptr;
    QLineEdit* m_note = nullptr;
    QPushButton *m_annex = nullptr, *m_dispute = nullptr;
    DeliveryStrip* m_strip = nullptr;
};

} // namespace plumbline::ui
