#pragma once

#include "core/assistant/sample.h"

// A profile in the making: what the assistant suggests and the user changes, before it is a file.
namespace plumbline::assistant {

struct FieldDraft {
    std::string field;
    std::vector<std::string> paths;                          // the first with a value
    std::string format;                                      // of times; "" for the rest
    std::string constant;                                    // the same for every row, when there are no paths
    std::vector<std::pair<std::string, std::string>> values; // theirs -> ours
    std::string unit;                                        // of money and rates, as profiles write it; "" = plain
    bool isGrouped = false;                                  // "1,200.50", "¥80"
    std::vector<std::string> missing;                        // texts that mean "no value"
    int confidence = 0;                                      // 0..100: how well name and values fit
};

struct StreamDraft {
    std::string name, path;
    Collection collection = Collection::Count;
    bool isPost = false;
    sync::TemplateMap query, headers, form;
    sync::BodyTemplate body;
    std::string paging = "none", next, total; // kind and paths, as profiles write them
    std::string nextHeader;                   // of a cursor in a header of the answer
    bool isPagingGuessed = false;             // where the cursor goes was not seen
    std::string first;
    int size = 200;
    SampleFamily family = SampleFamily::Json;
    std::string rowsPath, successPath, successValue, messagePath;
    std::string remoteId;
    std::string removedPath;
    std::vector<std::string> removedValues;
    std::string changedPath, createdPath, changedFormat, compare = ">=";
    std::vector<FieldDraft> fields;
    std::vector<std::string> missing; // required fields without a mapping

    FieldDraft* field(const std::string& name);
    const FieldDraft* field(const std::string& name) const;
};

struct AuthDraft {
    std::string kind = "none"; // none, basic, bearer, header, query, oauth2, login
    std::string name;          // of the header or the query entry; oauth2: path of the token call; login: path of the
                               // call and, where they differ from these, "?user=username&password=password&token=token"
};

struct ProfileDraft {
    std::string id, labelZh, labelEn;
    AuthDraft auth;
    std::vector<StreamDraft> streams;
};

// What the user is asked for with a kind of sign-in: names of settings, secrets marked.
struct AskedSetting {
    std::string name;
    bool isSecret = false;
};
bool needsName(const AuthDraft& auth); // all but none, basic and bearer do
std::vector<AskedSetting> settingsOf(const AuthDraft& auth);

// The profile as a file: valid, with a line per field and a comment where something was guessed.
std::string toToml(const ProfileDraft& profile);

} // namespace plumbline::assistant
