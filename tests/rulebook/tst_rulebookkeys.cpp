#include "tests/rulebook/rulefiles.h"

#include <QRegularExpression>
#include <QTest>

#include <toml++/toml.h>

#include <functional>
#include <sstream>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

// Calls `visit` for every value below `table` that is neither a table nor an array.
void forEachLeaf(toml::table& table, const std::string& path,
                 const std::function<void(toml::table&, const std::string& key, const std::string& path)>& visit)
{
    std::vector<std::string> keys;
    for (const auto& [key, node] : table)
        keys.emplace_back(key.str());
    for (const std::string& key : keys) {
        toml::node& node = *table.get(key);
        if (toml::table* inner = node.as_table())
            forEachLeaf(*inner, path + key + ".", visit);
        else if (toml::array* list = node.as_array())
            for (std::size_t i = 0; i < list->size(); ++i) {
                if (toml::table* entry = (*list)[i].as_table())
                    forEachLeaf(*entry, path + key + "[" + std::to_string(i + 1) + "].", visit);
            }
        else
            visit(table, key, path + key);
    }
}

std::string textOf(const toml::table& table)
{
    std::ostringstream text;
    text << toml::toml_formatter{table};
    return text.str();
}

// Puts another value of the same type in the place of the old one.
void alter(toml::table& table, const std::string& key)
{
    toml::node& node = *table.get(key);
    if (auto* number = node.as_integer())
        *number = number->get() + 1;
    else if (auto* flag = node.as_boolean())
        *flag = !flag->get();
    else if (auto* date = node.as_date())
        *date = toml::date{date->get().year, date->get().month, date->get().day == 1 ? 2 : 1};
    else if (auto* text = node.as_string())
        *text = text->get().ends_with('%')                                           ? "7%"
                : text->get().find('.') != std::string::npos && text->get()[0] < 'A' ? "8.00"
                                                                                     : text->get() + "x";
}

bool isOfHoliday(const std::string& path)
{
    return path.starts_with("holiday") && path.find(".label.") != std::string::npos;
}

} // namespace

// No key of the shipped files is decoration: without it, or with another value, the rules differ or
// the file is refused.
class RulebookKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void everyKeyOfTheRulesMatters();
    void everyKeyOfTheCalendarMatters();
    void noKeyCanBeLeftOut();
};

void RulebookKeys::everyKeyOfTheRulesMatters()
{
    const Rulebook shipped = read(shippedRules()).value();
    int leaves = 0;
    toml::table table = toml::parse(shippedRules());
    forEachLeaf(table, "", [&](toml::table& parent, const std::string& key, const std::string& path) {
        const toml::table before = parent;
        alter(parent, key);
        const auto book = read(textOf(table));
        if (book.ok() && book.value().sameRulesAs(shipped))
            QFAIL(path.c_str());
        parent = before;
        ++leaves;
    });
    QVERIFY(leaves > 500);
    QVERIFY(read(textOf(table)).value().sameRulesAs(shipped));
}

void RulebookKeys::everyKeyOfTheCalendarMatters()
{
    const Rulebook shipped = read(shippedRules()).value();
    toml::table table = toml::parse(shippedCalendar());
    forEachLeaf(table, "", [&](toml::table& parent, const std::string& key, const std::string& path) {
        if (isOfHoliday(path)) // names of holidays are for the people who keep the file
            return;
        const toml::table before = parent;
        alter(parent, key);
        const auto book = read(shippedRules(), textOf(table));
        if (book.ok() && book.value().sameRulesAs(shipped))
            QFAIL(path.c_str());
        parent = before;
    });
}

// Left out: refused, or (format, signed and the rest that may be absent) the rules differ.
void RulebookKeys::noKeyCanBeLeftOut()
{
    const Rulebook shipped = read(shippedRules()).value();
    toml::table table = toml::parse(shippedRules());
    forEachLeaf(table, "", [&](toml::table& parent, const std::string& key, const std::string& path) {
        const toml::table before = parent;
        parent.erase(key);
        const auto book = read(textOf(table));
        if (book.ok() && book.value().sameRulesAs(shipped))
            QFAIL(path.c_str());
        parent = before;
    });
}

QTEST_GUILESS_MAIN(RulebookKeys)
#include "tst_rulebookkeys.moc"
