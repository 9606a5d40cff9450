#pragma once

#include "core/store/cache.h"
#include "ui/shell/figure.h"

#include <QWidget>

class QLabel;

namespace plumbline::ui {

class BesideModel;
class DataTable;

// Source records side by side, field by field, as tall as they are. Says that they are being opened,
// and when there are none.
class RecordsBeside : public QWidget {
    Q_OBJECT

public:
    explicit RecordsBeside(QWidget* parent = nullptr);

    void showWaiting();
    // `wanted`: how many there are; only the first kBesideRecords of them are shown.
    void showRecords(const std::vector<RecordEvidence>& records, std::size_t wanted, CompanyClock clock);

Q_SIGNALS:
    void evidenceRequested(const plumbline::ui::FigureEvidence& evidence); // of one record, or of all

private:
    void open(int column);

    BesideModel* m_model = nullptr;
    DataTable* m_table = nullptr;
    QLabel* m_state = nullptr;
};

} // namespace plumbline::ui
