#include "ui/shell/evidencepanel.h"

#include "ui/models/recordmodel.h"
#include "ui/shell/datatable.h"
#include "ui/shell/labels.h"
#include "ui/shell/session.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"

#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

namespace plumbline::ui {
namespace {

constexpr int kTableHeight = 168;

QFont payloadFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setFamilies(font.families() + fontFamilies());
    font.setPixelSize(static_cast<int>(TextRole::Secondary));
    return font;
}

} // namespace

EvidencePanel::EvidencePanel(Session& session, QWidget* parent)
    : QFrame(parent)
    , m_session(session)
    , m_records(new RecordModel(this))
    , m_fields(new FieldModel(this))
{
    setObjectName(QStringLiteral("evidencePanel"));
    setMinimumWidth(320);
    build();
    retranslate();
    connect(&session, &Session::evidenceReady, this, &EvidencePanel::take);
    connect(m_recordTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { showRecord(now.row()); });
    connect(m_copy, &QPushButton::clicked, this, &EvidencePanel::copyPayload);
    connect(m_close, &QPushButton::clicked, this, &EvidencePanel::closeRequested);
}

void EvidencePanel::build()
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(2 * space::grid, 2 * space::grid, 0, 2 * space::grid);
    outer->setSpacing(space::grid);
    m_title = makeWrapped(this, LabelRole::Title);
    m_close = new QPushButton(this);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 2 * space::grid, 0);
    top->addWidget(m_title, 1);
    top->addWidget(m_close, 0, Qt::AlignTop);
    outer->addLayout(top);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(buildSheet(scroll));
    outer->addWidget(scroll, 1);
}

QWidget* EvidencePanel::buildSheet(QWidget* parent)
{
    auto* sheet = new QWidget(parent);
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 2 * space::grid, 0);
    column->setSpacing(space::grid);
    m_value = makeWrapped(sheet);
    m_value->setFont(themeFont(TextRole::Body, QFont::DemiBold));
    m_value->setObjectName(QStringLiteral("evidenceValue"));
    m_formula = makeWrapped(sheet);
    m_parts = new QFormLayout;
    m_parts->setHorizontalSpacing(2 * space::grid);
    m_parts->setVerticalSpacing(4);
    m_parts->setLabelAlignment(Qt::AlignLeft);
    m_parts->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_recordsTitle = makeLabel(sheet);
    m_recordsTitle->setFont(themeFont(TextRole::Body, QFont::DemiBold));
    m_recordState = makeWrapped(sheet, LabelRole::Secondary);
    m_recordTable = new DataTable(sheet);
    m_recordTable->setModel(m_records);
    m_recordTable->setObjectName(QStringLiteral("evidenceRecords"));
    m_recordTable->setFixedHeight(kTableHeight);
    const int widths[] = {72, 88, 104};
    for (int i = 0; i < 3; ++i)
        m_recordTable->setColumnWidth(i, widths[i]);
    m_recordBox = buildRecord(sheet);
    column->addWidget(m_value);
    column->addWidget(m_formula);
    column->addLayout(m_parts);
    column->addSpacing(space::grid);
    column->addWidget(m_recordsTitle);
    column->addWidget(m_recordState);
    column->addWidget(m_recordTable, 2);
    column->addWidget(m_recordBox, 3);
    column->addStretch(0); // takes the room only while there are no records
    return sheet;
}

QWidget* EvidencePanel::buildRecord(QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::grid);
    m_fieldTable = new DataTable(box);
    m_fieldTable->setModel(m_fields);
    m_fieldTable->setColumnWidth(FieldModel::Meaning, 136);
    m_fieldTable->setMinimumHeight(kTableHeight);
    m_payloadTitle = makeLabel(box, LabelRole::Secondary);
    m_copy = new QPushButton(box);
    m_payload = new QPlainTextEdit(box);
    m_payload->setReadOnly(true);
    m_payload->setMinimumHeight(kTableHeight);
    m_payload->setObjectName(QStringLiteral("evidencePayload"));
    m_payload->setFont(payloadFont());
    m_payload->setLineWrapMode(QPlainTextEdit::NoWrap);
    auto* row = new QHBoxLayout;
    row->addWidget(m_payloadTitle, 1);
    row->addWidget(m_copy);
    column->addWidget(m_fieldTable, 3);
    column->addLayout(row);
    column->addWidget(m_payload, 2);
    return box;
}

