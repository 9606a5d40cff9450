#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace plumbline {

// What went wrong, as a code with arguments; words are made in ui and app, in both languages.
enum class ErrorCode {
    // store
    StoreUnwritable, StoreBusy, StoreFull, StoreDamaged, StoreNewer, StoreMissing, StoreFailed,
    // files of settings: rulebooks, profiles
    FileUnreadable, FileSyntax, FileContent,
    // sync
    SourceUnknown, SourceExists, SecretMissing, KeychainUnavailable,
    Unreachable, TimedOut, TlsRefused, RedirectRefused, SignInRefused, AccessRefused, RateLimited,
    ServerFailed, AnswerTooLarge, AnswerTruncated, AnswerNotJson, AnswerUnexpected, AnswerRejected,
    PagingLoop, BudgetSpent, Cancelled,
    // output
    TargetUnwritable, NothingFound, InvalidArgument,
    // outbox
    AlreadySent
};

struct Error {
    ErrorCode code = ErrorCode::InvalidArgument;
    std::vector<std::string> args; // in the order that the message of this code names them
    std::string detail;            // the other side's own words, untrusted, at most 200 characters

    friend bool operator==(const Error&, const Error&) = default;
};

// A value or an error. The caller must look.
template <typename T> class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::move(value)) {}
    Result(Error error) : m_state(std::move(error)) {}

    bool ok() const { return std::holds_alternative<T>(m_state); }
    explicit operator bool() const { return ok(); }
    T& value() { return std::get<T>(m_state); }
    const T& value() const { return std::get<T>(m_state); }
    const Error& error() const { return std::get<Error>(m_state); }

private:
    std::variant<T, Error> m_state;
};

struct Nothing {};
using Status = Result<Nothing>;

} // namespace plumbline
