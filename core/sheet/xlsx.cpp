#include "core/sheet/datasheet.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <algorithm>

namespace plumbline {

namespace {

constexpr std::size_t kMostRows = 1'048'575; // below the head
constexpr std::size_t kMostColumns = 16'384;
constexpr qsizetype kMostText = 32'767;
constexpr int kNarrowest = 8, kWidest = 60;
constexpr double kWideCharacter = 1.9; // a Chinese character, in widths of a digit

struct Formats {
    explicit Formats(lxw_workbook* book)
        : head(workbook_add_format(book))
        , money(workbook_add_format(book))
        , count(workbook_add_format(book))
        , exact(workbook_add_format(book))
        , share(workbook_add_format(book))
        , instant(workbook_add_format(book))
        , day(workbook_add_format(book))
        , text(workbook_add_format(book))
    {
        format_set_bold(head);
        format_set_bottom(head, LXW_BORDER_THIN);
        format_set_text_wrap(head);
        format_set_num_format(money, "#,##0.00");
        format_set_num_format(count, "#,##0");
        format_set_num_format(exact, "0.0##");
        format_set_num_format(share, "0.0%");
        format_set_num_format(instant, "yyyy-mm-dd hh:mm");
        format_set_num_format(day, "yyyy-mm-dd");
        format_set_num_format(text, "@"); // what a person edits later stays text, too
    }

    lxw_format *head, *money, *count, *exact, *share, *instant, *day, *text;
};

lxw_datetime dateOf(Day day)
{
    const CivilDate date = civil(day);
    return {date.year, date.month, date.day, 0, 0, 0};
}

struct CellWriter {
    lxw_worksheet* sheet;
    const Formats& formats;
    CompanyClock clock;
    lxw_row_t row;
    lxw_col_t column;

