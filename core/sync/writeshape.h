#pragma once

#include "core/model/recordid.h"
#include "core/sync/requestshape.h"

namespace plumbline::sync {

// What a decision writes into a system: one [[write]] of a profile. Further placeholders of its templates:
// {reference} (the key of the effect: the same with every attempt, another one for every effect), {decision},
// {record.id}, {record.system}, {other.id}, {other.system} (of an identity question), {note}, {person}, {version},
// {file}, {sha256}, {kind}, {node} (of a file that was attached as evidence),
// {at:FORM}, {until:FORM}, {amount:fen}, {amount:yuan} ("6000.00"), {amount:number} (6000.00 as a JSON number).
struct WriteShape {
    // A read whose rows tell; no rows, or `absent`: there is none.
    struct Question {
        RequestTemplate request;
        AnswerShape answer;
    };

    std::string name;
    std::vector<std::string> decisions;   // see decisionName(); "action_*" stands for all that begin so
    std::optional<Collection> collection; // only about records of this collection
    std::string system;                   // whose records; empty = this source, "*" = any
    RequestTemplate request;
    // The system has no second effect for the same {reference}; else it is asked by `lookup` before any
    // second try, and without one there is none unless the director says so.
    bool isKeyed = false;
    // Where the record as received holds its version: sent as If-Match, and without it nothing is sent.
    std::optional<FieldPath> ifMatch;
    std::optional<FieldPath> version; // the new one, in the answer; else its ETag header
    AnswerShape answer;
    std::vector<std::string> running = {"409"};  // statuses: the same request is still being worked on
    std::vector<std::string> conflict = {"412"}; // statuses: the record was changed meanwhile
    std::optional<Question> lookup;              // is the effect there?
    std::optional<Question> current;             // the record as they hold it, asked after a conflict
};

} // namespace plumbline::sync
