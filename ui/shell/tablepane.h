#pragma once

#include "ui/shell/settings.h"

#include <QWidget>

class QLabel;

namespace plumbline::ui {

class DataTable;
class FilterRow;
class TableFilter;
class TableRows;

// A table under its filter row, with a note, a word for when it is empty, and columns that are remembered. Rows
// and columns in its signals and methods are the model's own, whatever order is on screen.
class TablePane : public QWidget {
    Q_OBJECT

public:
    TablePane(TableRows* model, const QString& objectName, QWidget* parent = nullptr);

    DataTable* table() const { return m_table; }
    FilterRow* filterRow() const { return m_filterRow; }
    // The title, which is also the table's accessible name and the proposed name of an export.
    void setTitle(const QString& title);
    // One or two sentences under the title; none at first.
    void setNote(const QString& note);
    // Said instead of the table when it has no row at all.
    void setEmptyText(const QString& text);
    void sortBy(int column, Qt::SortOrder order);
    void setFilter(const QString& text);
    // Columns as the user arranged them, kept from now on.
    void remember(Settings& settings, Setting setting);
    void forget();          // writes what is to be remembered; before the settings go
    int currentRow() const; // -1 = none
    void selectRow(int row);

Q_SIGNALS:
    void activated(int row, int column); // Enter or a double click
    void currentRowChanged(int row);

private:
    void build(const QString& objectName);
    void showEmpty();

    TableRows* m_model;
    TableFilter* m_shown = nullptr;
    DataTable* m_table = nullptr;
    FilterRow* m_filterRow = nullptr;
    QLabel* m_note = nullptr;
    QLabel* m_empty = nullptr;
    Settings* m_settings = nullptr;
    Setting m_setting{};
};

} // namespace plumbline::ui
