#include "core/store/errornames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QString>

#include <array>

namespace plumbline {
namespace {

struct NamedError {
    ErrorCode code;
    std::string_view name;
};

using enum ErrorCode;
constexpr std::array kNames = {
    NamedError{StoreUnwritable, "store_unwritable"},
    NamedError{StoreBusy, "store_busy"},
    NamedError{StoreFull, "store_full"},
    NamedError{StoreDamaged, "store_damaged"},
    NamedError{StoreNewer, "store_newer"},
    NamedError{StoreMissing, "store_missing"},
    NamedError{StoreFailed, "store_failed"},
    NamedError{FileUnreadable, "file_unreadable"},
    NamedError{FileSyntax, "file_syntax"},
    NamedError{FileContent, "file_content"},
    NamedError{SourceUnknown, "source_unknown"},
    NamedError{SourceExists, "source_exists"},
    NamedError{SecretMissing, "secret_missing"},
    NamedError{KeychainUnavailable, "keychain_unavailable"},
    NamedError{Unreachable, "unreachable"},
    NamedError{TimedOut, "timed_out"},
    NamedError{TlsRefused, "tls_refused"},
    NamedError{RedirectRefused, "redirect_refused"},
    NamedError{SignInRefused, "sign_in_refused"},
    NamedError{AccessRefused, "access_refused"},
    NamedError{RateLimited, "rate_limited"},
    NamedError{ServerFailed, "server_failed"},
    NamedError{AnswerTooLarge, "answer_too_large"},
    NamedError{AnswerTruncated, "answer_truncated"},
    NamedError{AnswerNotJson, "answer_not_json"},
    NamedError{AnswerUnexpected, "answer_unexpected"},
    NamedError{AnswerRejected, "answer_rejected"},
    NamedError{PagingLoop, "paging_loop"},
    NamedError{BudgetSpent, "budget_spent"},
    NamedError{Cancelled, "cancelled"},
    NamedError{TargetUnwritable, "target_unwritable"},
    NamedError{NothingFound, "nothing_found"},
    NamedError{InvalidArgument, "invalid_argument"},
    NamedError{AlreadySent, "already_sent"},
};

} // namespace

std::string_view nameOf(ErrorCode code)
{
    for (const NamedError& named : kNames) {
        if (named.code == code)
            return named.name;
    }
    return "other";
}

std::optional<ErrorCode> errorNamed(std::string_view name)
{
    for (const NamedError& named : kNames) {
        if (named.name == name)
            return named.code;
    }
    return std::nullopt;
}

std::string textFromArguments(const std::vector<std::string>& arguments)
{
    QJsonArray array;
    for (const std::string& argument : arguments)
        array.append(QString::fromStdString(argument));
    return QJsonDocument(array).toJson(QJsonDocument::Compact).toStdString();
}

std::vector<std::string> argumentsFromText(std::string_view text)
{
    const QByteArray bytes(text.data(), static_cast<int>(text.size()));
    std::vector<std::string> arguments;
    for (const QJsonValue& value : QJsonDocument::fromJson(bytes).array())
        arguments.push_back(value.toString().toStdString());
    return arguments;
}

} // namespace plumbline
