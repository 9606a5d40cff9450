#include "tests/companysim/servers/companyservers.h"

#include "tests/companysim/servers/controlport.h"
#include "tests/companysim/servers/crmsystem.h"
#include "tests/companysim/servers/erpsystem.h"
#include "tests/companysim/servers/finsystem.h"
#include "tests/companysim/servers/oasystem.h"
#include "tests/companysim/servers/registrysystem.h"
#include "tests/companysim/servers/streams.h"
#include "tests/companysim/servers/wmssystem.h"

namespace plumbline::companysim {

CompanyServers::CompanyServers(Company company, QObject* parent)
    : QObject(parent)
    , m_company(std::move(company))
{
    const SimulatedClock now = [this] { return m_company.now; };
    open("crm", std::make_unique<CrmSystem>(crmStreams(m_company), m_company, now, m_effects["crm"]));
    open("erp", std::make_unique<ErpSystem>(erpStreams(m_company), m_company, m_effects["erp"]), "/odata/v4/erp/");
    open("fin", std::make_unique<FinSystem>(finStreams(m_company)));
    open("wms", std::make_unique<WmsSystem>(wmsStreams(m_company)));
    open("oa", std::make_unique<OaSystem>(m_company, now, m_effects["oa"]));
    open("registry", std::make_unique<RegistrySystem>(m_company, now));
    open("control", std::make_unique<ControlPort>(*this));
}

CompanyServers::~CompanyServers() = default;

void CompanyServers::open(const QByteArray& name, std::unique_ptr<System> system, const QByteArray& root)
{
    auto server = std::make_unique<LoopbackServer>([s = system.get()](const HttpRequest& r) { return s->handle(r); });
    m_doors.push_back({name, root, std::move(system), std::move(server)});
}

bool CompanyServers::listen(quint16 firstPort)
{
    quint16 port = firstPort;
    for (const Door& door : m_doors) {
        if (!door.server->listen(port))
            return false;
        if (port != 0)
            ++port;
    }
    return true;
}

const CompanyServers::Door* CompanyServers::doorNamed(const QByteArray& name) const
{
    for (const Door& door : m_doors) {
        if (door.name == name)
            return &door;
    }
    return nullptr;
}

QByteArray CompanyServers::urlOf(const QByteArray& name) const
{
    const Door* door = doorNamed(name);
    return door == nullptr ? QByteArray() : "http://127.0.0.1:" + QByteArray::number(door->server->port()) + door->root;
}

QByteArray CompanyServers::urls() const
{
    QByteArray list;
    for (const Door& door : m_doors) {
        list += list.isEmpty() ? "" : ",";
        list += '"' + door.name + "\":\"" + urlOf(door.name) + '"';
    }
    return '{' + list + '}';
}

bool CompanyServers::goDown(const QByteArray& system)
{
    const Door* door = system == "control" ? nullptr : doorNamed(system);
    if (door != nullptr)
        door->server->goDown();
    return door != nullptr;
}

bool CompanyServers::goUp(const QByteArray& system)
{
    const Door* door = doorNamed(system);
    return door != nullptr && door->server->goUp();
}

bool CompanyServers::setFault(const QByteArray& system, Fault fault, int count)
{
    const Door* door = system == "control" ? nullptr : doorNamed(system);
    if (door != nullptr)
        door->server->setFault(fault, count);
    return door != nullptr;
}

void CompanyServers::expireTokens()
{
    for (const Door& door : m_doors)
        door.system->expireTokens();
}

void CompanyServers::advanceBy(Duration by) { advance(m_company, by); }

bool CompanyServers::patchCompany(const std::string& name, const std::string& argument)
{
    return patch(m_company, name, argument);
}

QByteArray CompanyServers::stats() const
{
    QByteArray systems;
    for (const Door& door : m_doors) {
        QByteArray methods;
        for (const auto& [method, count] : door.server->requestCounts()) {
            methods += methods.isEmpty() ? "" : ",";
            methods += '"' + method + "\":" + QByteArray::number(count);
        }
        systems += systems.isEmpty() ? "" : ",";
        systems += '"' + door.name + "\":{" + methods + '}';
    }
    return '{' + systems + '}';
}

QByteArray CompanyServers::effects() const
{
    QByteArray systems;
    for (const auto& [name, log] : m_effects) {
        QByteArray list;
        for (const EffectLog::Effect& effect : log.all())
            list += (list.isEmpty() ? "" : ",") + ("{\"key\":\"" + effect.key) + "\",\"record\":\"" + effect.record +
                    "\",\"body\":" + effect.body + "}";
        systems += (systems.isEmpty() ? "\"" : ",\"") + name + "\":[" + list + ']';
    }
    return '{' + systems + '}';
}

} // namespace plumbline::companysim
