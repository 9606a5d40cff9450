#pragma once

#include "core/assistant/preview.h"

namespace plumbline::assistant {

// A profile that grows list by list from sample answers, and is changed by choosing.
class SamplePlan {
public:
    explicit SamplePlan(Synonyms synonyms)
        : m_synonyms(std::move(synonyms))
    {
    }

    void setHead(const std::string& id, const std::string& label, const AuthDraft& auth);
    // Adds the list that `text` is a page of, or puts it in the place of one of that name; it is the current one
    // then. Errors: as of readSample. The fits name what it may hold, the rest of the collections behind.
    std::optional<Error> add(const std::string& text, const ListAddress& address);
    bool isEmpty() const { return m_lists.empty(); }
    std::size_t lists() const { return m_lists.size(); }

    // Of the current list.
    const StreamDraft& draft() const { return m_lists[m_current].draft; }
    const std::vector<CollectionFit>& fits() const { return m_lists[m_current].fits; }
    void choose(Collection collection);
    void map(const std::string& field,
             const std::string& path); // "" = not mapped; in quotes: the same value for every row
    // What one value of an enumeration means; ours "" = nothing, so rows with it are set aside.
    void mean(const std::string& field, const std::string& theirs, const std::string& ours);
    Result<Preview> preview() const;

    // The first field that still has to be mapped before the profile can be kept, as "list.field"; "" when none.
    std::string missing() const;
    std::string headText() const;    // the sign-in alone
    std::string profileText() const; // with all lists

private:
    struct List {
        std::string text;
        ListAddress address;
        Sample sample;
        std::vector<CollectionFit> fits;
        StreamDraft draft;
    };

    Synonyms m_synonyms;
    ProfileDraft m_head;
    std::vector<List> m_lists;
    std::size_t m_current = 0;
};

} // namespace plumbline::assistant
