#include "tests/companysim/servers/tokenbook.h"

#include <QCryptographicHash>

namespace plumbline::companysim {

QByteArray TokenBook::issue(Instant now)
{
    const QByteArray seed = m_prefix + QByteArray::number(m_expiry.size());
    const QByteArray token = m_prefix + QCryptographicHash::hash(seed, QCryptographicHash::Sha256).toHex().left(32);
    m_expiry[token] = now + m_lifetime;
    return token;
}

bool TokenBook::isValid(const QByteArray& token, Instant now) const
{
    const auto found = m_expiry.find(token);
    return found != m_expiry.end() && now < found->second;
}

void TokenBook::expireAll()
{
    for (auto& [token, expiry] : m_expiry)
        expiry = {0};
}

} // namespace plumbline::companysim
