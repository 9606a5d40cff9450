#include "ui/models/causebook.h"

#include "ui/words/figures.h"

namespace plumbline::ui {

CauseBook::CauseBook(std::shared_ptr<const Rulings> rulings)
    : m_rulings(std::move(rulings))
{
    if (!m_rulings)
        return;
    for (const RecordedCause& cause : m_rulings->causes)
        m_byKey[cause.disagreement].push_back(&cause);
}

const RecordedCause* CauseBook::causeOf(const std::string& disagreement) const
{
    const auto found = m_byKey.find(disagreement);
    return found == m_byKey.end() || found->second.back()->cause.empty() ? nullptr : found->second.back();
}

std::vector<const RecordedCause*> CauseBook::historyOf(const std::string& disagreement) const
{
    const auto found = m_byKey.find(disagreement);
    return found == m_byKey.end() ? std::vector<const RecordedCause*>() : found->second;
}

QString causeWord(const std::string& id, const Rulebook& rulebook)
{
    for (const CauseRule& cause : rulebook.causes) {
        if (cause.id == id)
            return words::label(cause.label);
    }
    return words::foreign(id, 60);
}

} // namespace plumbline::ui