void EvidencePanel::retranslate()
{
    m_close->setText(tr("Close"));
    m_copy->setText(tr("Copy"));
    m_payloadTitle->setText(tr("As the system sent it"));
    m_recordTable->setAccessibleName(tr("Source records"));
    m_fieldTable->setAccessibleName(tr("Fields of the record"));
    m_payload->setAccessibleName(tr("As the system sent it"));
    setAccessibleName(tr("Evidence"));
    showRecordState();
}

void EvidencePanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EvidencePanel::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Cancel))
        Q_EMIT closeRequested();
    else
        QFrame::keyPressEvent(event);
}

int EvidencePanel::recordRows() const { return m_records->rowCount(); }

void EvidencePanel::open(const FigureEvidence& evidence)
{
    m_evidence = evidence;
    m_title->setText(evidence.title);
    m_value->setText(evidence.value);
    m_formula->setText(evidence.formula);
    m_formula->setVisible(!evidence.formula.isEmpty());
    showParts();
    m_records->setRecords({}, {});
    showRecord(-1);
    ++m_request;
    m_waiting = !evidence.records.empty();
    showRecordState();
    if (m_waiting)
        m_session.requestEvidence(m_request, evidence.records);
}

void EvidencePanel::showParts()
{
    while (m_parts->rowCount() > 0)
        m_parts->removeRow(0);
    for (const FigurePart& part : m_evidence.parts) {
        QLabel* label = makeLabel(this, LabelRole::Secondary);
        label->setText(part.label);
        QLabel* value = makeWrapped(this);
        value->setText(part.value);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_parts->addRow(label, value);
    }
}

void EvidencePanel::showRecordState()
{
    const auto total = m_evidence.recordCount;
    m_recordsTitle->setText(tr("Source records"));
    QString state;
    if (m_evidence.records.empty())
        state = m_evidence.whyNoRecords.isEmpty() ? tr("No source record stands behind this figure.")
                                                  : m_evidence.whyNoRecords;
    else if (m_waiting)
        state = tr("Reading %n record(s) …", nullptr, static_cast<int>(m_evidence.records.size()));
    else if (total > m_evidence.records.size())
        state = tr("The first %1 of %2 records")
                    .arg(words::count(static_cast<std::int64_t>(m_records->rowCount())),
                         words::count(static_cast<std::int64_t>(total)));
    else
        state = tr("%n record(s)", nullptr, m_records->rowCount());
    m_recordState->setText(state);
    const bool some = m_records->rowCount() > 0;
    m_recordTable->setVisible(some);
    m_recordBox->setVisible(some);
}

void EvidencePanel::take(int requestId, const std::vector<RecordEvidence>& records)
{
    if (requestId != m_request)
        return;
    m_waiting = false;
    m_records->setRecords(records, m_session.rulebook().clock);
    showRecordState();
    if (!records.empty())
        m_recordTable->selectRow(0);
}

void EvidencePanel::showRecord(int row)
{
    if (row < 0 || row >= m_records->rowCount()) {
        m_fields->clear();
        m_payload->clear();
        return;
    }
    m_fields->setRecord(m_records->record(row), m_session.rulebook().clock);
    m_payload->setPlainText(readablePayload(m_records->record(row).payload));
}

void EvidencePanel::copyPayload() { QApplication::clipboard()->setText(m_payload->toPlainText()); }

} // namespace plumbline::ui
