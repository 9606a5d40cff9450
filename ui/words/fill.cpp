#include "ui/words/fill.h"

namespace plumbline::words {

QString filled(const QString& sentence, const QStringList& args)
{
    QString text;
    text.reserve(sentence.size() + 64);
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const int digit =
            sentence[i] == QLatin1Char('%') && i + 1 < sentence.size() ? sentence[i + 1].digitValue() : -1;
        if (digit < 1) {
            text += sentence[i];
            continue;
        }
        text += digit <= args.size() ? args[digit - 1] : QStringLiteral("–");
        ++i;
    }
    return text;
}

} // namespace plumbline::words
