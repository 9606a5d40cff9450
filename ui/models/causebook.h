#pragma once

#include "core/rulebook/rulebook.h"
#include "core/store/rulings.h"

#include <QString>

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace plumbline::ui {

// The causes that persons recorded, by what they are about (R8).
class CauseBook {
public:
    CauseBook() = default;
    // `rulings` may be null.
    explicit CauseBook(std::shared_ptr<const Rulings> rulings);

    // The last one, unless it took the one before it back; else null.
    const RecordedCause* causeOf(const std::string& disagreement) const;
    // Everything that was recorded, oldest first.
    std::vector<const RecordedCause*> historyOf(const std::string& disagreement) const;

private:
    std::shared_ptr<const Rulings> m_rulings;
    std::unordered_map<std::string, std::vector<const RecordedCause*>> m_byKey;
};

// The label of a cause; its id when the rulebook lists it no more.
QString causeWord(const std::string& id, const Rulebook& rulebook);

} // namespace plumbline::ui
