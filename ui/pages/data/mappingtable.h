#pragma once

#include "core/assistant/preview.h"

#include <QTableWidget>

namespace plumbline::ui {

// The first page, field by field: what it is called here, where it is read, what it becomes, what is wrong; below an
// enumeration the values that were found, each with what it means.
class MappingTable : public QTableWidget {
    Q_OBJECT

public:
    explicit MappingTable(QWidget* parent = nullptr);

    // With `canChoose` the source of each field is a choice among the columns that fit.
    void showPreview(const assistant::Preview& preview, bool canChoose);

Q_SIGNALS:
    void chosen(const QString& field, const QString& path); // "" = not mapped
    void constantWanted(const QString& field);              // the same value for every row, still to be asked for
    void meant(const QString& field, const QString& theirs, const QString& ours); // ours "" = nothing

private:
    int addLine();
    void addRow(const assistant::PreviewField& field, const FieldDef* def, bool canChoose);
    void addValues(const assistant::PreviewField& field, const FieldDef& def);
    void addChoice(int row, const assistant::PreviewField& field, const FieldDef* def);
};

// "not_time: abc" in words.
QString problemWords(const std::string& problem);

} // namespace plumbline::ui
