#pragma once

#include "core/assess/assessment.h"

#include <QListWidget>

namespace plumbline::ui {

// The regions of an assessment, any of them checked.
class RegionChoice : public QListWidget {
    Q_OBJECT

public:
    // `chosen` alone is checked, or all when it is unset.
    RegionChoice(const Assessment& assessment, RegionIndex chosen, QWidget* parent = nullptr);

    std::vector<RecordId> chosen() const; // empty when all of them are, as jobs have it
    bool isNone() const;
    QString summary() const; // "Nanjing", "All regions", "3 regions"

Q_SIGNALS:
    void changed();

private:
    int checkedCount() const;
};

} // namespace plumbline::ui
