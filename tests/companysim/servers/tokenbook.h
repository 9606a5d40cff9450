#pragma once

#include "core/model/instant.h"

#include <QByteArray>

#include <map>

namespace plumbline::companysim {

// The tokens that a system has given out. They live on the company's simulated clock, so moving it
// far enough makes them expire without telling their holders.
class TokenBook {
public:
    TokenBook(QByteArray prefix, Duration lifetime)
        : m_prefix(std::move(prefix))
        , m_lifetime(lifetime)
    {
    }

    QByteArray issue(Instant now);
    bool isValid(const QByteArray& token, Instant now) const;
    bool wasIssued(const QByteArray& token) const { return m_expiry.contains(token); }
    void expireAll();
    std::int64_t lifetimeSeconds() const { return m_lifetime.ms / 1000; }

private:
    QByteArray m_prefix;
    Duration m_lifetime;
    std::map<QByteArray, Instant> m_expiry;
};

} // namespace plumbline::companysim
