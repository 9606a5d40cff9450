#pragma once

#include <QString>
#include <QWidget>

class QAbstractItemModel;
class QLabel;
class QModelIndex;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace plumbline::ui {

class DataTable;
class FilterRow;
class TableFilter;

// A filtered table of cases on the left, the chosen case on the right. The choice stays with its key when
// the model is reset.
class CaseSplit : public QWidget {
    Q_OBJECT

public:
    // Rows are known by KeyRole of the first column.
    CaseSplit(QAbstractItemModel* model, const char* tableName, QWidget* parent = nullptr);

    DataTable* table() const { return m_table; }
    FilterRow* filterRow() const { return m_filterRow; }
    QWidget* sheet() const { return m_sheet; } // parent of what is shown of the case
    QVBoxLayout* column() const { return m_column; }
    QSplitter* splitter() const { return m_splitter; }

    // After the model was reset. `nothing` is said when it has no row, `filtered` when the filter leaves none.
    void keepSelection(const QString& nothing, const QString& filtered);
    int currentRow() const; // in the model; -1 = none
    QString currentKey() const { return m_key; }
    bool reveal(const QString& key); // false: there is no such row

Q_SIGNALS:
    void chosen(int row); // in the model; -1 = none
    void cellActivated(const QModelIndex& sourceIndex);

private:
    void build(const char* tableName);
    void showCurrent();

    QAbstractItemModel* m_model;
    TableFilter* m_filter = nullptr;
    DataTable* m_table = nullptr;
    FilterRow* m_filterRow = nullptr;
    QSplitter* m_splitter = nullptr;
    QStackedWidget* m_right = nullptr;
    QLabel* m_nothing = nullptr;
    QWidget* m_sheet = nullptr;
    QVBoxLayout* m_column = nullptr;
    QString m_key, m_nothingText, m_filteredText;
    bool m_isSettling = false;
};

} // namespace plumbline::ui
