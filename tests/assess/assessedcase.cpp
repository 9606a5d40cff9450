#include "tests/assess/assessedcase.h"

#include "tests/assess/shippedrules.h"

#include <algorithm>

namespace plumbline::testing {

Rulebook rulesOf(const Case& one)
{
    static const Rulebook shipped = shippedRulebook(); // read once: reading costs more than assessing
    const toml::array* replacements = one.expect["rules"].as_array();
    Rulebook rulebook = replacements ? shippedRulebook(replacements) : shipped;
    if (rulebook.visits.valid == ValidVisit::Both)
        rulebook.visits.valid = ValidVisit::Progress;
    return rulebook;
}

Assessment assessedCase(const Case& one)
{
    const FactsPtr facts = one.facts();
    return assess(*facts, rulesOf(one), one.asOf);
}

char letterOf(Verdict verdict) { return "pfwmnu"[static_cast<int>(verdict)]; }

std::string textOf(const Rational& value)
{
    return std::to_string(value.num()) + (value.den() == 1 ? "" : "/" + std::to_string(value.den()));
}

std::string textOf(Money amount) { return toDecimal(amount); }

std::string joined(const std::vector<std::string>& texts)
{
    std::string all;
    for (const std::string& text : texts)
        all += (all.empty() ? "" : ", ") + text;
    return all;
}

std::string differenceOf(const Case& one, const std::map<std::string, std::string>& shown,
                         const std::vector<std::string>& others)
{
    for (const auto& [name, node] : one.expect) {
        const std::string key(name.str());
        if (key == "rules" || std::find(others.begin(), others.end(), key) != others.end())
            continue;
        if (!shown.contains(key))
            return "nothing is shown as " + key;
        std::string wanted = node.value_or(std::string());
        if (const auto number = node.value_exact<std::int64_t>())
            wanted = std::to_string(*number);
        if (const auto flag = node.value_exact<bool>())
            wanted = *flag ? "true" : "false";
        if (shown.at(key) != wanted)
            return key + " is \"" + shown.at(key) + "\", wanted \"" + wanted + "\"";
    }
    return {};
}

} // namespace plumbline::testing
