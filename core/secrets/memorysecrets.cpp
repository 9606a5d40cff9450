#include "core/secrets/secretstore.h"

#include <QHash>
#include <QObject>
#include <QProcessEnvironment>

namespace plumbline {
namespace {

// Every call answers from the event loop, as a keychain does; none after the store is gone.
class MemorySecrets final : public SecretStore {
public:
    void write(const QString& key, const QByteArray& secret, WriteDone done) override
    {
        m_secrets.insert(key, secret);
        answer([done] { done(SecretOutcome::Done); });
    }
    void read(const QString& key, ReadDone done) override
    {
        const bool found = m_secrets.contains(key);
        const QByteArray secret = m_secrets.value(key);
        answer([=] { done(found ? SecretOutcome::Done : SecretOutcome::NotFound, secret); });
    }
    void remove(const QString& key, WriteDone done) override
    {
        m_secrets.remove(key);
        answer([done] { done(SecretOutcome::Done); });
    }
    bool isPersistent() const override { return false; }

private:
    template <typename Call> void answer(Call call)
    {
        QMetaObject::invokeMethod(&m_context, call, Qt::QueuedConnection);
    }

    QHash<QString, QByteArray> m_secrets;
    QObject m_context;
};

class EnvironmentSecrets final : public SecretStore {
public:
    explicit EnvironmentSecrets(std::unique_ptr<SecretStore> fallback)
        : m_fallback(std::move(fallback))
    {
    }

    void write(const QString& key, const QByteArray& secret, WriteDone done) override
    {
        m_fallback->write(key, secret, std::move(done));
    }
    void read(const QString& key, ReadDone done) override
    {
        QString name = QStringLiteral("PLUMBLINE_SECRET_") + key.toUpper();
        name.replace(QLatin1Char('/'), QLatin1Char('_')).replace(QLatin1Char('-'), QLatin1Char('_'));
        const QString value = QProcessEnvironment::systemEnvironment().value(name);
        if (value.isEmpty())
            return m_fallback->read(key, std::move(done));
        const auto answer = [done, value] { done(SecretOutcome::Done, value.toUtf8()); };
        QMetaObject::invokeMethod(&m_context, answer, Qt::QueuedConnection);
    }
    void remove(const QString& key, WriteDone done) override { m_fallback->remove(key, std::move(done)); }
    bool isPersistent() const override { return m_fallback->isPersistent(); }

private:
    std::unique_ptr<SecretStore> m_fallback;
    QObject m_context;
};

} // namespace

std::unique_ptr<SecretStore> makeMemorySecrets() { return std::make_unique<MemorySecrets>(); }

std::unique_ptr<SecretStore> makeEnvironmentSecrets(std::unique_ptr<SecretStore> fallback)
{
    return std::make_unique<EnvironmentSecrets>(std::move(fallback));
}

} // namespace plumbline
