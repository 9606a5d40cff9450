#pragma once

#include "ui/briefing/pdf/tounicode.h"
#include "ui/widgets/textblock.h"

#include <QPdfWriter>

#include <bitset>

namespace plumbline::ui {

// A PDF that remembers which characters were written into it with which fonts.
class PdfDevice final : public QPdfWriter, public TextListener {
public:
    using QPdfWriter::QPdfWriter;

    void wrote(const QString& text, const QFont& font) override;

    CodePoints written() const;
    QList<QFont> fonts() const; // one per families and weight

private:
    std::bitset<0x10000> m_units; // of UTF-16; surrogates have no text in a PDF of Qt's
    QList<QFont> m_fonts;
};

} // namespace plumbline::ui