    lxw_error operator()(std::monostate) const { return LXW_NO_ERROR; }
    lxw_error operator()(const QString& text) const
    {
        // Control characters but line breaks are not allowed in the format.
        static const QRegularExpression control(QStringLiteral("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x{fffe}\\x{ffff}]"));
        QString clean = text.left(kMostText);
        clean.replace(control, QString(QChar::ReplacementCharacter));
        return worksheet_write_string(sheet, row, column, clean.toUtf8().constData(), formats.text);
    }
    lxw_error operator()(std::int64_t number) const { return number_(static_cast<double>(number), formats.count); }
    lxw_error operator()(Money amount) const { return number_(static_cast<double>(amount.fen) / 100, formats.money); }
    lxw_error operator()(const Rational& value) const { return number_(value.toDouble(), formats.exact); }
    lxw_error operator()(const SheetShare& share) const { return number_(share.value.toDouble(), formats.share); }
    lxw_error operator()(Instant at) const
    {
        if (!at.isKnown())
            return LXW_NO_ERROR;
        lxw_datetime date = dateOf(clock.dayAt(at));
        date.hour = clock.minuteOfDay(at) / 60;
        date.min = clock.minuteOfDay(at) % 60;
        return worksheet_write_datetime(sheet, row, column, &date, formats.instant);
    }
    lxw_error operator()(Day day) const
    {
        if (!day.isKnown())
            return LXW_NO_ERROR;
        lxw_datetime date = dateOf(day);
        return worksheet_write_datetime(sheet, row, column, &date, formats.day);
    }

private:
    lxw_error number_(double value, lxw_format* format) const
    {
        return worksheet_write_number(sheet, row, column, value, format);
    }
};

double widthOf(const QString& text)
{
    double width = 0;
    for (const QChar c : text)
        width += c.unicode() >= 0x1100 ? kWideCharacter : 1;
    return width;
}

double columnWidth(const DataSheet& sheet, std::size_t column)
{
    constexpr std::size_t looked = 200; // rows that decide
    double width = widthOf(sheet.heads[column]);
    for (std::size_t row = 0; row < std::min(looked, sheet.rows.size()); ++row) {
        const SheetCell& cell = sheet.rows[row].at(column);
        if (const auto* text = std::get_if<QString>(&cell))
            width = std::max(width, widthOf(*text));
        else if (std::holds_alternative<Instant>(cell) || std::holds_alternative<Money>(cell))
            width = std::max(width, 16.0);
    }
    return std::clamp(width + 2, double(kNarrowest), double(kWidest));
}

// Names of sheets are short, without some signs, and each once.
QByteArray sheetName(const QString& wanted, QSet<QString>& taken)
{
    static const QRegularExpression forbidden(QStringLiteral("[\\[\\]:*?/\\\\']"));
    QString name = QString(wanted).replace(forbidden, QStringLiteral(" ")).simplified().left(28);
    if (name.isEmpty())
        name = QStringLiteral("Sheet");
    QString unique = name;
    for (int i = 2; taken.contains(unique.toLower()); ++i)
        unique = name + QString::number(i);
    taken.insert(unique.toLower());
    return unique.toUtf8();
}

bool writeSheet(lxw_worksheet* target, const DataSheet& sheet, const Formats& formats)
{
    bool good = true;
    for (std::size_t i = 0; i < sheet.heads.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_write_string(target, 0, column, sheet.heads[i].toUtf8().constData(), formats.head);
        worksheet_set_column(target, column, column, columnWidth(sheet, i), nullptr);
    }
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        for (std::size_t i = 0; i < sheet.rows[row].size(); ++i) {
            const CellWriter writer{target, formats, sheet.clock, static_cast<lxw_row_t>(row + 1),
                                    static_cast<lxw_col_t>(i)};
            good = std::visit(writer, sheet.rows[row][i]) == LXW_NO_ERROR && good;
        }
    }
    worksheet_freeze_panes(target, 1, 0);
    if (!sheet.heads.empty() && !sheet.rows.empty())
        worksheet_autofilter(target, 0, 0, static_cast<lxw_row_t>(sheet.rows.size()),
                             static_cast<lxw_col_t>(sheet.heads.size() - 1));
    return good;
}

bool fits(const DataSheet& sheet)
{
    return sheet.rows.size() <= kMostRows && sheet.heads.size() <= kMostColumns &&
           std::all_of(sheet.rows.begin(), sheet.rows.end(),
                       [&](const auto& row) { return row.size() == sheet.heads.size(); });
}

} // namespace

Result<QByteArray> toXlsx(const std::vector<DataSheet>& sheets, Instant madeAt)
{
    for (const DataSheet& sheet : sheets) {
        if (!fits(sheet))
            return Error{ErrorCode::InvalidArgument, {sheet.name.toStdString(), "1048575 x 16384"}, {}};
    }
    const QTemporaryDir folder; // only its owner can look into it
    const Error noRoom{ErrorCode::TargetUnwritable, {QDir::toNativeSeparators(folder.path()).toStdString()}, {}};
    if (!folder.isValid())
        return noRoom;
    const QString path = folder.filePath(QStringLiteral("book.xlsx"));
    const QByteArray place = QFile::encodeName(path);
    QByteArray room = QFile::encodeName(folder.path()); // the library asks for a changeable text
    lxw_workbook_options options = {};
    options.tmpdir = room.data();
    lxw_workbook* book = workbook_new_opt(place.constData(), &options);
    if (!book)
        return noRoom;
    lxw_doc_properties properties = {};
    properties.created = static_cast<time_t>(madeAt.ms / 1000);
    workbook_set_properties(book, &properties);
    const Formats formats(book);
    QSet<QString> names;
    bool good = true;
    for (const DataSheet& sheet : sheets)
        good =
            writeSheet(workbook_add_worksheet(book, sheetName(sheet.name, names).constData()), sheet, formats) && good;
    good = workbook_close(book) == LXW_NO_ERROR && good; // frees it in any case
    QFile file(path);
    if (!good || !file.open(QIODevice::ReadOnly))
        return noRoom;
    return file.readAll();
}

} // namespace plumbline
