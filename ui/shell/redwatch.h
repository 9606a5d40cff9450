#pragma once

#include "ui/shell/viewstate.h"

#include <QStringList>

#include <set>
#include <string>

namespace plumbline::ui {

// Which red actions have come up since the last look, across restarts. The first look ever only remembers:
// nobody wants a hundred messages on the first day.
class RedWatch {
public:
    // What earlier runs have seen; an empty list that was written is not the same as none.
    void begin(const QStringList& known, bool hasHistory);
    // Positions in Assessment::actions, most urgent first, of pending red ones that are new. Call it with the
    // state of today only, and with records: an assessment of another day tells nothing new.
    std::vector<std::size_t> look(const ViewState& state);
    // What to remember: the red actions of the last look.
    QStringList known() const;

private:
    std::set<std::string> m_known;
    bool m_hasHistory = false;
};

} // namespace plumbline::ui
