#pragma once

#include "core/publish/figure.h"
#include "core/publish/inputsketch.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

namespace plumbline {

// What a briefing carries inside so that anybody with the cache can work it out again (idea 5).
struct Publication {
    QString program, language;
    Month month;
    Instant asOf, knownAt, madeAt;
    QString rulebookName, rulebookFingerprint, rulebookText;
    int rulebookVersion = 0;
    std::vector<RecordId> regions; // those that it speaks of
    bool isAnonymous = false;      // names of projects are then left out
    std::vector<Figure> figures;   // without their records
    InputSketch inputs;            // of all records known then
    std::int64_t ledgerEntries = 0;
    QString ledgerHead;            // the ledger's chain when it was made
    QList<QStringList> pages;      // what each page says, piece by piece, as drawn
};

QByteArray toBytes(const Publication& publication); // JSON, the same for the same publication
// nullopt when the bytes are damaged or of a newer form. digestHolds: whether the digest inside fits.
struct ReadPublication {
    Publication publication;
    bool digestHolds = false;
};
std::optional<ReadPublication> publicationFrom(const QByteArray& bytes);
// Stands for everything but the pages: printed on paper, and in the attachment. 64 hex digits.
QString digestOf(const Publication& publication);

inline constexpr auto kPublicationFile = "plumbline-figures.json";

} // namespace plumbline
