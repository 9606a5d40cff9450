#pragma once

#include <QByteArray>

#include <vector>

namespace plumbline::companysim {

// What was written into one system, in the order in which it happened: the oracle of the outbox.
class EffectLog {
public:
    struct Effect {
        QByteArray key;    // of idempotency, or the reference
        QByteArray record; // what it was done to
        QByteArray body;   // as received
    };

    void add(const QByteArray& key, const QByteArray& record, const QByteArray& body)
    {
        m_effects.push_back({key, record, body});
    }
    const std::vector<Effect>& all() const { return m_effects; }
    const Effect* withKey(const QByteArray& key) const
    {
        for (const Effect& effect : m_effects) {
            if (effect.key == key)
                return &effect;
        }
        return nullptr;
    }

private:
    std::vector<Effect> m_effects;
};

} // namespace plumbline::companysim
