#include "core/model/rational.h"

#include <cassert>
#include <limits>
#include <numeric>
#include <stdexcept>

namespace plumbline {
namespace {

__extension__ using Wide = __int128;

Wide gcdWide(Wide a, Wide b)
{
    a = a < 0 ? -a : a;
    while (b != 0) {
        const Wide r = a % b;
        a = b;
        b = r;
    }
    return a;
}

Rational reduced(Wide num, Wide den)
{
    assert(den != 0);
    if (den < 0) {
        num = -num;
        den = -den;
    }
    const Wide g = gcdWide(num, den);
    if (g > 1) {
        num /= g;
        den /= g;
    }
    constexpr Wide limit = std::numeric_limits<std::int64_t>::max();
    if (num > limit || num < -limit || den > limit)
        throw std::overflow_error("a fraction left the 64-bit range");
    return {static_cast<std::int64_t>(num), static_cast<std::int64_t>(den)};
}

} // namespace

Rational::Rational(std::int64_t num, std::int64_t den) : m_num(num), m_den(den)
{
    assert(den != 0);
    const std::int64_t g = std::gcd(num, den);
    if (g > 1) {
        m_num /= g;
        m_den /= g;
    }
    if (m_den < 0) {
        m_num = -m_num;
        m_den = -m_den;
    }
}

std::int64_t Rational::flooredTimes(std::int64_t scale) const
{
    const Wide product = Wide(m_num) * scale;
    Wide q = product / m_den;
    if (product % m_den != 0 && product < 0)
        --q;
    return static_cast<std::int64_t>(q);
}

Rational operator+(const Rational& a, const Rational& b)
{
    return reduced(Wide(a.m_num) * b.m_den + Wide(b.m_num) * a.m_den, Wide(a.m_den) * b.m_den);
}

Rational operator-(const Rational& a, const Rational& b)
{
    return reduced(Wide(a.m_num) * b.m_den - Wide(b.m_num) * a.m_den, Wide(a.m_den) * b.m_den);
}

Rational operator*(const Rational& a, const Rational& b)
{
    return reduced(Wide(a.m_num) * b.m_num, Wide(a.m_den) * b.m_den);
}

Rational operator/(const Rational& a, const Rational& b)
{
    return reduced(Wide(a.m_num) * b.m_den, Wide(a.m_den) * b.m_num);
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b)
{
    const Wide left = Wide(a.m_num) * b.m_den;
    const Wide right = Wide(b.m_num) * a.m_den;
    return left < right ? std::strong_ordering::less
                        : left > right ? std::strong_ordering::greater : std::strong_ordering::equal;
}

} // namespace plumbline
