#pragma once

#include "core/publish/readiness.h"
#include "core/publish/restatement.h"
#include "core/publish/verification.h"

#include <QString>
#include <QStringList>

// What is published, in words: plain text, in the language of QLocale().
namespace plumbline::words {

QString figureName(const Figure& figure);  // "Proven", "Open projects proven at node 3", "Health of Ningbo ..."
QString figureValue(const Figure& figure); // "¥6,300,000.00", "42", "52.0"
// "+¥1,200.00", "−3"; a dash when it is the same.
QString figureDifference(const Figure& before, const Figure& after);
QString signedMoney(Money amount); // with + or −
QString restatementCause(RestatementCause cause);
QString readinessTitle(ReadinessCode code);        // "Every system was read after the month's end"
QString readinessState(const ReadinessItem& item); // "ready", "2 open: wms, erp"
QString mismatchCause(MismatchCause cause);
QString ruleChange(const RuleChange& change);
// What a verification found: one sentence of judgement, then one per finding, in the order of importance.
QString verdictOn(const Verification& verification);
QString notVerifiable(const QString& file); // it carries no figures of ours
QStringList findingsOf(const Verification& verification);
QString auditBroken(); // the file names an audit head that this ledger does not have

} // namespace plumbline::words
