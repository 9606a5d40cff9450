#pragma once

#include "tests/companysim/company/company.h"
#include "tests/companysim/servers/jsontext.h"
#include "tests/companysim/servers/system.h"

namespace plumbline::companysim {

// How one row of a table becomes the members of a JSON object.
template <typename RowType> using RowWriter = void (*)(JsonObject&, const Company&, const RowType&, Ref);

template <typename RowType>
Stream streamOf(const Company& company, const Table<RowType>& table, RowWriter<RowType> writeRow)
{
    return {[&table](Instant since, bool inclusive) { return table.changedSince(since, inclusive); },
            [&company, &table, writeRow](std::string& out, std::size_t row) {
                JsonObject object(out);
                writeRow(object, company, table[row], static_cast<Ref>(row));
                object.end();
            }};
}

// The id of a referenced row, or empty; `id` is a member or a function of a position.
template <typename RowType> std::string_view idIn(const Table<RowType>& table, Ref at)
{
    return at == kNone ? std::string_view() : std::string_view(table[at].id);
}
template <typename IdOf> std::string idBy(IdOf idOf, Ref at) { return at == kNone ? std::string() : idOf(at); }

} // namespace plumbline::companysim
