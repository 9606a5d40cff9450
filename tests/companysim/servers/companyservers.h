#pragma once

#include "tests/companysim/company/company.h"
#include "tests/companysim/servers/effects.h"
#include "tests/companysim/servers/loopbackserver.h"
#include "tests/companysim/servers/system.h"

#include <QObject>

#include <memory>
#include <vector>

namespace plumbline::companysim {

class ControlPort;

// The company with its six systems (crm, erp, fin, wms, oa, registry), each on a port of its own on
// 127.0.0.1, and the control port. The simulated now moves only by advance and patch. One thread.
class CompanyServers : public QObject {
    Q_OBJECT

public:
    explicit CompanyServers(Company company, QObject* parent = nullptr);
    ~CompanyServers() override;

    // The systems take the ports from firstPort on, control the seventh; 0 = any free ports.
    bool listen(quint16 firstPort);
    // The base URL that a source of this system has: "http://127.0.0.1:39300", for erp its service root
    // "http://127.0.0.1:39301/odata/v4/erp/"; empty for an unknown name.
    QByteArray urlOf(const QByteArray& name) const;
    // {"crm":"http://...", ..., "control":"http://..."}
    QByteArray urls() const;
    const Company& company() const { return m_company; }

    // False when there is no system of that name.
    bool goDown(const QByteArray& system);
    bool goUp(const QByteArray& system);
    bool setFault(const QByteArray& system, Fault fault, int count);
    void expireTokens();
    void advanceBy(Duration by);
    bool patchCompany(const std::string& name, const std::string& argument);
    // {"crm":{"GET":12,"POST":1},...}: requests since the start, also those that a fault answered.
    QByteArray stats() const;
    // What was written into a system, oldest first; {"crm":[{"key":...,"record":...},...],...} of all.
    const std::vector<EffectLog::Effect>& effectsOf(const QByteArray& system) { return m_effects[system].all(); }
    QByteArray effects() const;

Q_SIGNALS:
    void quitRequested();

private:
    struct Door { // one system behind its server
        QByteArray name;
        QByteArray root;
        std::unique_ptr<System> system;
        std::unique_ptr<LoopbackServer> server;
    };

    void open(const QByteArray& name, std::unique_ptr<System> system, const QByteArray& root = {});
    const Door* doorNamed(const QByteArray& name) const;

    Company m_company;
    std::map<QByteArray, EffectLog> m_effects; // by system; stays where it is
    std::vector<Door> m_doors;                 // in the order of their ports; control is the last
};

} // namespace plumbline::companysim
