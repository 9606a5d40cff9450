#pragma once

#include "core/model/result.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Where a value is inside a JSON answer. Written in profiles as:
//   a.b.c                    members, outermost first
//   "a.b"."@odata.nextLink"  a member whose name holds a dot or an odd character, in ' or "
//   rows[0]                  an element of an array, counted from 0; [-1] is the last one
//   form['客户']             of an array of {"name": ..., "value": ...} the value of that name;
//                            of an object the member of that name
//   form[label='客户'].text  the only element of an array whose member (or path) equals the text
//   detail(json)[0].name     what stands in a text of JSON
//   tags[*].name             of every element; their texts are joined by ","
//   (empty)                  the value itself
namespace plumbline::sync {

struct PathStep {
    enum class Kind { Member, Index, Named, Matching, Parse, Each };
    Kind kind = Kind::Member;
    std::string name;                    // Member, Named: the name; Matching: the member that is compared, as written
    std::string value;                   // Matching: what it must equal
    int index = 0;                       // Index
    std::vector<PathStep> compared = {}; // Matching: the way to what is compared

    friend bool operator==(const PathStep&, const PathStep&) = default;
};

struct FieldPath {
    std::string text; // as written
    std::vector<PathStep> steps;

    bool isRoot() const { return steps.empty(); }
    bool isDeep() const; // has a step that locate() can not do: (json) or [*]
    friend bool operator==(const FieldPath&, const FieldPath&) = default;
};

// The error's detail says in English what is wrong at which character.
Result<FieldPath> parsePath(std::string_view text);

} // namespace plumbline::sync
