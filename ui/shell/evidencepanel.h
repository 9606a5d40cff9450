#pragma once

#include "core/store/cache.h"
#include "ui/shell/figure.h"

#include <QFrame>

class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace plumbline::ui {

class FieldModel;
class RecordModel;
class Session;

// What stands behind one figure: the formula in words, the parts, the source records and each
// record's payload as received (R17). Answers to older requests are dropped.
class EvidencePanel : public QFrame {
    Q_OBJECT

public:
    EvidencePanel(Session& session, QWidget* parent = nullptr);

    void open(const FigureEvidence& evidence);
    bool isWaiting() const { return m_waiting; }
    int recordRows() const;

Q_SIGNALS:
    void closeRequested();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    QWidget* buildSheet(QWidget* parent);
    QWidget* buildRecord(QWidget* parent);
    void retranslate();
    void showParts();
    void showRecordState();
    void take(int requestId, const std::vector<RecordEvidence>& records);
    void showRecord(int row);
    void copyPayload();

    Session& m_session;
    FigureEvidence m_evidence;
    int m_request = 0;
    bool m_waiting = false;
    QLabel* m_title = nullptr;
    QLabel* m_value = nullptr;
    QLabel* m_formula = nullptr;
    QFormLayout* m_parts = nullptr;
    QLabel* m_recordsTitle = nullptr;
    QLabel* m_recordState = nullptr;
    QTableView* m_recordTable = nullptr;
    QTableView* m_fieldTable = nullptr;
    QLabel* m_payloadTitle = nullptr;
    QPlainTextEdit* m_payload = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_close = nullptr;
    QWidget* m_recordBox = nullptr;
    RecordModel* m_records = nullptr;
    FieldModel* m_fields = nullptr;
};

} // namespace plumbline::ui
