#include "core/secrets/secretstore.h"

#include <QMap>

namespace plumbline {
namespace {

class MemorySecrets final : public SecretStore {
public:
    ~MemorySecrets() override
    {
        for (QByteArray& secret : m_secrets)
            secret.fill('\0');
    }

    void write(const QString& key, const QByteArray& secret, WriteDone done) override
    {
        m_secrets[key] = secret;
        done(SecretOutcome::Done);
    }

    void read(const QString& key, ReadDone done) override
    {
        const auto it = m_secrets.constFind(key);
        done(it == m_secrets.constEnd() ? SecretOutcome::NotFound : SecretOutcome::Done, m_secrets.value(key));
    }

    void remove(const QString& key, WriteDone done) override
    {
        m_secrets.remove(key);
        done(SecretOutcome::Done);
    }

    bool isPersistent() const override { return false; }

private:
    QMap<QString, QByteArray> m_secrets;
};

} // namespace

std::unique_ptr<SecretStore> makeMemorySecrets() { return std::make_unique<MemorySecrets>(); }

} // namespace plumbline
