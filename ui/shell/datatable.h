#pragma once

#include <QTableView>

#include <vector>

namespace plumbline::ui {

// A table as all pages use it: rows, no grid, sorted by the model, copied as text (tab separated),
// columns chosen by the header's menu.
class DataTable : public QTableView {
    Q_OBJECT

public:
    explicit DataTable(QWidget* parent = nullptr);

    QString selectedText() const;
    std::vector<int> shownColumns() const; // in the order of the screen
    // As tall as its rows, without a scroll bar of its own, for tables inside a scrolling page.
    void growWithRows();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void setModel(QAbstractItemModel* model) override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void offerColumns(const QPoint& where);
    void copy() const;

    bool m_growing = false;
};

} // namespace plumbline::ui
