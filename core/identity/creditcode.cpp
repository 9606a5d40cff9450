#include "core/identity/customeridentity.h"

#include <array>
#include <string_view>

namespace plumbline {

bool isValidCreditCode(const std::string& code)
{
    constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    constexpr std::array<std::size_t, 17> weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    if (code.size() != weights.size() + 1)
        return false;
    std::size_t sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const std::size_t value = alphabet.find(code[i]);
        if (value == std::string_view::npos)
            return false;
        sum += value * weights[i];
    }
    return alphabet[(31 - sum % 31) % 31] == code.back();
}

std::string canonicalCreditCode(const std::string& code)
{
    std::string canonical;
    for (const char c : code) {
        if (c != ' ')
            canonical.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
    }
    return isValidCreditCode(canonical) ? canonical : std::string();
}

} // namespace plumbline
