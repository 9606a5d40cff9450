#include "core/secrets/secretstore.h"

#include <QtGlobal>

namespace plumbline {
namespace {

// "crm/client_secret" -> "PLUMBLINE_SECRET_CRM_CLIENT_SECRET"
QByteArray variableOf(const QString& key)
{
    QByteArray name = "PLUMBLINE_SECRET_" + key.toUpper().toUtf8();
    return name.replace('/', '_').replace('-', '_');
}

class EnvironmentSecrets final : public SecretStore {
public:
    explicit EnvironmentSecrets(std::unique_ptr<SecretStore> fallback) : m_fallback(std::move(fallback)) {}

    void write(const QString& key, const QByteArray& secret, WriteDone done) override
    {
        m_fallback->write(key, secret, std::move(done));
    }

    void read(const QString& key, ReadDone done) override
    {
        const QByteArray variable = variableOf(key);
        if (qEnvironmentVariableIsSet(variable.constData()))
            done(SecretOutcome::Done, qEnvironmentVariable(variable.constData()).toUtf8());
        else
            m_fallback->read(key, std::move(done));
    }

    void remove(const QString& key, WriteDone done) override { m_fallback->remove(key, std::move(done)); }

    bool isPersistent() const override { return m_fallback->isPersistent(); }

private:
    std::unique_ptr<SecretStore> m_fallback;
};

} // namespace

std::unique_ptr<SecretStore> makeEnvironmentSecrets(std::unique_ptr<SecretStore> fallback)
{
    return std::make_unique<EnvironmentSecrets>(std::move(fallback));
}

} // namespace plumbline
