#pragma once

#include "ui/models/deliveries.h"
#include "ui/shell/figure.h"
#include "ui/shell/viewstate.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace plumbline::ui {

class CaseSplit;
class DeliveryStrip;
class DisagreementModel;
class FigureLabel;
class RecordsBeside;

// The records that disagree, one case at a time: what they say side by side, and the cause that a
// person records for it (R8). It states records and accuses nobody.
class DisagreementPane : public QWidget {
    Q_OBJECT

public:
    explicit DisagreementPane(QWidget* parent = nullptr);

    void showState(const ViewState& state);
    void showRecords(const std::vector<RecordEvidence>& records);
    int count() const;
    bool reveal(const QString& key);
    CaseSplit* split() const { return m_split; }

Q_SIGNALS:
    void evidenceRequested(const plumbline::ui::FigureEvidence& evidence);
    void ruled(const plumbline::DirectorRuling& ruling);
    void recordsRequested(const std::vector<plumbline::RecordId>& records);
    void deliveryChosen(const plumbline::ui::DeliveryChoice& choice);

private:
    void build();
    void setWords();
    void showCase(int row);
    void offerCauses(int row);
    void showHistory(int row);
    void record(const std::string& cause);
    void open(const QModelIndex& index);

    ViewState m_state;
    DisagreementModel* m_model;
    CaseSplit* m_split = nullptr;
    QString m_shown; // key of the case whose words are on the right
    QLabel* m_title = nullptr;
    QLabel* m_what = nullptr;
    FigureLabel* m_age = nullptr;
    FigureLabel* m_amount = nullptr;
    RecordsBeside* m_beside = nullptr;
    QLabel* m_causeTitle = nullptr;
    QLabel* m_causeHint = nullptr;
    QComboBox* m_cause = nullptr;
    QLineEdit* m_note = nullptr;
    QPushButton *m_record = nullptr, *m_withdraw = nullptr;
    QLabel* m_history = nullptr;
    DeliveryStrip* m_strip = nullptr;
};

} // namespace plumbline::ui
