#pragma once

#include "core/assistant/preview.h"

#include <QTableWidget>

namespace plumbline::ui {

// The first page, field by field: what it is called here, where it is read, what it becomes, what is wrong.
class MappingTable : public QTableWidget {
    Q_OBJECT

public:
    explicit MappingTable(QWidget* parent = nullptr);

    // With `canChoose` the source of each field is a choice among the columns that fit.
    void showPreview(const assistant::Preview& preview, bool canChoose);

Q_SIGNALS:
    void chosen(const QString& field, const QString& path); // "" = not mapped

private:
    void addRow(int row, const assistant::PreviewField& field, bool canChoose);
    void addChoice(int row, const assistant::PreviewField& field);
};

// "not_time: abc" in words.
QString problemWords(const std::string& problem);

} // namespace plumbline::ui
