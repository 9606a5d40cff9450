#pragma once

#include "ui/models/actionlog.h"
#include "ui/models/deliveries.h"
#include "ui/shell/viewstate.h"

#include <QScrollArea>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace plumbline::ui {

class AttachBar;
class DeliveryStrip;
class FigureLabel;
class HandOver;
struct FigureEvidence;

// One action: what happened and since when, the customer's background, past interactions, the step and
// the words to use, and the buttons to act (R50).
class ActionDetail : public QScrollArea {
    Q_OBJECT

public:
    explicit ActionDetail(QWidget* parent = nullptr);

    void showAction(const ViewState& state, std::size_t action, const ActionLog& log);

Q_SIGNALS:
    void evidenceRequested(const plumbline::ui::FigureEvidence& evidence);
    void stepDecided(const plumbline::ActionStep& step);
    void deliveryChosen(const plumbline::ui::DeliveryChoice& choice);
    void ruled(const plumbline::DirectorRuling& ruling); // a file that was attached

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Section {
        QLabel* title = nullptr;
        QVBoxLayout* lines = nullptr;
    };

    void build();
    Section addSection(QWidget* sheet, QVBoxLayout* column);
    void wire();
    void retranslate();
    void showAttachBar(RecordId project);
    void fillBackground();
    void fillHistory();
    void fillWords();
    void fillDone(const std::vector<ActionStep>& steps);
    void addFigureLine(const Section& section, const QString& text, FigureEvidence evidence);
    void addTextLine(const Section& section, const QString& text);
    void showButtons(ActionStatus status);
    void decide(ActionStepKind kind, const QString& person = {}, Instant until = {});
    QString doneWords(const ActionStep& step) const;

    ViewState m_state;
    std::size_t m_action = 0;
    QString m_key;
    ActionStatus m_status = ActionStatus::Open;
    QLabel* m_title = nullptr;
    QLabel* m_what = nullptr;
    FigureLabel* m_since = nullptr;
    Section m_background, m_history, m_step, m_script, m_done;
    QPushButton* m_copy = nullptr;
    QLineEdit* m_note = nullptr;
    QLabel* m_noteHint = nullptr;
    HandOver* m_handOver = nullptr;
    DeliveryStrip* m_strip = nullptr;
    AttachBar* m_attach = nullptr; // of an action about a project
    QPushButton *m_take = nullptr, *m_complete = nullptr, *m_dismiss = nullptr, *m_reopen = nullptr;
};

} // namespace plumbline::ui
