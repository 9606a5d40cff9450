#include "tests/companysim/endtoend/syncedcompany.h"

#include <QEventLoop>
#include <QTimer>

#include <algorithm>

namespace plumbline::companysim {

namespace {

struct Login {
    const char* system;
    std::map<std::string, std::string> settings;
    const char* secretName;
    const char* secret;
};

const std::vector<Login>& logins()
{
    static const std::vector<Login> all = {
        {"crm", {{"client_id", "plumbline"}}, "client_secret", "sample-crm-secret"},
        {"erp", {{"user", "plumbline"}}, "password", "sample-erp-只读"},
        {"fin", {{"user", "plumbline"}}, "password", "sample-fin-secret"},
        {"wms", {}, "api_key", "sample-wms-key"},
        {"oa", {{"app_key", "plumbline"}}, "app_secret", "sample-oa-secret"},
        {"registry", {{"key", "sample-key"}}, "secret_key", "sample-registry-secret"},
    };
    return all;
}

template <typename RowType> std::int64_t live(const Table<RowType>& table)
{
    return std::count_if(table.begin(), table.end(), [](const RowType& row) { return !row.removed; });
}

} // namespace

SyncedCompany::SyncedCompany(const CompanyOptions& options)
    : m_servers(std::make_unique<CompanyServers>(generate(options)))
    , m_secrets(makeMemorySecrets())
{
    if (!m_servers->listen(0)) {
        m_problem = "no free ports";
        return;
    }
    auto cache = CacheWriter::open(m_folder.path());
    if (!cache.ok() || !storeSecrets()) {
        m_problem = "no cache, or no secrets";
        return;
    }
    m_cache = std::move(cache.value());
    m_engine = std::make_unique<SyncEngine>(*m_cache, *m_secrets, [this] { return m_servers->company().now; });
}

SyncedCompany::~SyncedCompany() = default;

bool SyncedCompany::storeSecrets()
{
    QEventLoop loop;
    std::size_t left = logins().size();
    bool ok = true;
    for (const Login& login : logins()) {
        const QString key = QString::fromLatin1(login.system) + u'/' + QString::fromLatin1(login.secretName);
        m_secrets->write(key, login.secret, [&](SecretOutcome outcome) {
            ok = ok && outcome == SecretOutcome::Done;
            if (--left == 0)
                loop.quit();
        });
    }
    QTimer::singleShot(0, &loop, [&] {
        if (left == 0)
            loop.quit();
    });
    loop.exec();
    return ok;
}

SyncReport SyncedCompany::sync(SyncMode mode, const std::vector<std::string>& systems)
{
    std::vector<Source> sources;
    for (const Login& login : logins()) {
        if (!systems.empty() && std::find(systems.begin(), systems.end(), login.system) == systems.end())
            continue;
        const std::string profile = std::string(PLUMBLINE_SOURCE_DIR "/resources/profiles/") + login.system + ".toml";
        sources.push_back({login.system, profile, m_servers->urlOf(login.system).toStdString(), login.settings});
    }
    SyncReport result;
    QEventLoop loop;
    QObject::connect(m_engine.get(), &SyncEngine::finished, &loop, [&](const SyncReport& report) {
        result = report;
        loop.quit();
    });
    QTimer::singleShot(0, &loop, [&] { m_engine->start(std::move(sources), mode); });
    loop.exec();
    return result;
}

std::map<std::string, std::int64_t> SyncedCompany::cached() const
{
    std::map<std::string, std::int64_t> counts;
    const auto reader = CacheReader::open(m_folder.path());
    if (!reader.ok())
        return counts;
    for (const CollectionDef& def : allCollections()) {
        std::int64_t& count = counts[std::string(def.name)];
        reader.value()->scan({def.collection, {}, {}, {}},
                             [&count](const RecordBlock& block) { count += static_cast<std::int64_t>(block.size()); });
    }
    return counts;
}

std::uint64_t SyncedCompany::cachedSum(const std::string& field) const
{
    const std::size_t dot = field.find('.');
    const std::string name = field.substr(dot + 1);
    const auto collection = collectionNamed(std::string_view(field).substr(0, dot));
    const auto reader = CacheReader::open(m_folder.path());
    std::uint64_t sum = 0;
    if (!collection || !reader.ok())
        return sum;
    reader.value()->scan({*collection, {name}, {}, {}}, [&sum](const RecordBlock& block) {
        for (const std::int64_t value : block.integers[0])
            sum += value == kMissing ? 0 : static_cast<std::uint64_t>(value);
    });
    return sum;
}

std::map<std::string, std::int64_t> SyncedCompany::held() const
{
    const Company& c = m_servers->company();
    return {
        {"region", live(c.regions)},
        {"person", live(c.people)},
        {"customer", live(c.customers) + live(c.erpCustomers) + live(c.finCustomers) + live(c.wmsCustomers)},
        {"company", live(c.registry)},
        {"contact", live(c.contacts)},
        {"category", live(c.categories)},
        {"product", live(c.products)},
        {"part", live(c.parts)},
        {"opportunity", live(c.opportunities)},
        {"project", live(c.projects)},
        {"milestone", live(c.milestones)},
        {"stage_claim", live(c.stageClaims)},
        {"visit", live(c.visits)},
        {"document", live(c.documents)},
        {"inquiry", live(c.inquiries)},
        {"commitment", live(c.commitments)},
        {"campaign", live(c.campaigns)},
        {"target", live(c.targets)},
        {"forecast", live(c.forecasts)},
        {"contract", live(c.contracts)},
        {"finance_contract", live(c.financeContracts)},
        {"receipt", live(c.receipts)},
        {"sales_order", live(c.orders)},
        {"rebate_claim", live(c.rebateClaims)},
        {"shipment", live(c.shipments)},
        {"stock", live(c.stock)},
        {"in_transit", live(c.inTransit)},
        {"demand", live(c.demands)},
        {"approval", live(c.approvals)},
        {"decision_step", live(c.decisionSteps)},
    };
}

std::string describe(const SyncReport& report)
{
    std::string text;
    for (const SourceOutcome& outcome : report.sources) {
        const CommitCounts& n = outcome.counts;
        text += outcome.system + ": added " + std::to_string(n.added) + ", changed " + std::to_string(n.changed) +
                ", unchanged " + std::to_string(n.unchanged) + ", removed " + std::to_string(n.removed) +
                ", set aside " + std::to_string(n.setAside) + ", requests " + std::to_string(outcome.requests);
        if (outcome.error) {
            text += ", error " + std::to_string(static_cast<int>(outcome.error->code)) + ' ' + outcome.error->detail;
            for (const std::string& argument : outcome.error->args)
                text += " | " + argument;
        }
        text += '\n';
    }
    return text;
}

} // namespace plumbline::companysim
