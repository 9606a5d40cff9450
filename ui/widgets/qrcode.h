#pragma once

#include <QByteArray>
#include <QRectF>

#include <vector>

class QPainter;

namespace plumbline::ui {

struct Theme;

// A QR code (ISO/IEC 18004) of bytes with error correction level M, versions 1 to 10: up to 213 bytes.
class QrCode {
public:
    QrCode() = default; // empty
    explicit QrCode(const QByteArray& bytes);

    bool isEmpty() const { return m_size == 0; } // also when there were too many bytes
    int size() const { return m_size; }          // modules along a side
    bool isDark(int x, int y) const { return m_dark[index(x, y)] != 0; }

    static constexpr int kMostBytes = 213;

private:
    std::size_t index(int x, int y) const { return static_cast<std::size_t>(y * m_size + x); }
    void set(int x, int y, bool dark);
    void drawPatterns(int version);
    void drawFinder(int x, int y);
    void drawAlignment(int x, int y);
    void drawVersion(int version);
    void drawFormat(int mask);
    void drawData(const std::vector<std::uint8_t>& words);
    void applyMask(int mask);
    long penalty() const;

    int m_size = 0;
    std::vector<std::uint8_t> m_dark, m_fixed;
};

// In the largest centred square of `rect`, with the quiet zone that readers need.
void paintQrCode(QPainter& painter, const QRectF& rect, const QrCode& code, const Theme& theme);

} // namespace plumbline::ui
