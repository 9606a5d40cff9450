#pragma once

#include "ui/shell/session.h"

#include <QString>

namespace plumbline::ui {

// How the state of the company systems is said: on the chip, in its panel, in the hint line.
struct SyncWords {
    enum class Mood { Quiet, Busy, Aged, Failing, NoData };

    Mood mood = Mood::NoData;
    QString chip;    // "Data as of 09:42 · warehouse 3 days old"
    QString problem; // one sentence for the hint line when a system is failing; else empty
};

// A system counts as aged when its last complete read lies more than a day before `now`.
SyncWords syncWords(const SyncStatus& status, Instant now, CompanyClock clock);

// "Read completely 09:42", "Never read completely".
QString freshnessOf(const SystemStatus& system, Instant now, CompanyClock clock);
// "12,400 rows read" or "12,400 of 80,000 rows".
QString progressOf(const SyncStatus& status);

} // namespace plumbline::ui
