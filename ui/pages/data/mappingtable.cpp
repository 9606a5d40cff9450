#include "ui/pages/data/mappingtable.h"

#include "ui/shell/choicebox.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>

namespace plumbline::ui {
namespace {

constexpr int kShown = 60;
const QString kAlways = QStringLiteral("(always)"); // no path: it would be quoted

enum Column { Field, Source, Value, Problem, Columns };

class MappingWords {
    Q_DECLARE_TR_FUNCTIONS(MappingTable)
};

QString typeWord(FieldType type)
{
    switch (type) {
    case FieldType::Text:
    case FieldType::Code:
        return MappingWords::tr("text");
    case FieldType::Integer:
    case FieldType::Quantity:
        return MappingWords::tr("number");
    case FieldType::Money:
        return MappingWords::tr("money");
    case FieldType::Rate:
        return MappingWords::tr("rate");
    case FieldType::Bool:
        return MappingWords::tr("yes or no");
    case FieldType::Instant:
        return MappingWords::tr("time");
    case FieldType::Day:
        return MappingWords::tr("day");
    case FieldType::Month:
        return MappingWords::tr("month");
    case FieldType::Enum:
        return MappingWords::tr("one of a list");
    case FieldType::Reference:
        return MappingWords::tr("id of another record");
    }
    return {};
}

const FieldDef* fieldNamed(const assistant::Preview& preview, const std::string& name)
{
    const CollectionDef& definition = definitionOf(preview.collection);
    const auto index = definition.fieldIndex(name);
    return index ? &definition.fields[*index] : nullptr;
}

// What the field holds, as the value column shows it: times on the company's clock, records by their kind.
QString shownValue(const FieldDef* field, const std::string& value)
{
    if (field && field->type == FieldType::Instant) {
        if (const auto at = instantFromIso(value))
            return words::instant(*at, CompanyClock{});
    }
    const std::size_t gap = value.find(' ');
    if (field && field->type == FieldType::Reference && gap != std::string::npos)
        return words::collection(field->target) + QLatin1Char(' ') + words::foreign(value.substr(gap + 1), kShown);
    return field && field->type == FieldType::Enum ? words::enumValue(value) : words::foreign(value, kShown);
}

} // namespace

QString problemWords(const std::string& problem)
{
    static const std::map<std::string, const char*> kWords = {
        {"missing", QT_TRANSLATE_NOOP("MappingTable", "required, but empty")},
        {"duplicate_key", QT_TRANSLATE_NOOP("MappingTable", "there twice")},
        {"bad_text", QT_TRANSLATE_NOOP("MappingTable", "broken text")},
        {"not_plain", QT_TRANSLATE_NOOP("MappingTable", "not a single value")},
        {"not_decimal", QT_TRANSLATE_NOOP("MappingTable", "not a number")},
        {"not_integer", QT_TRANSLATE_NOOP("MappingTable", "not a whole number")},
        {"not_time", QT_TRANSLATE_NOOP("MappingTable", "not a time")},
        {"no_zone", QT_TRANSLATE_NOOP("MappingTable", "a time without a zone")},
        {"not_date", QT_TRANSLATE_NOOP("MappingTable", "not a date")},
        {"not_month", QT_TRANSLATE_NOOP("MappingTable", "not a month")},
        {"not_bool", QT_TRANSLATE_NOOP("MappingTable", "neither yes nor no")},
        {"unknown_value", QT_TRANSLATE_NOOP("MappingTable", "a value without a meaning here")},
        {"out_of_range", QT_TRANSLATE_NOOP("MappingTable", "out of range")}};
    const std::size_t colon = std::min(problem.find(':'), problem.size());
    const auto known = kWords.find(problem.substr(0, colon));
    if (known == kWords.end())
        return words::foreign(problem, kShown);
    const QString found = colon + 2 <= problem.size() ? words::foreign(problem.substr(colon + 2), kShown) : QString();
    const QString word = QCoreApplication::translate("MappingTable", known->second);
    return found.isEmpty() ? word : MappingWords::tr("%1: %2", "problem, what was found").arg(word, found);
}

MappingTable::MappingTable(QWidget* parent)
    : QTableWidget(0, Columns, parent)
{
    setObjectName(QStringLiteral("mapping"));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setShowGrid(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(4 * space::grid);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setAccessibleName(tr("The first page, field by field"));
}

void MappingTable::showPreview(const assistant::Preview& preview, bool canChoose)
{
    setHorizontalHeaderLabels({tr("Field"), tr("Read from"), tr("Becomes"), tr("Problem")});
    const int scrolled = verticalScrollBar()->value();
    setRowCount(0);
    for (const assistant::PreviewField& field : preview.fields) {
        addRow(field, fieldNamed(preview, field.field), canChoose);
        if (const FieldDef* def = fieldNamed(preview, field.field); def && canChoose)
            addValues(field, *def);
    }
    setColumnWidth(Field, 220);
    setColumnWidth(Source, 210);
    setColumnWidth(Value, 200);
    verticalScrollBar()->setValue(scrolled);
}

int MappingTable::addLine()
{
    const int row = rowCount();
    insertRow(row);
    for (int column = 0; column < Columns; ++column)
        setItem(row, column, new QTableWidgetItem);
    return row;
}

void MappingTable::addRow(const assistant::PreviewField& field, const FieldDef* def, bool canChoose)
{
    const int row = addLine();
    const QString name = def ? words::field(*def) : QString::fromStdString(field.field);
    item(row, Field)->setText((field.isRequired ? QStringLiteral("* ") : QString()) + name);
    item(row, Field)
        ->setToolTip(QString::fromStdString(field.field) + QStringLiteral(" \u00b7 ") + typeWord(field.type));
    item(row, Value)->setText(shownValue(def, field.value));
    item(row, Value)->setToolTip(words::foreign(field.found, kShown));
    QString problem;
    if (field.problems > 0)
        problem = tr("\u2715 %1 row(s): %2").arg(field.problems).arg(problemWords(field.problem));
    item(row, Problem)->setText(problem);
    item(row, Problem)->setToolTip(problem);
    if (canChoose)
        addChoice(row, field, def);
    else
        item(row, Source)->setText(field.source.empty() ? tr("not mapped") : words::foreign(field.source, kShown));
}

// The values that were found, each with a choice of what it means.
void MappingTable::addValues(const assistant::PreviewField& field, const FieldDef& def)
{
    for (const assistant::ValueMeaning& value : field.values) {
        const int row = addLine();
        const QString theirs = words::foreign(value.theirs, kShown);
        item(row, Field)->setText(QStringLiteral("      ") + tr("\u201c%1\u201d means").arg(theirs));
        item(row, Field)->setToolTip(tr("A value of %1").arg(words::field(def)));
        if (value.ours.empty())
            item(row, Problem)->setText(tr("no meaning yet: its rows are set aside"));
        auto* choice = new ChoiceBox(this);
        choice->setObjectName(QStringLiteral("meaning_%1_%2")
                                  .arg(QString::fromStdString(field.field), QString::fromStdString(value.theirs)));
        choice->setAccessibleName(tr("\u201c%1\u201d means").arg(theirs));
        choice->addItem(tr("nothing yet"), QString());
        for (const std::string_view ours : def.values)
            choice->addItem(words::enumValue(ours), QString::fromStdString(std::string(ours)));
        choice->setCurrentIndex(std::max(0, choice->findData(QString::fromStdString(value.ours))));
        setCellWidget(row, Source, choice);
        const QString name = QString::fromStdString(field.field);
        connect(choice, &QComboBox::activated, this,
                [this, choice, name, found = QString::fromStdString(value.theirs)] {
                    Q_EMIT meant(name, found, choice->currentData().toString());
                });
    }
}

void MappingTable::addChoice(int row, const assistant::PreviewField& field, const FieldDef* def)
{
    auto* choice = new ChoiceBox(this);
    choice->setObjectName(QStringLiteral("source_") + QString::fromStdString(field.field));
    choice->setAccessibleName(tr("Read from"));
    choice->addItem(tr("not mapped"), QString());
    const bool isConstant =
        field.source.starts_with('"') && field.source.ends_with('"') &&
        std::find(field.candidates.begin(), field.candidates.end(), field.source) == field.candidates.end();
    if (isConstant)
        choice->addItem(tr("always %1").arg(shownValue(def, field.source.substr(1, field.source.size() - 2))),
                        QString::fromStdString(field.source));
    for (const std::string& path : field.candidates)
        choice->addItem(words::foreign(path, kShown), QString::fromStdString(path));
    const QString source = QString::fromStdString(field.source);
    if (!source.isEmpty() && choice->findData(source) < 0)
        choice->addItem(words::foreign(field.source, kShown), source);
    choice->addItem(tr("always the same \u2026"), kAlways);
    choice->setCurrentIndex(std::max(0, choice->findData(source)));
    setCellWidget(row, Source, choice);
    const QString name = QString::fromStdString(field.field);
    connect(choice, &QComboBox::activated, this, [this, choice, name, source] {
        const QString chosenPath = choice->currentData().toString();
        if (chosenPath != kAlways)
            return Q_EMIT chosen(name, chosenPath);
        choice->setCurrentIndex(std::max(0, choice->findData(source)));
        Q_EMIT constantWanted(name);
    });
}

} // namespace plumbline::ui
