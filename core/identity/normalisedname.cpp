#include "core/identity/customeridentity.h"
#include "core/identity/hantext.h"

namespace plumbline {

std::string normalisedName(const std::string& name)
{
    std::u32string out;
    for (const char32_t point : foldedText(name)) {
        if (isLetterOrDigit(point))
            out.push_back(point);
    }
    return utf8Of(out);
}

} // namespace plumbline
