#pragma once

#include "core/sync/fieldpath.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// A JSON answer with every value's text exactly as it was received: numbers are never turned into
// doubles, a row's payload is a slice of the page. The structure is checked whole by simdjson; escapes
// are checked when a text is read.
namespace plumbline::sync {

class JsonTree;

// A value inside a tree; valid as long as the tree lives and is not moved.
class JsonValue {
public:
    enum class Type : std::uint8_t { Null, Bool, Number, String, Array, Object };

    JsonValue(const JsonTree& tree, std::uint32_t index)
        : m_tree(&tree)
        , m_index(index)
    {
    }

    Type type() const;
    bool isNull() const { return type() == Type::Null; }
    bool isContainer() const { return type() == Type::Array || type() == Type::Object; }
    std::string_view raw() const; // exactly as received
    // A string unescaped; a number or a boolean as written. nullopt for the rest and for a string with
    // an invalid escape or a lone surrogate.
    std::optional<std::string> scalarText() const;
    // The same without a copy where the text has no escapes; else it is put into `own`.
    std::optional<std::string_view> scalarView(std::string& own) const;
    std::size_t size() const;             // members or elements
    std::vector<JsonValue> items() const; // members' values or elements, in order
    // Calls visit(value) for every member's value or element; false from it ends the walk.
    template <typename Visit> void eachItem(Visit&& visit) const;
    // Calls visit(name, value) for every member of an object.
    template <typename Visit> void eachMember(Visit&& visit) const;
    std::string name() const; // of a member: its unescaped name
    bool isNamed(std::string_view name) const;

private:
    std::string_view writtenName() const;

    const JsonTree* m_tree;
    std::uint32_t m_index;
};

class JsonTree {
public:
    struct Node {
        JsonValue::Type type = JsonValue::Type::Null;
        std::uint32_t nameBegin = 0, nameSize = 0; // of a member, without its quotes
        std::uint32_t begin = 0, size = 0;         // in the text
        std::uint32_t count = 0;                   // members or elements
        std::uint32_t next = 0;                    // the node after this one and all inside it
    };

    // A byte order mark is taken off. Errors: AnswerNotJson {why}, AnswerTruncated {why} when the
    // text ends before the document does. The root is an object or a list, at most 64 deep.
    static Result<JsonTree> parse(std::string text);

    JsonValue root() const { return JsonValue(*this, 0); }
    const std::string& text() const { return m_text; }
    const std::vector<Node>& nodes() const { return m_nodes; }

private:
    std::string m_text;
    std::vector<Node> m_nodes;
};

template <typename Visit> void JsonValue::eachItem(Visit&& visit) const
{
    const std::vector<JsonTree::Node>& nodes = m_tree->nodes();
    const std::uint32_t end = nodes[m_index].next;
    for (std::uint32_t i = m_index + 1; i < end; i = nodes[i].next) {
        if (!visit(JsonValue(*m_tree, i)))
            return;
    }
}

template <typename Visit> void JsonValue::eachMember(Visit&& visit) const
{
    eachItem([&](JsonValue item) {
        visit(item.name(), item);
        return true;
    });
}

// What is at a path. Ambiguous: a member on the way is there twice, so nobody can say which counts.
struct Located {
    enum class State { Absent, Null, Found, Ambiguous };
    State state = State::Absent;
    std::optional<JsonValue> value; // set when Found
};
Located locate(JsonValue from, const FieldPath& path);

// The text at a path: a scalar's, or nullopt when absent, ambiguous or no scalar.
std::optional<std::string> textAt(JsonValue from, const FieldPath& path);
std::optional<std::string_view> viewAt(JsonValue from, const FieldPath& path, std::string& own); // see scalarView

// Whether text[0..] is a number as JSON writes it.
bool isJsonNumber(std::string_view text);

} // namespace plumbline::sync
