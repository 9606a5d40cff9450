#include "ui/words/sentences.h"

#include "core/identity/customerfields.h"
#include "ui/words/figures.h"

#include <QCoreApplication>

#include <cstdlib>

namespace plumbline::words {
namespace {

class States {
    Q_DECLARE_TR_FUNCTIONS(States)
};

// The text at the position of an enum's value; a dash for a value from a newer file.
template <typename E, std::size_t N> QString pick(E value, const QString (&texts)[N])
{
    const auto index = static_cast<std::size_t>(value);
    return index < N ? texts[index] : dash();
}

} // namespace

QString verdict(Verdict verdict)
{
    const QString texts[] = {States::tr("passed"),   States::tr("failed"),         States::tr("still open"),
                             States::tr("maturing"), States::tr("not applicable"), States::tr("cannot tell")};
    return pick(verdict, texts);
}

QString verdictGlyph(Verdict verdict)
{
    const QString texts[] = {QStringLiteral("●"), QStringLiteral("✕"), QStringLiteral("◷"),
                             QStringLiteral("◐"), QStringLiteral("–"), QStringLiteral("?")};
    return pick(verdict, texts);
}

QString registryState(RegistryState state)
{
    const QString texts[] = {States::tr("in operation"), States::tr("deregistered"), States::tr("licence revoked"),
                             States::tr("moved away"),   States::tr("other state"),  States::tr("not looked up yet")};
    return pick(state, texts);
}

QString department(Department department)
{
    const QString texts[] = {States::tr("Technical"), States::tr("Purchasing"), States::tr("Finance"),
                             States::tr("Legal"), States::tr("ESG")};
    return pick(department, texts);
}

QString stepState(StepState state)
{
    const QString texts[] = {States::tr("not started"), States::tr("pending"), States::tr("approved"),
                             States::tr("rejected")};
    return pick(state, texts);
}

QString dealState(DealState state)
{
    const QString texts[] = {States::tr("open"), States::tr("won"), States::tr("lost")};
    return pick(state, texts);
}

QString achievementState(AchievementState state)
{
    const QString texts[] = {States::tr("no target"), States::tr("on track"), States::tr("behind")};
    return pick(state, texts);
}

QString severity(Severity severity)
{
    const QString texts[] = {States::tr("yellow"), States::tr("red")};
    return pick(severity, texts);
}

QString lostPart(LostPart part)
{
    const QString texts[] = {States::tr("Stage"), States::tr("Documents"), States::tr("Supply")};
    return pick(part, texts);
}

QString joinReason(JoinReason reason)
{
    const QString texts[] = {States::tr("only record"),      States::tr("same credit code"),
                             States::tr("same name"),        States::tr("your decision"),
                             States::tr("known short name"), States::tr("name and details alike")};
    return pick(reason, texts);
}

QString evidence(EvidenceCode code)
{
    const QString texts[] = {States::tr("so many other customers"),
                             States::tr("same credit code"),
                             States::tr("credit code with one slip"),
                             States::tr("two different credit codes"),
                             States::tr("same name"),
                             States::tr("same name but for its form"),
                             States::tr("known short name"),
                             States::tr("sounds alike"),
                             States::tr("short form"),
                             States::tr("abbreviation"),
                             States::tr("different names"),
                             States::tr("different legal form (group, shares)"),
                             States::tr("different branch"),
                             States::tr("different number or part"),
                             States::tr("different place"),
                             States::tr("one place inside the other"),
                             States::tr("same place"),
                             States::tr("same branch"),
                             States::tr("same value"),
                             States::tr("similar value"),
                             States::tr("different value"),
                             States::tr("fits several customers"),
                             States::tr("would join records that exclude each other"),
                             States::tr("your decision")};
    return pick(code, texts);
}

// "same value" alone says little.
QString evidenceText(const Evidence& evidence)
{
    const std::string name = customerField(evidence.field);
    const CollectionDef& customer = definitionOf(Collection::Customer);
    const auto at = customer.fieldIndex(name);
    if (!at || name == "credit_code")
        return words::evidence(evidence.code);
    return field(customer.fields[*at]) + QStringLiteral(": ") + words::evidence(evidence.code);
}

QString bits(int tenths)
{
    return QStringLiteral("%1%2.%3")
        .arg(QLatin1String(tenths < 0 ? "-" : "+"))
        .arg(std::abs(tenths) / 10)
        .arg(std::abs(tenths) % 10);
}

QString rung(ProofRung rung)
{
    const QString texts[] = {States::tr("signed"), States::tr("in finance"), States::tr("shipped"), States::tr("paid")};
    return pick(rung, texts);
}

QString actionStep(ActionStepKind kind)
{
    const QString texts[] = {States::tr("seen"),     States::tr("taken"),     States::tr("delegated"),
                             States::tr("snoozed"),  States::tr("completed"), States::tr("dismissed"),
                             States::tr("reopened"), States::tr("undone")};
    return pick(kind, texts);
}

QString outboxState(OutboxState state)
{
    const QString texts[] = {States::tr("queued"),      States::tr("being sent"),
                             States::tr("unconfirmed"), States::tr("rejected", "outbox entry"),
                             States::tr("in conflict"), States::tr("delivered"),
                             States::tr("discarded")};
    return pick(state, texts);
}

QString timelineKind(TimelineKind kind)
{
    switch (kind) {
    case TimelineKind::Visit:
        return States::tr("Visit");
    case TimelineKind::Inquiry:
        return States::tr("Inquiry");
    case TimelineKind::Campaign:
        return States::tr("Campaign");
    case TimelineKind::Order:
        return States::tr("Order");
    case TimelineKind::Contract:
        return States::tr("Contract");
    case TimelineKind::Shipment:
        return States::tr("Shipment");
    case TimelineKind::Receipt:
        return States::tr("Receipt");
    }
    return {};
}

QString decision(std::string_view name)
{
    if (name.starts_with("action_")) {
        const auto kind = actionStepNamed(name.substr(7));
        return kind ? actionStep(*kind) : dash();
    }
    if (name == "identity_same")
        return States::tr("the same customer");
    if (name == "identity_apart")
        return States::tr("two customers");
    if (name == kDisputeDecision)
        return States::tr("rebate disputed");
    if (name == kCauseDecision)
        return States::tr("cause recorded");
    if (name == kEvidenceDecision)
        return States::tr("evidence attached");
    return name == kRebateDecision ? States::tr("rebate into the contract") : dash();
}

QString collection(Collection collection)
{
    if (collection >= Collection::Count)
        return dash();
    const CollectionDef& def = definitionOf(collection);
    const std::string_view name = isChinese() ? def.labelZh : def.labelEn;
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString field(const FieldDef& field)
{
    const std::string_view name = isChinese() ? field.meaningZh : field.meaningEn;
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString fieldValue(const FieldDef& field, const FieldValue& value, CompanyClock clock)
{
    if (value.isMissing)
        return dash();
    const std::int64_t n = value.integer;
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Code:
        return foreign(value.text);
    case FieldType::Integer:
        return count(n);
    case FieldType::Money:
        return moneyFull({n});
    case FieldType::Quantity:
        return quantity(n);
    case FieldType::Rate:
        return percent({n, 10'000}, 2);
    case FieldType::Bool:
        return n ? States::tr("yes") : States::tr("no");
    case FieldType::Instant:
        return instant({n}, clock);
    case FieldType::Day:
        return date({static_cast<std::int32_t>(n)});
    case FieldType::Month:
        return month({static_cast<std::int32_t>(n)});
    case FieldType::Enum:
        return n >= 0 && static_cast<std::size_t>(n) < field.values.size()
                   ? enumValue(field.values[static_cast<std::size_t>(n)])
                   : dash();
    case FieldType::Reference:
        return collection(field.target);
    }
    return dash();
}

} // namespace plumbline::words
