#include "ui/briefing/pdf/pdfdevice.h"

#include <QMap>

#include <algorithm>

namespace plumbline::ui {

void PdfDevice::wrote(const QString& text, const QFont& font)
{
    for (const QChar c : text)
        m_units.set(c.unicode());
    const auto isKnown = [&font](const QFont& one) { return one.isCopyOf(font); };
    if (std::none_of(m_fonts.begin(), m_fonts.end(), isKnown))
        m_fonts.push_back(font);
}

CodePoints PdfDevice::written() const
{
    CodePoints written;
    for (std::size_t unit = 0; unit < m_units.size(); ++unit) {
        if (m_units[unit] && !QChar::isSurrogate(static_cast<char32_t>(unit)))
            written.insert(static_cast<char32_t>(unit));
    }
    return written;
}

QList<QFont> PdfDevice::fonts() const
{
    QMap<QString, QFont> distinct;
    for (const QFont& font : m_fonts)
        distinct.insert(font.families().join(u';') + QString::number(font.weight()), font);
    return distinct.values();
}

} // namespace plumbline::ui
