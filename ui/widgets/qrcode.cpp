#include "ui/widgets/qrcode.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace plumbline::ui {

namespace {

constexpr int kVersions = 10;
// Of level M, by version.
constexpr std::array<int, kVersions> kCheckWords = {10, 16, 26, 18, 24, 16, 18, 22, 22, 26}; // per block
constexpr std::array<int, kVersions> kBlocks = {1, 1, 1, 2, 2, 4, 4, 4, 5, 5};
constexpr std::array<int, kVersions> kAllWords = {26, 44, 70, 100, 134, 172, 196, 242, 292, 346};
constexpr int kQuietZone = 4;

int dataWords(int version)
{
    const auto at = static_cast<std::size_t>(version - 1);
    return kAllWords[at] - kCheckWords[at] * kBlocks[at];
}

std::uint8_t product(std::uint8_t a, std::uint8_t b) // in GF(256) modulo 0x11D
{
    int result = 0;
    for (int bit = 7; bit >= 0; --bit) {
        result = (result << 1) ^ ((result >> 7) * 0x11D);
        result ^= ((b >> bit) & 1) * a;
    }
    return static_cast<std::uint8_t>(result);
}

std::vector<std::uint8_t> generator(int degree)
{
    std::vector<std::uint8_t> result(static_cast<std::size_t>(degree), 0);
    result.back() = 1;
    std::uint8_t root = 1;
    for (int i = 0; i < degree; ++i) {
        for (std::size_t k = 0; k < result.size(); ++k) {
            result[k] = product(result[k], root);
            if (k + 1 < result.size())
                result[k] = static_cast<std::uint8_t>(result[k] ^ result[k + 1]);
        }
        root = product(root, 2);
    }
    return result;
}

std::vector<std::uint8_t> checkWords(const std::vector<std::uint8_t>& data, const std::vector<std::uint8_t>& divisor)
{
    std::vector<std::uint8_t> rest(divisor.size(), 0);
    for (const std::uint8_t byte : data) {
        const auto factor = static_cast<std::uint8_t>(byte ^ rest.front());
        rest.erase(rest.begin());
        rest.push_back(0);
        for (std::size_t i = 0; i < rest.size(); ++i)
            rest[i] = static_cast<std::uint8_t>(rest[i] ^ product(divisor[i], factor));
    }
    return rest;
}

// Mode, length, bytes, terminator and padding.
std::vector<std::uint8_t> messageWords(const QByteArray& bytes, int version)
{
    std::vector<bool> bits;
    const auto append = [&bits](unsigned value, int count) {
        for (int i = count - 1; i >= 0; --i)
            bits.push_back(((value >> i) & 1) != 0);
    };
    append(4, 4);
    append(static_cast<unsigned>(bytes.size()), version < 10 ? 8 : 16);
    for (const char c : bytes)
        append(static_cast<unsigned char>(c), 8);
    const auto capacity = static_cast<std::size_t>(dataWords(version)) * 8;
    append(0, static_cast<int>(std::min<std::size_t>(4, capacity - bits.size())));
    append(0, static_cast<int>((8 - bits.size() % 8) % 8));
    for (unsigned pad = 0xEC; bits.size() < capacity; pad ^= 0xEC ^ 0x11)
        append(pad, 8);
    std::vector<std::uint8_t> words(bits.size() / 8, 0);
    for (std::size_t i = 0; i < bits.size(); ++i)
        words[i / 8] = static_cast<std::uint8_t>(words[i / 8] | (bits[i] ? 0x80U >> (i % 8) : 0));
    return words;
}

// Split into blocks, each with its check words, and interleaved.
std::vector<std::uint8_t> interleaved(const std::vector<std::uint8_t>& data, int version)
{
    const auto at = static_cast<std::size_t>(version - 1);
    const auto blocks = static_cast<std::size_t>(kBlocks[at]), checks = static_cast<std::size_t>(kCheckWords[at]);
    const std::size_t shortLength = data.size() / blocks, longBlocks = data.size() % blocks;
    const auto divisor = generator(kCheckWords[at]);
    std::vector<std::vector<std::uint8_t>> parts, codes;
    std::size_t start = 0;
    for (std::size_t block = 0; block < blocks; ++block) {
        const std::size_t length = shortLength + (block >= blocks - longBlocks ? 1 : 0);
        parts.emplace_back(data.begin() + static_cast<std::ptrdiff_t>(start),
                           data.begin() + static_cast<std::ptrdiff_t>(start + length));
        codes.push_back(checkWords(parts.back(), divisor));
        start += length;
    }
    std::vector<std::uint8_t> words;
    for (std::size_t i = 0; i <= shortLength; ++i) {
        for (const auto& part : parts) {
            if (i < part.size())
                words.push_back(part[i]);
        }
    }
    for (std::size_t i = 0; i < checks; ++i) {
        for (const auto& code : codes)
            words.push_back(code[i]);
    }
    return words;
}

std::vector<int> alignmentPlaces(int version, int size)
{
    if (version == 1)
        return {};
    const int count = version / 7 + 2;
    const int step = (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2;
    std::vector<int> places{6};
    for (int i = count - 2; i >= 0; --i)
        places.push_back(size - 7 - i * step);
    return places;
}

bool maskedAt(int mask, int x, int y)
{
    switch (mask) {
    case 0:
        return (x + y) % 2 == 0;
    case 1:
        return y % 2 == 0;
    case 2:
        return x % 3 == 0;
    case 3:
        return (x + y) % 3 == 0;
    case 4:
        return (x / 3 + y / 2) % 2 == 0;
    case 5:
        return x * y % 2 + x * y % 3 == 0;
    case 6:
        return (x * y % 2 + x * y % 3) % 2 == 0;
    default:
        return ((x + y) % 2 + x * y % 3) % 2 == 0;
    }
}

} // namespace

QrCode::QrCode(const QByteArray& bytes)
{
    int version = 1;
    while (version <= kVersions && dataWords(version) * 8 < 4 + (version < 10 ? 8 : 16) + bytes.size() * 8)
        ++version;
    if (version > kVersions)
        return;
    m_size = version * 4 + 17;
    m_dark.assign(static_cast<std::size_t>(m_size) * static_cast<std::size_t>(m_size), 0);
    m_fixed = m_dark;
    drawPatterns(version);
    drawData(interleaved(messageWords(bytes, version), version));
    int best = 0;
    long least = -1;
    for (int mask = 0; mask < 8; ++mask) {
        applyMask(mask);
        drawFormat(mask);
        const long found = penalty();
        if (least < 0 || found < least) {
            least = found;
            best = mask;
        }
        applyMask(mask); // a second time takes it off
    }
    applyMask(best);
    drawFormat(best);
}

void QrCode::set(int x, int y, bool dark)
{
    m_dark[index(x, y)] = dark ? 1 : 0;
    m_fixed[index(x, y)] = 1;
}

void QrCode::drawPatterns(int version)
{
    for (int i = 0; i < m_size; ++i) {
        set(6, i, i % 2 == 0);
        set(i, 6, i % 2 == 0);
    }
    drawFinder(3, 3);
    drawFinder(m_size - 4, 3);
    drawFinder(3, m_size - 4);
    const std::vector<int> places = alignmentPlaces(version, m_size);
    for (const int x : places) {
        for (const int y : places) {
            const bool inFinder = (x == 6 && y == 6) || (x == 6 && y == m_size - 7) || (x == m_size - 7 && y == 6);
            if (!inFinder)
                drawAlignment(x, y);
        }
    }
    drawFormat(0);
    if (version >= 7)
        drawVersion(version);
}

void QrCode::drawFinder(int x, int y)
{
    for (int dy = -4; dy <= 4; ++dy) {
        for (int dx = -4; dx <= 4; ++dx) {
            const int ring = std::max(std::abs(dx), std::abs(dy));
            if (x + dx >= 0 && x + dx < m_size && y + dy >= 0 && y + dy < m_size)
                set(x + dx, y + dy, ring != 2 && ring != 4);
        }
    }
}

void QrCode::drawAlignment(int x, int y)
{
    for (int dy = -2; dy <= 2; ++dy) {
        for (int dx = -2; dx <= 2; ++dx)
            set(x + dx, y + dy, std::max(std::abs(dx), std::abs(dy)) != 1);
    }
}

void QrCode::drawVersion(int version)
{
    int rest = version;
    for (int i = 0; i < 12; ++i)
        rest = (rest << 1) ^ ((rest >> 11) * 0x1F25);
    const int bits = version << 12 | rest;
    for (int i = 0; i < 18; ++i) {
        const bool dark = ((bits >> i) & 1) != 0;
        set(m_size - 11 + i % 3, i / 3, dark);
        set(i / 3, m_size - 11 + i % 3, dark);
    }
}

void QrCode::drawFormat(int mask)
{
    int rest = mask; // level M is 00
    for (int i = 0; i < 10; ++i)
        rest = (rest << 1) ^ ((rest >> 9) * 0x537);
    const int bits = (mask << 10 | rest) ^ 0x5412;
    const auto bit = [bits](int i) { return ((bits >> i) & 1) != 0; };
    for (int i = 0; i < 6; ++i)
        set(8, i, bit(i));
    set(8, 7, bit(6));
    set(8, 8, bit(7));
    set(7, 8, bit(8));
    for (int i = 9; i < 15; ++i)
        set(14 - i, 8, bit(i));
    for (int i = 0; i < 8; ++i)
        set(m_size - 1 - i, 8, bit(i));
    for (int i = 8; i < 15; ++i)
        set(8, m_size - 15 + i, bit(i));
    set(8, m_size - 8, true);
}

void QrCode::drawData(const std::vector<std::uint8_t>& words)
{
    std::size_t at = 0;
    for (int right = m_size - 1; right >= 1; right -= 2) {
        if (right == 6)
            right = 5;
        for (int step = 0; step < m_size; ++step) {
            const bool upward = ((right + 1) & 2) == 0;
            const int y = upward ? m_size - 1 - step : step;
            for (int x = right; x > right - 2; --x) {
                if (m_fixed[index(x, y)] != 0 || at >= words.size() * 8)
                    continue;
                m_dark[index(x, y)] = (words[at / 8] >> (7 - at % 8)) & 1;
                ++at;
            }
        }
    }
}

void QrCode::applyMask(int mask)
{
    for (int y = 0; y < m_size; ++y) {
        for (int x = 0; x < m_size; ++x) {
            if (m_fixed[index(x, y)] == 0 && maskedAt(mask, x, y))
                m_dark[index(x, y)] ^= 1;
        }
    }
}

// Long runs, squares and an uneven share of dark make a code hard to read.
long QrCode::penalty() const
{
    long found = 0;
    long dark = 0;
    for (int line = 0; line < m_size; ++line) {
        for (const bool isRow : {true, false}) {
            int run = 0;
            for (int i = 0; i < m_size; ++i) {
                const auto at = [&](int k) { return isRow ? isDark(k, line) : isDark(line, k); };
                run = i > 0 && at(i) == at(i - 1) ? run + 1 : 1;
                found += run == 5 ? 3 : run > 5 ? 1 : 0;
            }
        }
        for (int x = 0; x < m_size; ++x) {
            dark += isDark(x, line) ? 1 : 0;
            if (x > 0 && line > 0 && isDark(x, line) == isDark(x - 1, line) && isDark(x, line) == isDark(x, line - 1) &&
                isDark(x, line) == isDark(x - 1, line - 1))
                found += 3;
        }
    }
    const long all = static_cast<long>(m_size) * m_size;
    return found + std::labs(dark * 20 - all * 10) / all * 10;
}

void paintQrCode(QPainter& painter, const QRectF& rect, const QrCode& code, const Theme& theme)
{
    if (code.isEmpty())
        return;
    const double side = std::min(rect.width(), rect.height());
    const double module = side / (code.size() + 2 * kQuietZone);
    const QPointF origin(rect.center().x() - side / 2 + kQuietZone * module,
                         rect.center().y() - side / 2 + kQuietZone * module);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    QPainterPath path; // one path: no seams between neighbours
    for (int y = 0; y < code.size(); ++y) {
        for (int x = 0; x < code.size(); ++x) {
            int end = x;
            while (end < code.size() && code.isDark(end, y))
                ++end;
            if (end > x)
                path.addRect(QRectF(origin.x() + x * module, origin.y() + y * module, (end - x) * module, module));
            x = std::max(x, end - 1);
        }
    }
    painter.fillPath(path, theme.ink);
    painter.restore();
}

} // namespace plumbline::ui
