#pragma once

#include <QString>
#include <QVariant>
#include <QWidget>

#include <utility>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace plumbline::ui {

class DataTable;
class TableFilter;

// The row above a table: words to look for, one choice, how many rows are left, and the export of what
// is shown.
class FilterRow : public QWidget {
    Q_OBJECT

public:
    using Choice = std::pair<QString, QVariant>; // its word, its value in TableFilter::ChoiceRole

    FilterRow(TableFilter& filter, DataTable& table, QWidget* parent = nullptr);

    // The words of the current language; the choice and the text in force stay. `choices` without the
    // one for all, which `all` names; none = no choice to make.
    void setWords(const QString& placeholder, const QString& all, const std::vector<Choice>& choices);
    void clear();
    // The rows and columns that are shown, in their order, as CSV for a spreadsheet. False: not written.
    bool exportTo(const QString& file) const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showCount();
    void askAndExport();

    TableFilter& m_filter;
    DataTable& m_table;
    QLineEdit* m_text = nullptr;
    QComboBox* m_choice = nullptr;
    QLabel* m_count = nullptr;
    QPushButton* m_export = nullptr;
};

} // namespace plumbline::ui
