#pragma once

#include <QByteArray>
#include <QTcpServer>
#include <QTcpSocket>

namespace plumbline::tests {

// Ten gigabytes of blanks as gzip: one block that stands for a megabyte, ten thousand times.
QByteArray tenGigabytes();

// The most memory that this process has had so far, in KiB; 0 where the system does not say.
qint64 peakKiB();

// A port whose queue is full: what knocks there is dropped without a word.
struct DeafPort {
    DeafPort();

    QTcpServer queue;
    QTcpSocket waiting[3];
    quint16 port = 0;
};

} // namespace plumbline::tests
