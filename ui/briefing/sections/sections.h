#pragma once

#include "ui/briefing/briefingsource.h"

// The parts of a briefing, each in a file of its own. They add to the document in the order of the paper.
namespace plumbline::ui {

// Title, running head and foot, the month of one region or of all together, and what to decide.
void composeTitle(const BriefingSource& source, BriefingDocument& document);
void composeMonth(const BriefingSource& source, BriefingDocument& document);    // of one region
void composeOverview(const BriefingSource& source, BriefingDocument& document); // of several
void composeDecisions(const BriefingSource& source, BriefingDocument& document);
void composeChapter(const BriefingSource& source, BriefingDocument& document); // a region's first lines

void composeMoney(const BriefingSource& source, BriefingDocument& document);
void composeFunnel(const BriefingSource& source, BriefingDocument& document);
void composeProjects(const BriefingSource& source, BriefingDocument& document);
void composeActions(const BriefingSource& source, BriefingDocument& document);
void composeFindings(const BriefingSource& source, BriefingDocument& document);
void composeRestatementNote(const BriefingSource& source, BriefingDocument& document); // for the front page
void composeRestatements(const BriefingSource& source, BriefingDocument& document);
void composeMethod(const BriefingSource& source, BriefingDocument& document);

QString anchorOf(const RegionView& region);
// Shared by the month of one and of several regions.
MonthTile visitsTile(const Ratio& valid);
MonthTile promisesTile(const Ratio& kept, int late, int broken, int overdue);
MonthTile interventionTile(const BriefingSource& source);
TilesPiece moneyTiles(const Achievement* at, const QString& stateNote);
ClaimedProvenValue claimedBar(const Achievement* at);
QString gapPoints(const Achievement& at); // between claimed and proven, one decimal

} // namespace plumbline::ui
