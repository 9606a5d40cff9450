#pragma once

#include "core/model/result.h"

#include <QString>
#include <QVariant>
#include <QWidget>

#include <utility>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QTimer;

namespace plumbline::ui {

class DataTable;
class ElidedLabel;
class IconButton;
class TableFilter;

// The row above a table: its title if it has one, words to look for, one choice, how many rows are left, and the
// export of what is shown. Its parts are named after the table: namesFilter, namesChoice, namesExport.
class FilterRow : public QWidget {
    Q_OBJECT

public:
    using Choice = std::pair<QString, QVariant>; // its word, its value in TableFilter::ChoiceRole

    FilterRow(TableFilter& filter, DataTable& table, QWidget* parent = nullptr);

    void setTitle(const QString& title); // also the proposed name of an export
    // The words of the current language; the choice and the text in force stay. `choices` without the
    // one for all, which `all` names; none = no choice to make.
    void setWords(const QString& placeholder, const QString& all, const std::vector<Choice>& choices);
    void setText(const QString& text); // in force at once
    void clear();
    // The rows and columns that are shown, in their order, for a spreadsheet: .xlsx, else CSV. Errors as saveWhole.
    Status exportTo(const QString& file) const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void showCount();
    void askAndExport();

    TableFilter& m_filter;
    DataTable& m_table;
    ElidedLabel* m_title = nullptr;
    QLineEdit* m_text = nullptr;
    QComboBox* m_choice = nullptr;
    QLabel* m_count = nullptr;
    QWidget* m_gap = nullptr;
    IconButton* m_export = nullptr;
    QTimer* m_later = nullptr;
    bool m_hasWords = false;
};

} // namespace plumbline::ui
