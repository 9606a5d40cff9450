#include "ui/pages/data/mappingtable.h"

#include "ui/shell/choicebox.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"

#include <QCoreApplication>
#include <QHeaderView>

namespace plumbline::ui {
namespace {

constexpr int kShown = 60;

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

QString meaningOf(const assistant::Preview& preview, const std::string& name)
{
    const CollectionDef& definition = definitionOf(preview.collection);
    const auto index = definition.fieldIndex(name);
    if (!index)
        return QString::fromStdString(name);
    const FieldDef& field = definition.fields[*index];
    const std::string_view text = words::isChinese() ? field.meaningZh : field.meaningEn;
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
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
    setAccessibleName(tr("The first page, field by field"));
}

void MappingTable::showPreview(const assistant::Preview& preview, bool canChoose)
{
    setHorizontalHeaderLabels({tr("Field"), tr("Read from"), tr("Becomes"), tr("Problem")});
    setRowCount(static_cast<int>(preview.fields.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const assistant::PreviewField& field = preview.fields[static_cast<std::size_t>(row)];
        addRow(row, field, canChoose);
        item(row, Field)
            ->setText((field.isRequired ? QStringLiteral("* ") : QString()) + meaningOf(preview, field.field));
        item(row, Field)
            ->setToolTip(QString::fromStdString(field.field) + QStringLiteral(" \u00b7 ") + typeWord(field.type));
    }
    setColumnWidth(Field, 220);
    setColumnWidth(Source, 210);
    setColumnWidth(Value, 200);
}

void MappingTable::addRow(int row, const assistant::PreviewField& field, bool canChoose)
{
    for (int column = 0; column < Columns; ++column)
        setItem(row, column, new QTableWidgetItem);
    item(row, Value)->setText(words::foreign(field.value, kShown));
    item(row, Value)->setToolTip(words::foreign(field.found, kShown));
    QString problem;
    if (field.problems > 0)
        problem = tr("\u2715 %1 row(s): %2").arg(field.problems).arg(problemWords(field.problem));
    item(row, Problem)->setText(problem);
    if (canChoose)
        addChoice(row, field);
    else
        item(row, Source)->setText(field.source.empty() ? tr("not mapped") : words::foreign(field.source, kShown));
}

void MappingTable::addChoice(int row, const assistant::PreviewField& field)
{
    auto* choice = new ChoiceBox(this);
    choice->setObjectName(QStringLiteral("source_") + QString::fromStdString(field.field));
    choice->setAccessibleName(tr("Read from"));
    choice->addItem(tr("not mapped"), QString());
    const bool isConstant = field.source.starts_with('"') && field.source.ends_with('"');
    if (isConstant)
        choice->addItem(tr("always %1").arg(words::foreign(field.source, kShown)),
                        QString::fromStdString(field.source));
    for (const std::string& path : field.candidates)
        choice->addItem(words::foreign(path, kShown), QString::fromStdString(path));
    const QString source = QString::fromStdString(field.source);
    if (!source.isEmpty() && choice->findData(source) < 0)
        choice->addItem(words::foreign(field.source, kShown), source);
    choice->setCurrentIndex(std::max(0, choice->findData(source)));
    setCellWidget(row, Source, choice);
    const QString name = QString::fromStdString(field.field);
    connect(choice, &QComboBox::activated, this,
            [this, choice, name] { Q_EMIT chosen(name, choice->currentData().toString()); });
}

} // namespace plumbline::ui
