#include "ui/shell/figure.h"

namespace plumbline::ui {

void FigureEvidence::add(RecordId record)
{
    if (!record.isSet())
        return;
    ++recordCount;
    if (records.size() < kEvidenceLimit)
        records.push_back(record);
}

void FigureEvidence::add(const std::vector<RecordId>& more)
{
    for (const RecordId record : more)
        add(record);
}

} // namespace plumbline::ui
