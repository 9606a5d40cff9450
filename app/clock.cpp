#include "app/clock.h"

#include <QDateTime>
#include <QElapsedTimer>

namespace plumbline {

std::function<Instant()> clockFrom(const QString& pretended)
{
    const auto from = instantFromIso(pretended.toStdString());
    if (!from)
        return [] { return Instant{QDateTime::currentMSecsSinceEpoch()}; };
    QElapsedTimer timer;
    timer.start();
    return [timer, from] { return Instant{from->ms + timer.elapsed()}; };
}

} // namespace plumbline
