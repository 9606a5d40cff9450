#include "core/assistant/sampleplan.h"

#include "core/sync/profilereader.h"

#include <algorithm>

namespace plumbline::assistant {
namespace {

// Where nothing is, so that a field without a mapping can be previewed as missing.
constexpr const char* kNowhere = "\"(not mapped)\"";

// A list that looks like nothing known can still be taken for anything.
void addTheOthers(std::vector<CollectionFit>& fits)
{
    for (const CollectionDef& definition : allCollections()) {
        const bool isThere = std::any_of(fits.begin(), fits.end(), [&definition](const CollectionFit& fit) {
            return fit.collection == definition.collection;
        });
        if (!isThere)
            fits.push_back({definition.collection, 0, {}});
    }
}

} // namespace

void SamplePlan::setHead(const std::string& id, const std::string& label, const AuthDraft& auth)
{
    m_head = {id, label.empty() ? id : label, label.empty() ? id : label, auth, {}};
}

std::optional<Error> SamplePlan::add(const std::string& text, const ListAddress& address)
{
    auto sample = readSample(text, m_synonyms);
    if (!sample)
        return sample.error();
    List list{text, address, std::move(sample.value()), {}, {}};
    list.fits = rankCollections(list.sample, listNameOf(address), m_synonyms);
    addTheOthers(list.fits);
    list.draft = suggestStream(list.sample, address, list.fits.front().collection, m_synonyms);
    const auto same = std::find_if(m_lists.begin(), m_lists.end(),
                                   [&list](const List& known) { return known.draft.name == list.draft.name; });
    m_current = static_cast<std::size_t>(same - m_lists.begin());
    if (same == m_lists.end())
        m_lists.push_back(std::move(list));
    else
        *same = std::move(list);
    return std::nullopt;
}

void SamplePlan::choose(Collection collection)
{
    List& list = m_lists[m_current];
    list.draft = suggestStream(list.sample, list.address, collection, m_synonyms);
}

void SamplePlan::map(const std::string& field, const std::string& path)
{
    List& list = m_lists[m_current];
    const CollectionDef& definition = definitionOf(list.draft.collection);
    const auto index = definition.fieldIndex(field);
    if (!index)
        return;
    std::erase(list.draft.missing, field);
    std::erase_if(list.draft.fields, [&field](const FieldDraft& known) { return known.field == field; });
    if (isConstant(list.sample, path))
        list.draft.fields.push_back(constantFor(field, path));
    else if (!path.empty())
        list.draft.fields.push_back(fieldFrom(list.sample, definition.fields[*index], {path}, m_synonyms));
    else if (definition.fields[*index].required)
        list.draft.missing.push_back(field);
}

void SamplePlan::mean(const std::string& field, const std::string& theirs, const std::string& ours)
{
    List& list = m_lists[m_current];
    const CollectionDef& definition = definitionOf(list.draft.collection);
    const auto index = definition.fieldIndex(field);
    FieldDraft* draft = list.draft.field(field);
    if (index && draft)
        setMeaning(*draft, list.sample, definition.fields[*index], theirs, ours);
}

Result<Preview> SamplePlan::preview() const
{
    const List& list = m_lists[m_current];
    StreamDraft draft = list.draft;
    for (const std::string& field : std::exchange(draft.missing, {})) {
        FieldDraft nowhere;
        nowhere.field = field;
        nowhere.paths = {kNowhere};
        draft.fields.push_back(std::move(nowhere));
    }
    if (draft.remoteId.empty())
        draft.remoteId = kNowhere;
    ProfileDraft alone = m_head;
    alone.streams = {draft};
    const auto profile = sync::readProfile(toToml(alone), m_head.id + ".toml");
    if (!profile)
        return profile.error();
    const sync::StreamShape& stream = profile.value().streams.front();
    const auto rows = rowsOf(stream.answer, {list.text});
    if (!rows)
        return rows.error();
    Preview preview = previewOf(stream, rows.value().rows, m_head.id, list.sample, m_synonyms);
    for (PreviewField& field : preview.fields) {
        if (field.source == kNowhere)
            field.source.clear();
        const auto index = definitionOf(list.draft.collection).fieldIndex(field.field);
        if (const FieldDraft* mapped = list.draft.field(field.field); mapped && index)
            field.values = valuesOf(list.sample, definitionOf(list.draft.collection).fields[*index], *mapped);
    }
    return preview;
}

std::string SamplePlan::missing() const
{
    for (const List& list : m_lists) {
        if (!list.draft.missing.empty())
            return list.draft.name + "." + list.draft.missing.front();
        if (list.draft.remoteId.empty())
            return list.draft.name + ".id";
    }
    return {};
}

std::string SamplePlan::headText() const { return toToml(m_head); }

std::string SamplePlan::profileText() const
{
    ProfileDraft whole = m_head;
    for (const List& list : m_lists)
        whole.streams.push_back(list.draft);
    return toToml(whole);
}

} // namespace plumbline::assistant
