#pragma once

#include <QStringList>

namespace plumbline::tests {

// What the killed child does, as plumblinectl would: queues one decision every 50 ms, says "ack N" once it
// is stored, and delivers and syncs all the time. Arguments: folder, company's addresses as JSON, now in ms,
// first number, "work" (until killed) or "drain" (ends when nothing is left to go out).
int runKillChild(const QStringList& arguments);

} // namespace plumbline::tests
