#include "tests/companysim/company/creditcode.h"

#include <array>

namespace plumbline::companysim {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

// GB 11714: the check character of the eight characters of an organisation code.
char organisationCheck(std::string_view eight)
{
    constexpr std::array<int, 8> kWeights = {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i) {
        const char c = eight[i];
        sum += kWeights[i] * (c <= '9' ? c - '0' : c - 'A' + 10);
    }
    const int check = 11 - sum % 11;
    return check == 10 ? 'X' : static_cast<char>('0' + check % 11);
}

} // namespace

char creditCheckCharacter(std::string_view first17)
{
    int sum = 0;
    int weight = 1; // 3^i mod 31
    for (const char c : first17) {
        const std::size_t value = kAlphabet.find(c);
        if (value == std::string_view::npos)
            return '?';
        sum += static_cast<int>(value) * weight;
        weight = weight * 3 % 31;
    }
    return kAlphabet[static_cast<std::size_t>((31 - sum % 31) % 31)];
}

std::string makeCreditCode(Rng& rng, bool institution, int division)
{
    std::string code = institution ? "12" : "91";
    code += std::to_string(division);
    std::string organisation = "M"; // a letter first, as newer numbers have
    for (int i = 0; i < 7; ++i)
        organisation += kAlphabet[static_cast<std::size_t>(rng.below(31))];
    code += organisation + organisationCheck(organisation);
    return code + creditCheckCharacter(code);
}

} // namespace plumbline::companysim
