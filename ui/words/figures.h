#pragma once

#include "core/assess/reason.h"
#include "core/rulebook/rulebook.h"

#include <QString>

#include <string_view>

// How figures are written, in the language of QLocale() (set by whoever owns the program). What is
// shown is cut, never rounded up, so that it does not contradict a comparison (D9).
// Every function gives plain text: data from company systems never becomes markup.
namespace plumbline::words {

bool isChinese();
// The label in the current language.
QString label(const Label& label);
// A text from a company system: control and direction characters become visible escapes, and it is
// cut at `limit` characters with an ellipsis.
QString foreign(std::string_view text, int limit = 200);

QString dash();                                                  // "–": no data
QString moneyShort(Money amount);                                // "¥1,240 万", "¥1.2 亿" / "¥12,400,000"
QString moneyFull(Money amount);                                 // "¥12,400,000.00"
QString percent(const Ratio& ratio, int decimals = 0);           // "63 %"; a dash for none of none
QString points(const Rational& value, int decimals = 0);         // "52", "74.9"
QString daysPerStage(const Rational& days);                      // "11.2 days" / "11.2 天"
QString quantity(std::int64_t thousandths);                      // "40", "2.5"
QString count(std::int64_t number);                              // "2,114"
QString duration(Duration length);                               // "3 h 5 min", "4 days 2 h"
QString days(int number);                                        // "3 days"
QString date(Day day);                                           // "2026-03-14"
QString month(Month month);                                      // "March 2026" / "2026 年 3 月"
QString monthShort(Month month);                                 // "Mar" / "3 月"
QString instant(Instant at, CompanyClock clock);                 // "2026-03-14 09:42"
QString timeOrDate(Instant at, Instant now, CompanyClock clock); // "09:42" today, else "3 days old"

} // namespace plumbline::words
