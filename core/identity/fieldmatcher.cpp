#include "core/identity/fieldmatcher.h"

#include "core/identity/companymatcher.h"
#include "core/identity/valuematchers.h"
#include "core/identity/wordsmatcher.h"

namespace plumbline {

std::unique_ptr<FieldMatcher> makeFieldMatcher(const LinkageSpec& spec, std::size_t index,
                                               const std::vector<LinkRecord>& records)
{
    const LinkageField& field = spec.fields[index];
    const auto number = static_cast<std::int8_t>(index);
    switch (field.kind) {
    case FieldKind::Company:
        return std::make_unique<CompanyMatcher>(field, number, records);
    case FieldKind::Words:
    case FieldKind::Address:
    case FieldKind::Title:
        return std::make_unique<WordsMatcher>(field, number, records);
    case FieldKind::Code:
    case FieldKind::Credit:
    case FieldKind::Phone:
    case FieldKind::Number:
        break;
    }
    return std::make_unique<ValueMatcher>(field, number, records);
}

} // namespace plumbline
