#include "core/identity/linkagespec.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace plumbline {
namespace {

using Words = std::vector<std::string_view>;

Words split(std::string_view text, char separator)
{
    Words words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        if (end > at)
            words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

std::optional<FieldKind> kindNamed(std::string_view name)
{
    constexpr std::array<std::string_view, 8> names = {"code",  "credit_code", "phone",  "company",
                                                       "words", "address",     "number", "title"};
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt : std::optional(static_cast<FieldKind>(found - names.begin()));
}

bool readInt(std::string_view text, int& value)
{
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    return problem == std::errc() && end == text.data() + text.size();
}

bool readColumns(std::string_view text, const std::vector<std::string>& known, std::vector<std::size_t>& columns)
{
    for (const std::string_view name : split(text, ',')) {
        const auto found = std::find(known.begin(), known.end(), name);
        if (found == known.end())
            return false;
        columns.push_back(static_cast<std::size_t>(found - known.begin()));
    }
    return true;
}

// field NAME KIND columns=A,B agree=N differ=N needed
bool readField(const Words& words, const std::vector<std::string>& known, LinkageSpec& spec)
{
    const auto kind = words.size() < 4 ? std::nullopt : kindNamed(words[2]);
    if (!kind || spec.fields.size() >= 100)
        return false;
    LinkageField field{std::string(words[1]), *kind, {}};
    bool isGood = true;
    for (std::size_t i = 3; i < words.size(); ++i) {
        const std::size_t equals = std::min(words[i].find('='), words[i].size());
        const std::string_view key = words[i].substr(0, equals);
        const std::string_view value = words[i].substr(std::min(equals + 1, words[i].size()));
        if (key == "columns")
            isGood = isGood && readColumns(value, known, field.columns);
        else if (key == "agree")
            isGood = isGood && readInt(value, field.agree) && field.agree >= 0 && field.agree <= 40;
        else if (key == "differ")
            isGood = isGood && readInt(value, field.differ) && field.differ >= 0 && field.differ <= 40;
        else
            isGood = isGood && words[i] == "needed" && (field.isNeeded = true);
    }
    spec.fields.push_back(std::move(field));
    return isGood && !spec.fields.back().columns.empty();
}

bool readLine(const Words& words, const std::vector<std::string>& columns, LinkageSpec& spec)
{
    if (words[0] == "field")
        return readField(words, columns, spec);
    if (words.size() != 2)
        return false;
    if (words[0] == "join")
        return readInt(words[1], spec.joinBits);
    if (words[0] == "ask")
        return readInt(words[1], spec.askBits);
    if (words[0] != "records")
        return false;
    spec.oneToOne = words[1] == "one-to-one";
    spec.withinSource = !spec.oneToOne;
    return spec.oneToOne || words[1] == "many-to-many";
}

} // namespace

Result<LinkageSpec> readLinkageSpec(std::string_view text, const std::vector<std::string>& columns)
{
    LinkageSpec spec;
    int number = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const Words words = split(text.substr(at, end - at), ' ');
        at = end + 1;
        ++number;
        if (!words.empty() && words[0].front() != '#' && !readLine(words, columns, spec))
            return Error{ErrorCode::FileSyntax, {"identity", std::to_string(number)}, {}};
    }
    if (spec.fields.empty() || spec.askBits > spec.joinBits)
        return Error{ErrorCode::FileContent, {"identity"}, {}};
    return spec;
}

} // namespace plumbline
