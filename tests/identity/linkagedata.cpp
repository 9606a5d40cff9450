#include "linkagedata.h"

#include "core/identity/tabletext.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>

namespace plumbline {
namespace {

using Row = std::map<std::string, std::string>;

std::string textOf(const std::string& file)
{
    std::ifstream in(file, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

std::string trimmed(const std::string& text)
{
    const std::size_t first = text.find_first_not_of(" \t\r");
    return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

// CSV with quotes; a first line of column names.
std::vector<Row> rowsOf(const std::string& file)
{
    std::string text = textOf(file);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.erase(0, 3);
    std::vector<std::vector<std::string>> lines(1, {""});
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"' && quoted && i + 1 < text.size() && text[i + 1] == '"')
            lines.back().back() += text[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            lines.back().emplace_back();
        else if (c == '\n' && !quoted)
            lines.push_back({""});
        else
            lines.back().back() += c;
    }
    std::vector<Row> rows;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].size() < 2)
            continue;
        Row row;
        for (std::size_t c = 0; c < std::min(lines[0].size(), lines[i].size()); ++c)
            row[trimmed(lines[0][c])] = trimmed(lines[i][c]);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::uint32_t hashOf(const std::string& text)
{
    std::uint32_t hash = 2166136261U;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash ^ (hash >> 15);
}

bool isDev(const std::string& truth) { return hashOf(truth) % 2 == 0; }

class Reader {
public:
    Reader(LinkageData& data, std::string folder)
        : m_data(data)
        , m_folder(std::move(folder))
    {
    }

    // Adds the rows of a file; `from` names its column for each of the set's columns ("" = none).
    void add(const std::string& file, int source, const std::vector<std::string>& from,
             const std::function<std::string(const Row&)>& truth)
    {
        for (const Row& row : rowsOf(m_folder + file)) {
            LinkRecord record{static_cast<std::int64_t>(m_data.records.size()) + 1, source, {}};
            for (const std::string& column : from) {
                const auto value = row.find(column);
                record.values.push_back(value == row.end() ? std::string() : value->second);
            }
            m_data.records.push_back(std::move(record));
            m_data.truth.push_back(truth(row));
        }
    }

private:
    LinkageData& m_data;
    std::string m_folder;
};

const std::vector<std::string> kCustomerColumns = {"name", "credit_code", "phone", "address", "province", "city"};

LinkageData threeSystems(const std::string& folder)
{
    LinkageData data{"three systems", kCustomerColumns, std::string(tableText("customers")), {}, {}, 0.97};
    std::map<std::string, std::string> entity;
    for (const Row& row : rowsOf(folder + "truth.csv"))
        entity[row.at("record_id")] = row.at("entity_id");
    Reader reader(data, folder);
    const auto by = [&](const char* key) { return [&entity, key](const Row& row) { return entity[row.at(key)]; }; };
    reader.add("crm_accounts.csv", 0, {"account_name", "credit_code", "", "", "", "city"}, by("account_id"));
    reader.add("finance_customers.csv", 1, {"customer_name", "tax_id", "", "", "province", ""}, by("customer_no"));
    reader.add("warehouse_consignees.csv", 2, {"consignee_name", "tax_id", "", "", "", "city"}, by("consignee_code"));
    return data;
}

LinkageData listedPairs(const std::string& folder)
{
    LinkageData data{"listed pairs", kCustomerColumns, std::string(tableText("customers")), {}, {}, 0.97, true, true};
    Reader reader(data, folder);
    const auto truth = [](const Row& row) { return row.at("pair_id"); };
    reader.add("dev_pairs_listed_1000.csv", 0, {"short_name", "", "", "", "", ""}, truth);
    reader.add("dev_pairs_listed_1000.csv", 1, {"full_name", "", "", "", "", ""}, truth);
    return data;
}

LinkageData febrl(const std::string& folder, const std::string& specs, bool duplicates)
{
    const std::vector<std::string> columns = {"given_name", "surname",  "street_number", "address_1",     "address_2",
                                              "suburb",     "postcode", "state",         "date_of_birth", "soc_sec_id"};
    LinkageData data{duplicates ? "Febrl 3 (duplicates)" : "Febrl 4",
                     columns,
                     textOf(specs + (duplicates ? "people-duplicates.txt" : "people.txt")),
                     {},
                     {},
                     0.98,
                     false,
                     !duplicates};
    Reader reader(data, folder);
    const auto truth = [](const Row& row) {
        const std::string& id = row.at("rec_id");
        return id.substr(0, id.find('-', 4));
    };
    reader.add(duplicates ? "dataset3.csv" : "dataset4a.csv", 0, columns, truth);
    if (!duplicates)
        reader.add("dataset4b.csv", 1, columns, truth);
    return data;
}

LinkageData restaurants(const std::string& folder, const std::string& specs)
{
    const std::vector<std::string> columns = {"name", "addr", "city", "phone"};
    LinkageData data{"Fodors-Zagats", columns, textOf(specs + "restaurants.txt"), {}, {}, 0.99, false, true};
    std::map<std::string, std::string> fodorOf;
    for (const Row& row : rowsOf(folder + "matches_fodors_zagats.csv"))
        fodorOf[row.at("zagats_id")] = row.at("fodors_id");
    Reader reader(data, folder);
    reader.add("fodors.csv", 0, columns, [](const Row& row) { return "f" + row.at("id"); });
    reader.add("zagats.csv", 1, columns, [&](const Row& row) {
        const auto match = fodorOf.find(row.at("id"));
        return match == fodorOf.end() ? "z" + row.at("id") : "f" + match->second;
    });
    return data;
}

LinkageData products(const std::string& folder, const std::string& specs)
{
    const std::vector<std::string> columns = {"title", "description", "price"};
    LinkageData data{"Abt-Buy", columns, textOf(specs + "products.txt"), {}, {}, 0, false, true};
    Reader reader(data, folder);
    const auto truth = [](const Row& row) { return row.at("unique_id"); };
    reader.add("AbtBuy_Abt.csv", 0, columns, truth);
    reader.add("AbtBuy_Buy.csv", 1, columns, truth);
    return data;
}

LinkageData hospitals(const std::string& folder)
{
    LinkageData data{"hospital aliases", kCustomerColumns, std::string(tableText("customers")), {}, {}, 0};
    Reader reader(data, folder);
    reader.add("aliases_dev.csv", 0, {"name", "", "", "", "", ""}, [](const Row& row) { return row.at("group_id"); });
    return data;
}

std::map<std::string, long> truePairs(const LinkageData& data, bool dev)
{
    std::map<std::string, std::pair<long, long>> sizes;
    for (std::size_t i = 0; i < data.records.size(); ++i)
        ++(data.records[i].source == 0 ? sizes[data.truth[i]].first : sizes[data.truth[i]].second);
    std::map<std::string, long> pairs;
    for (const auto& [entity, size] : sizes) {
        const long all = size.first + size.second;
        if (isDev(entity) == dev)
            pairs[entity] = data.isTwoLists ? size.first * size.second : all * (all - 1) / 2;
    }
    return pairs;
}

} // namespace

std::vector<LinkageData> linkageSets(const std::string& dataFolder, const std::string& specFolder)
{
    if (dataFolder.empty())
        return {};
    return {threeSystems(dataFolder + "/cn-company-names/three-systems-dev/"),
            listedPairs(dataFolder + "/cn-company-names/"),
            febrl(dataFolder + "/er-febrl/", specFolder, false),
            febrl(dataFolder + "/er-febrl/", specFolder, true),
            restaurants(dataFolder + "/er-fodors-zagats/", specFolder),
            products(dataFolder + "/er-abt-buy/", specFolder),
            hospitals(dataFolder + "/cn-hospitals/")};
}

std::string publicDataFolder(const std::string& sourceFolder)
{
    if (const char* set = std::getenv("PLUMBLINE_DATA"))
        return set;
    for (const char* up : {"/../shared/data", "/../../shared/data"}) {
        if (std::filesystem::exists(sourceFolder + up + "/cn-company-names"))
            return sourceFolder + up;
    }
    return {};
}

LinkageScores scoreLinkage(const LinkageData& data)
{
    LinkageScores scores;
    const auto spec = readLinkageSpec(data.spec, data.columns);
    if (!spec)
        return scores;
    scores.grouping = groupRecords(data.records, spec.value(), {});
    std::map<std::int32_t, std::vector<std::int32_t>> groups;
    for (std::size_t i = 0; i < data.records.size(); ++i)
        groups[scores.grouping.entityOf[i]].push_back(static_cast<std::int32_t>(i));
    const auto truth = [&](std::int32_t i) -> const std::string& { return data.truth[static_cast<std::size_t>(i)]; };
    const auto counts = [&](std::int32_t a, std::int32_t b) {
        return !data.isTwoLists ||
               data.records[static_cast<std::size_t>(a)].source != data.records[static_cast<std::size_t>(b)].source;
    };
    for (const auto& [number, members] : groups) {
        for (std::size_t i = 0; i < members.size(); ++i) {
            for (std::size_t j = i + 1; j < members.size(); ++j) {
                if (!counts(members[i], members[j]))
                    continue;
                LinkageScore& score = isDev(truth(members[i])) ? scores.dev : scores.heldOut;
                const bool isRight = truth(members[i]) == truth(members[j]);
                ++(isRight ? score.right : score.wrong);
                if (!isRight && isDev(truth(members[i])) && isDev(truth(members[j])))
                    scores.mistakes.push_back({members[i], members[j], 0, {}});
            }
        }
    }
    for (const LinkedPair& pair : scores.grouping.questions) {
        LinkageScore& score = isDev(truth(pair.a)) ? scores.dev : scores.heldOut;
        ++(truth(pair.a) == truth(pair.b) ? score.askedRight : score.askedWrong);
    }
    std::map<std::string, std::vector<std::int32_t>> ofTruth;
    for (std::int32_t b = 0; b < static_cast<std::int32_t>(data.truth.size()); ++b) {
        for (const std::int32_t a : ofTruth[truth(b)]) {
            const bool isApart = scores.grouping.entityOf[static_cast<std::size_t>(a)] !=
                                 scores.grouping.entityOf[static_cast<std::size_t>(b)];
            if (isApart && counts(a, b) && isDev(truth(a)))
                scores.mistakes.push_back({a, b, 0, {}});
        }
        ofTruth[truth(b)].push_back(b);
    }
    for (const bool dev : {true, false}) {
        LinkageScore& score = dev ? scores.dev : scores.heldOut;
        for (const auto& [entity, pairs] : truePairs(data, dev))
            score.missed += pairs;
        score.missed -= score.right;
    }
    return scores;
}

} // namespace plumbline
