#pragma once

#include <cstdint>
#include <utility>

namespace plumbline {

// An exact fraction, always reduced, denominator > 0. Scores and ratios are kept in this form so
// that a comparison with a threshold is never a matter of rounding (D9).
// The arithmetic is done in 128 bits inside and throws std::overflow_error when the reduced result
// leaves 64 bits: a wrong figure is never returned.
class Rational {
public:
    constexpr Rational() = default;
    constexpr Rational(std::int64_t whole)
        : m_num(whole)
    {
    }
    Rational(std::int64_t num, std::int64_t den);

    std::int64_t num() const { return m_num; }
    std::int64_t den() const { return m_den; }
    double toDouble() const { return static_cast<double>(m_num) / static_cast<double>(m_den); }

    // floor(value * scale): 51.96 at scale 10 is 519. What is shown is always cut, never rounded up,
    // so that 74.96 is not shown as 75.
    std::int64_t flooredTimes(std::int64_t scale) const;

    friend Rational operator+(const Rational& a, const Rational& b);
    friend Rational operator-(const Rational& a, const Rational& b);
    friend Rational operator*(const Rational& a, const Rational& b);
    friend Rational operator/(const Rational& a, const Rational& b); // b != 0
    friend bool operator==(const Rational& a, const Rational& b) = default;
    friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);

private:
    std::int64_t m_num = 0;
    std::int64_t m_den = 1;
};

} // namespace plumbline
