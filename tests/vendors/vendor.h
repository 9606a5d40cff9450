#pragma once

#include "tests/sync/faultserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>
#include <memory>
#include <set>
#include <string>

namespace plumbline::tests {

// One record over there. What its fields hold is made from its number, so that a test knows it.
struct Item {
    int number = 0;
    qint64 changedMs = 0;
    bool isVoid = false;
};

// What a field named `name` holds: a number for amounts ("1234.50" + number), a time for times.
struct FieldForm {
    QString timeFormat; // "unix_ms", "odata_v2" or a QDateTime format of the wall clock
    int zoneHours = 0;
};
QJsonValue fieldOf(const QString& name, const QString& prefix, const Item& item, const FieldForm& form);
QString timeText(qint64 ms, const FieldForm& form);

// The simulated system of one vendor. Answers as its public documentation says; the oracle of the tests.
class Vendor {
public:
    virtual ~Vendor() = default;

    virtual std::string profile() const = 0;
    virtual std::map<std::string, std::string> settings() const { return {}; }
    virtual std::map<std::string, std::string> secrets() const = 0;
    // The address to connect to, below the server's.
    virtual std::string basePath() const { return "/"; }
    virtual int streams() const { return 1; }
    // Fields that must have arrived for item 1, as the cache keeps them: amount in fen, changed in ms.
    virtual std::string idOf(int number) const = 0;
    virtual std::string changedFilter() const { return {}; } // what a second request must hold somewhere
    virtual bool hasToken() const { return true; }
    virtual bool hasIncremental() const { return true; }
    virtual std::set<std::string> keys() const { return {}; }

    Told answer(const Asked& asked);

    QList<Item> items;
    QByteArray url;      // of the server that stands for it
    bool isDead = false; // the token that was given out is not known any more
    QByteArray failure;  // the words with which every list call is refused
    bool refusesSignIn = false;
    int signIns = 0, lists = 0;
    QByteArray wrong; // what a request got wrong; the answer is then a 400

protected:
    virtual bool isSignIn(const Asked& asked) const = 0;
    virtual Told signIn(const Asked& asked) = 0; // checks keys and signatures, gives token()
    virtual Told refuseSignIn() const = 0;
    virtual bool isSignedIn(const Asked& asked) const = 0; // carries token()
    virtual Told expired() const = 0;
    virtual Told failed() const = 0; // says `failure` in this vendor's envelope
    virtual Told list(const Asked& asked) = 0;

    QByteArray token() const { return "TOKEN-" + QByteArray::number(signIns); }
    // Items changed at or after `sinceMs`, in the order of change, `count` of them from `offset`.
    QList<Item> pageOf(qint64 sinceMs, int offset, int count) const;
    qsizetype countSince(qint64 sinceMs) const { return pageOf(sinceMs, 0, 1'000'000).size(); }
    void require(bool fine, const char* what)
    {
        if (!fine && wrong.isEmpty())
            wrong = what;
    }
};

QJsonObject jsonOf(const QByteArray& text);
Told json(const QJsonObject& object, int status = 200, const QByteArray& headers = {});
QByteArray hmacSha256(const QByteArray& text, const QByteArray& key);

std::unique_ptr<Vendor> makeKingdee();
std::unique_ptr<Vendor> makeYonBip();
std::unique_ptr<Vendor> makeU8();
std::unique_ptr<Vendor> makeFxiaoke();
std::unique_ptr<Vendor> makeNeoCrm();
std::unique_ptr<Vendor> makeSalesforce();
std::unique_ptr<Vendor> makeSapS4();
std::unique_ptr<Vendor> makeDingTalk(bool isOld);
std::unique_ptr<Vendor> makeWeCom();
std::unique_ptr<Vendor> makeQichacha();

} // namespace plumbline::tests
