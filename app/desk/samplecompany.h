#pragma once

#include "core/model/result.h"

#include <QProcess>
#include <QString>

namespace plumbline {

// The sample company that is installed beside the window: six invented company systems on this computer's loopback
// address, for the time of this object. Its data folder is its own; its credentials are public.
class SampleCompany {
public:
    ~SampleCompany();

    // The program; empty where it was not installed.
    static QString program();
    static QString dataFolder();
    // The instant in which the sample company lives, as --now takes it.
    static QString now();

    // Starts it and connects its systems to `dataFolder`; waits for that, seconds at most. The secrets go into this
    // process's environment and nowhere else. Errors: NothingFound {sample}, TimedOut {sample}, those of saveSource.
    Status start(const QString& dataFolder);

private:
    QProcess m_process; // ends when this process does: it reads our end of a pipe
};

} // namespace plumbline
