#pragma once

#include "core/model/collections.h"
#include "core/sync/requestshape.h"
#include "core/sync/writeshape.h"

#include <QString>

#include <map>

// A profile describes one kind of company system as data: how to sign in, which lists to read, what
// a row means. It is a TOML file; the keys are named after the members here and described in
// resources/profiles/README.md. No system has code of its own.
//
// Templates are texts with placeholders: {setting.NAME} {limit} {offset} {page} {cursor} {since:FORM}
// {now:FORM} {id} {key} {token} {nonce}, the names of [[auth.compute]] and of [auth.keep], {until:FORM} of a time
// window, {after} and {after_time} of keyset paging, {columns} of answer.columns, {params} and {params:pairs} (in
// [[auth.compute]]: the request's parameters sorted by name, "a1b2" or "a=1&b=2"); {{ is a brace. FORM is one of
// iso, iso_s (no milliseconds), odata (iso, for $filter), beijing ("2026-03-14 09:42:00"), date, unix_s, unix_ms.
// A query entry, header, form entry or body member whose template names {since} or {cursor} while it has no
// value is left out; of "{? and t > {since:iso}}" only that part is. In a JSON body a text that is nothing but
// {limit}, {offset}, {page} or a unix form becomes a number; {x:int} makes any placeholder a number, {x:text} a
// text; {x:quoted} doubles its single quotes.
namespace plumbline::sync {

struct ProfileLabel {
    std::string zh, en;
};

// What the user fills in when connecting; a secret goes to the keychain and nowhere else.
struct ProfileSetting {
    std::string name;
    ProfileLabel label;
    bool secret = false;
    bool required = true;
    std::string defaultValue;
};

// One step of a signature: `from` expanded, then each of `apply` in order: md5, sha1, sha256,
// hmac_sha256 (with `key`), hex, base64, upper, lower, url_encode. Its result is the placeholder {name}.
struct ComputedValue {
    std::string name, from, key;
    std::vector<std::string> apply;
};

enum class AuthKind { None, Static, Basic, Login, OAuth2ClientCredentials, OAuth2Password, OAuth2Code, Signed };

// Whether a token is asked for with a grant of OAuth 2 (RFC 6749).
constexpr bool isOAuth(AuthKind kind)
{
    return kind == AuthKind::OAuth2ClientCredentials || kind == AuthKind::OAuth2Password ||
           kind == AuthKind::OAuth2Code;
}
// Whether its sign-in goes on with a refresh token.
constexpr bool hasRefreshToken(AuthKind kind)
{
    return kind == AuthKind::OAuth2Password || kind == AuthKind::OAuth2Code;
}

struct AuthShape {
    AuthKind kind = AuthKind::None;
    std::string user, password;         // basic: templates
    std::string clientId, clientSecret; // oauth2: templates
    std::string scope;
    std::string authorize;     // oauth2_code: template of the address where the user signs in
    FieldPath refresh;         // oauth2_password, oauth2_code: the refresh token in the answer
    bool clientInBody = false; // oauth2: style = "post" instead of "basic"
    RequestTemplate request;   // login, oauth2: how the token is asked for
    AnswerShape answer;
    FieldPath token, lifetime;
    bool isCookie = false;            // token = "cookie": the session's cookies are the token
    std::optional<FieldPath> baseUrl; // the answer names the address of everything else ...
    std::vector<std::string> within;  // ... which must be the source's own host or in one of these domains (https)
    std::vector<std::pair<std::string, FieldPath>> keep; // more of the answer, as placeholders
    int lifetimeUnitMs = 1000;                           // lifetime_unit = "s" or "ms"
    int lifetimeDefaultS = 7200;                         // when the answer does not say
    std::vector<ComputedValue> compute;                  // for every request, and for the login call
    TemplateMap headers, query;                          // added to every request
};

enum class PagingKind { None, Offset, Page, NextLink, LinkHeader, Cursor, Keyset };

struct PagingShape {
    PagingKind kind = PagingKind::None;
    int size = 200;
    std::string first; // first page number or cursor; page: "1" unless said otherwise
    FieldPath next;    // next_link, cursor
    std::string nextHeader; // cursor: the answer's header that holds it, in lower case; "" = it is at `next`
    bool hasNext = false;
    bool sendsFirst = false;               // cursor: an empty first one is sent as well
    FieldPath key;                         // keyset: what tells rows of one time apart, ascending
    std::optional<FieldPath> time;         // keyset: what rows are ordered by before that
    std::optional<FieldPath> total, pages; // number of rows; number of pages
    std::optional<ValueTest> more;         // the answer says whether there is another page
    int maxPages = 100'000;
};

// How times of this stream are read unless a field says otherwise.
struct TimeShape {
    std::string format = "iso";     // iso, unix_s, unix_ms, odata_v2, date; "beijing" = iso at +08:00
    std::optional<int> zoneMinutes; // of times that carry no zone; without it such a time is refused
};

struct IncrementalShape {
    FieldPath field;
    std::optional<FieldPath> fallback; // when `field` is null: records that were never changed
    TimeShape time;
    bool inclusive = false; // compare = ">=" instead of ">"
    int overlapS = 0;       // read again this much before the watermark
    int firstDays = 0;      // the first sync starts this many days ago; 0 = at the beginning
    int windowDays = 0;     // asked for in spans of at most so many days, {since} to {until}; 0 = at once
};

// Records that change no more: `field` of the collection has one of `values`.
struct SettledShape {
    std::string field;
    std::vector<std::string> values;
};

struct DetailShape {
    RequestTemplate request; // uses {id}
    AnswerShape answer;
    FieldPath id; // within a row of the list; empty = the row itself
    int parallel = 4;
    // Settled records are not asked for again, all others are at every sync, in the list or not.
    // A full sync asks for all.
    std::optional<SettledShape> settled;
};

// Full comparison of keys: what the whole list does not name any more was deleted.
struct FullShape {
    int everyDays = 0;   // of an incremental stream; 0 = only when a full sync is asked for
    bool removes = true; // false: the list never names everything that there is
};

// One request for each value of another collection's field that is already in the cache.
struct KeysShape {
    Collection collection = Collection::Count;
    std::string field;
    int maxAgeDays = 30; // a key that was asked for more recently is not asked for again
    int parallel = 2;
};

struct FieldMapping {
    std::size_t field = 0;               // index into the collection's fields
    std::vector<FieldPath> paths;        // the first that has a value
    bool join = false;                   // all of them, joined by "/"
    std::optional<std::string> constant; // value = "..."
    TimeShape time;
    int scale = 0;                             // powers of ten to add: unit fen -2, wan 4, percent -2
    bool grouped = false;                      // "12,345.60" is accepted
    std::string system;                        // reference: the system's name, a template; empty = this source
    std::map<std::string, std::string> values; // the system's value -> ours; "*" = any other
    std::vector<std::string> missing;          // texts that mean "no value"; "" always does
    bool takesExtension = false;               // of a file name: what follows its last dot, in lower case
};

struct MapShape {
    std::vector<FieldPath> remoteId; // joined by "/"
    bool remoteIdIsAskedFor = false; // remote_id = "{id}": the {id} or {key} that the detail was asked with
    std::optional<ValueTest> removed;
    std::vector<FieldMapping> fields;
};

struct StreamShape {
    std::string name;
    Collection collection = Collection::Count;
    RequestTemplate request;
    PagingShape paging;
    AnswerShape answer;
    std::optional<IncrementalShape> incremental;
    std::optional<DetailShape> detail;
    std::optional<KeysShape> keys;
    FullShape full;
    MapShape map;
};

struct Profile {
    std::string id;
    ProfileLabel label;
    std::optional<ProfileLabel> status; // how far it has been tried, for people
    std::vector<ProfileSetting> settings;
    TemplateMap headers, query;    // sent with every request
    int perMinute = 0, perDay = 0; // 0 = no budget
    int timeoutS = 120, idleS = 30;
    AuthShape auth;
    std::vector<StreamShape> streams;
    std::string fingerprint; // of its text: another one maps rows that were set aside once more
    std::vector<WriteShape> writes;
};

} // namespace plumbline::sync
