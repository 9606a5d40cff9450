#include "ui/models/documentword.h"

#include "ui/words/figures.h"

namespace plumbline::ui {

QString documentWord(const ViewState& state, Symbol kind)
{
    const std::string_view code = state.facts->symbols.text(kind);
    for (const ProjectTypeRule& type : state.rulebook->projectTypes)
        for (const NodeRule& node : type.nodes)
            for (const ProofRule& proof : node.proofs)
                if (proof.source == ProofSource::Document && proof.kind == code)
                    return words::label(proof.label);
    return code.empty() ? words::dash() : words::foreign(code, 60);
}

} // namespace plumbline::ui
