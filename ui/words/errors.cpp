#include "ui/words/sentences.h"

#include "ui/words/expectations.h"
#include "ui/words/figures.h"
#include "ui/words/fill.h"

#include <QCoreApplication>

namespace plumbline::words {
namespace {

class Errors {
    Q_DECLARE_TR_FUNCTIONS(Errors)
};

QString storeError(ErrorCode code)
{
    switch (code) {
    case ErrorCode::StoreUnwritable:
        return Errors::tr("Nothing can be written to %1. What is stored can still be read; choose another folder or "
                          "ask for write access.");
    case ErrorCode::StoreBusy:
        return Errors::tr("Another program is using %1. Close it and try again; nothing was lost.");
    case ErrorCode::StoreFull:
        return Errors::tr("The disk with %1 is full. Nothing was saved by this step; free some space and try again.");
    case ErrorCode::StoreDamaged:
        return Errors::tr("%1 is damaged and was left as it is. A cache is rebuilt by a full sync; for the ledger "
                          "restore a backup.");
    case ErrorCode::StoreNewer:
        return Errors::tr("%1 was made by a newer version of Plumbline and was not touched. Install that version.");
    case ErrorCode::StoreMissing:
        return Errors::tr("%1 is missing although it was there before, and no empty one was put in its place. Restore "
                          "it from a backup; to begin a new one, remove %1.begun.");
    default:
        return Errors::tr("The database %1 refused a step. Nothing of this step was saved; try again.");
    }
}

QString unreachable(const std::string& cause)
{
    if (cause == "refused")
        return Errors::tr("%1 refuses connections: its server is not running, or its address is wrong. Earlier data "
                          "stays usable; the next sync tries again.");
    if (cause == "name")
        return Errors::tr("The address of %1 is not known on this network. Earlier data stays usable; check the "
                          "network, or whether a VPN is needed.");
    if (cause == "proxy" || cause == "proxy_lookup")
        return Errors::tr("The proxy of this computer does not lead to %1. Earlier data stays usable; check the "
                          "proxy settings of the system.");
    if (cause == "proxy_sign_in")
        return Errors::tr("The proxy between here and %1 asks for a password. Earlier data stays usable; ask your IT "
                          "department.");
    if (cause == "loopback")
        return Errors::tr("This computer lets no program wait for the browser's answer, so nobody could sign in to %1. "
                          "Ask your IT department.");
    if (cause == "plain_http")
        return Errors::tr("%1 was to be read without encryption, which is refused: its address has to begin with "
                          "https.");
    return Errors::tr("%1 cannot be reached. Earlier data stays usable; the next sync tries again.");
}

QString tlsRefused(const std::string& cause)
{
    if (cause == "expired")
        return Errors::tr("The certificate of %1 has expired, so nothing was sent. Tell those who run it.");
    if (cause == "not_yet_valid")
        return Errors::tr("The certificate of %1 is not valid yet, so nothing was sent. Check this computer's clock.");
    if (cause == "wrong_host")
        return Errors::tr("The certificate of %1 belongs to another address, so nothing was sent. Ask your IT "
                          "department.");
    if (cause == "self_signed" || cause == "unknown_authority")
        return Errors::tr(
            "The certificate of %1 comes from nobody whom this computer trusts, so nothing was sent. If it "
            "is the company's own authority, connect the system with its certificate file.");
    if (cause == "handshake")
        return Errors::tr("%1 does not speak a safe kind of encryption, so nothing was sent. Ask your IT department.");
    return Errors::tr("The certificate of %1 is not trusted, so nothing was sent. Ask your IT department.");
}

QString targetUnwritable(const std::string& reason)
{
    if (reason == "no_name")
        return Errors::tr("A file needs a name.");
    if (reason == "not_a_file")
        return Errors::tr("%1 is not a file but a folder or a device. Choose another name.");
    if (reason == "gone")
        return Errors::tr("The folder of %1 is not there. Connect its disk again or choose another folder.");
    if (reason == "denied")
        return Errors::tr("%1 may not be written: the folder is read-only. Choose another folder.");
    if (reason == "full")
        return Errors::tr("There is no room left for %1. Nothing was written; free some space or choose another disk.");
    if (reason == "busy")
        return Errors::tr("%1 is open in another program. Nothing was written; close it there and try again.");
    return Errors::tr("%1 cannot be written. No partial file was left; choose another folder or close the file.");
}

QString signInRefused(const std::string& cause)
{
    if (cause == "sign_in")
        return Errors::tr("%1 waits for you to sign in with your browser: page Data, or \"source sign-in\".");
    if (cause == "access_denied")
        return Errors::tr("The sign-in to %1 was declined in the browser. Nothing was stored.");
    if (cause == "state")
        return Errors::tr("What came back from the browser does not belong to this sign-in to %1, so nothing of it was "
                          "used. Try again.");
    if (cause == "code")
        return Errors::tr("The browser came back from %1 without a sign-in. Try again.");
    return Errors::tr("%1 refused the sign-in. Check user and password or token of this system; we do not try "
                      "again by ourselves so that the account is not locked.");
}

QString wireError(ErrorCode code, const std::string& cause)
{
    switch (code) {
    case ErrorCode::Unreachable:
        return unreachable(cause);
    case ErrorCode::TimedOut:
        if (cause == "sample")
            return Errors::tr("The sample company did not start. Try again.");
        if (cause == "browser")
            return Errors::tr("Nobody signed in to %1 in the browser in time. Try again.");
        return Errors::tr("%1 did not answer in time. Earlier data stays usable.");
    case ErrorCode::TlsRefused:
        return tlsRefused(cause);
    case ErrorCode::RedirectRefused:
        return Errors::tr("%1 sent us to another address; this was refused to protect the sign-in.");
    case ErrorCode::SignInRefused:
        return signInRefused(cause);
    case ErrorCode::AccessRefused:
        return Errors::tr(
            "%1 does not let this account read these records; those read earlier are hidden until it does. Check its "
            "rights and its key.");
    case ErrorCode::RateLimited:
        return Errors::tr("%1 asks us to wait. The next sync continues where this one stopped.");
    case ErrorCode::ServerFailed:
        return Errors::tr("%1 reported a fault of its own. Earlier data stays usable.");
    case ErrorCode::AnswerTooLarge:
        return Errors::tr("%1 sent more than one page may hold; the page was dropped.");
    case ErrorCode::AnswerTruncated:
        return Errors::tr("The answer of %1 broke off; the page was dropped and is read again by the next sync.");
    case ErrorCode::AnswerNotJson:
        return Errors::tr("%1 answered with something that is not data, for example a login page of the network. "
                          "Nothing was changed.");
    case ErrorCode::AnswerUnexpected:
        return Errors::tr("%1 answered in a form that its profile does not describe. Nothing was changed.");
    case ErrorCode::AnswerRejected:
        if (cause == "404")
            return Errors::tr("%1 has nothing at this address (404). Check the path of the list.");
        return Errors::tr("%1 refused the request (%3).");
    case ErrorCode::PagingLoop:
        return Errors::tr("%1 sent the same page again and again; the sync of it was stopped.");
    case ErrorCode::BudgetSpent:
        return Errors::tr("Today's budget of calls to %1 is spent. The rest is read tomorrow.");
    default:
        return Errors::tr("The sync of %1 was cancelled. Pages that had arrived are kept.");
    }
}

// `what` it is about, and why, where the error says so.
QString settingsError(ErrorCode code, const std::string& what, const std::string& reason)
{
    switch (code) {
    case ErrorCode::FileUnreadable:
        return Errors::tr("%1 cannot be read. Check that it exists and may be opened.");
    case ErrorCode::FileSyntax:
        return Errors::tr("%1, line %2: this is not valid TOML.");
    case ErrorCode::FileContent:
        return Errors::tr("%1, line %2, key %3: found %4; expected %5.");
    case ErrorCode::SourceUnknown:
        return Errors::tr("There is no company system named %1. \"source list\" shows them.");
    case ErrorCode::SourceExists:
        return Errors::tr("A company system named %1 is already connected.");
    case ErrorCode::SecretMissing:
        return Errors::tr("The secret \"%2\" of %1 is not known on this computer. Enter it again.");
    case ErrorCode::KeychainUnavailable:
        return Errors::tr("The keychain of this computer cannot be used, so secrets last for this run only.");
    case ErrorCode::TargetUnwritable:
        return targetUnwritable(reason);
    case ErrorCode::AlreadySent:
        if (reason == "sealed")
            return Errors::tr("%1 is sealed already: a month is sealed once.");
        return Errors::tr("It is too late for that: entry %1 of the outbox is %2.");
    case ErrorCode::NothingFound:
        if (what == "rows")
            return Errors::tr("This answer holds no list of records.");
        if (what == "sample")
            return Errors::tr("The sample company is not installed beside this program.");
        return Errors::tr("Nothing was found for %1.");
    default:
        if (what == "base_url")
            return Errors::tr("The address of %1 is not one that can be read: it begins with https:// and holds "
                              "neither a password nor a question mark.");
        if (what == "header")
            return Errors::tr("A header for %1 would hold a character that may not stand there, such as a line break. "
                              "Look at its settings and secrets.");
        return Errors::tr("%1 is not valid here. Expected: %2.");
    }
}

// What the sentence is about: wire errors that were placed say it third, all others first.
std::string causeOf(const Error& error)
{
    return error.args.size() > 2 ? error.args[2] : error.args.empty() ? std::string() : error.args.front();
}

// What stands in the file and what belongs there, in words.
void speakOfContent(const Error& error, QStringList& args)
{
    const bool isFile = error.code == ErrorCode::FileContent;
    const qsizetype expected = isFile ? 4 : 1;
    if (isFile && args.size() > 3 && args[3].isEmpty())
        args[3] = Errors::tr("nothing", "found in a file");
    if ((isFile || error.code == ErrorCode::InvalidArgument) && args.size() > expected)
        args[expected] = expectation(error.args[static_cast<std::size_t>(expected)]);
}

// The word for an outbox entry's state, which an error names as the file does.
QString stateWord(const std::string& name)
{
    for (int i = 0; i <= static_cast<int>(OutboxState::Discarded); ++i) {
        if (nameOf(static_cast<OutboxState>(i)) == name)
            return outboxState(static_cast<OutboxState>(i));
    }
    return foreign(name);
}

} // namespace

QString error(const Error& error)
{
    QString text = error.code <= ErrorCode::StoreFailed ? storeError(error.code)
                   : error.code >= ErrorCode::Unreachable && error.code <= ErrorCode::Cancelled
                       ? wireError(error.code, error.args.size() > 2 ? error.args[2] : std::string())
                       : settingsError(error.code, causeOf(error),
                                       error.args.size() > 1 ? error.args[1] : std::string());
    QStringList args;
    for (const std::string& arg : error.args)
        args += foreign(arg);
    speakOfContent(error, args);
    if (error.code == ErrorCode::AlreadySent && error.args.size() == 2 && error.args[1] != "sealed")
        args[1] = stateWord(error.args[1]);
    text = filled(text, args);
    const QString gap = isChinese() ? QString() : QStringLiteral(" ");
    if (error.code == ErrorCode::FileContent && args.size() > 5)
        text += gap + Errors::tr("Did you mean \"%1\"?").arg(args[5]);
    if (!error.detail.empty())
        text += gap + Errors::tr("It said: %1").arg(foreign(error.detail));
    return text;
}

QString refusedRules(const RefusedRules& refused, CompanyClock clock)
{
    const QString version =
        foreign(refused.inForceName) + QStringLiteral(" ") + QString::number(refused.inForceVersion);
    QString text = refused.since.isKnown()
                       ? Errors::tr("Your rules have been refused since %1.").arg(instant(refused.since, clock))
                       : Errors::tr("Your rules are refused.");
    text += QLatin1Char(' ') + error(refused.error) + QLatin1Char(' ');
    return text + (refused.hasLastGood ? Errors::tr("The last good ones stay in force: %1.").arg(version)
                                       : Errors::tr("The shipped ones are in force: %1.").arg(version));
}

} // namespace plumbline::words
