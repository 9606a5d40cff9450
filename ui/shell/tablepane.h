#pragma once

#include "ui/shell/settings.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTimer;

namespace plumbline::ui {

class DataTable;
class FilteredRows;
class IconButton;
class TableRows;

// A table with what every table of the window offers: a title, a line that filters by what is shown, the
// count of rows, sorting by raw values, the column chooser, copy, and the export of what is shown. Rows
// and columns in its signals and methods are the model's own, whatever order is on screen.
class TablePane : public QWidget {
    Q_OBJECT

public:
    TablePane(TableRows* model, const QString& objectName, QWidget* parent = nullptr);

    DataTable* table() const { return m_table; }
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
    // What is shown, as CSV. False when the file could not be written.
    bool exportTo(const QString& file) const;
    QString exportText() const;

Q_SIGNALS:
    void activated(int row, int column); // Enter or a double click
    void currentRowChanged(int row);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build(const QString& objectName);
    void retranslate();
    void showCount();
    void askForFile();

    TableRows* m_model;
    FilteredRows* m_shown = nullptr;
    DataTable* m_table = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_note = nullptr;
    QLabel* m_count = nullptr;
    QLabel* m_empty = nullptr;
    QLineEdit* m_filter = nullptr;
    IconButton* m_export = nullptr;
    QTimer* m_later = nullptr;
    Settings* m_settings = nullptr;
    Setting m_setting{};
};

} // namespace plumbline::ui
