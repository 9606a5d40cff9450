#include "ui/pages/rules/whatifknobs.h"

#include "ui/shell/choicebox.h"
#include "ui/shell/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QEvent>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace plumbline::ui {
namespace {

int wholeOf(const Rational& value) { return static_cast<int>(value.flooredTimes(1)); }

// The third weight is what the other two leave.
void settleWeights(HealthRules& health)
{
    health.documentWeight = std::min(health.documentWeight, 100 - health.stageWeight);
    health.supplyWeight = 100 - health.stageWeight - health.documentWeight;
}

} // namespace

WhatIfKnobs::WhatIfKnobs(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::grid);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(0, 1);
    buildHealth();
    buildRest();
    m_weights = makeWrapped(this, LabelRole::Secondary);
    m_grid->addWidget(m_weights, m_grid->rowCount(), 0, 1, 3);
    retranslate();
}

void WhatIfKnobs::buildHealth()
{
    addNumber([] { return tr("Health threshold"); }, 0, 100,
              [](const Rulebook& r) { return wholeOf(r.health.threshold); },
              [](Rulebook& r, int value) { r.health.threshold = Rational(value); });
    addNumber([] { return tr("Weight of the stage"); }, 0, 100, [](const Rulebook& r) { return r.health.stageWeight; },
              [](Rulebook& r, int value) {
                  r.health.stageWeight = value;
                  settleWeights(r.health);
              });
    addNumber([] { return tr("Weight of the documents"); }, 0, 100,
              [](const Rulebook& r) { return r.health.documentWeight; },
              [](Rulebook& r, int value) {
                  r.health.documentWeight = value;
                  settleWeights(r.health);
              });
    addNumber([] { return tr("Age of a document, hours"); }, 0, 720,
              [](const Rulebook& r) { return static_cast<int>(r.evidence.minimumAge.ms / Duration::hours(1).ms); },
              [](Rulebook& r, int value) { r.evidence.minimumAge = Duration::hours(value); });
    addNumber([] { return tr("Key parts, % of the demand"); }, 50, 300,
              [](const Rulebook& r) { return wholeOf(r.supply.required * Rational(100)); },
              [](Rulebook& r, int value) { r.supply.required = Rational(value, 100); });
}

void WhatIfKnobs::buildRest()
{
    addChoice(
        [] { return tr("Counts as proven"); },
        [] {
            QStringList names;
            for (const ProofRung rung : {ProofRung::Signed, ProofRung::InFinance, ProofRung::Shipped, ProofRung::Paid})
                names += words::rung(rung);
            return names;
        },
        [](const Rulebook& r) { return static_cast<int>(r.achievement.provenRung); },
        [](Rulebook& r, int value) { r.achievement.provenRung = static_cast<ProofRung>(value); });
    addNumber([] { return tr("Behind from, points"); }, 0, 100,
              [](const Rulebook& r) { return r.achievement.behindPoints; },
              [](Rulebook& r, int value) { r.achievement.behindPoints = value; });
    addChoice([] { return tr("A visit needs"); },
              [] {
                  return QStringList{tr("the checks"), tr("a voucher"), tr("both"), tr("either")};
              },
              [](const Rulebook& r) { return static_cast<int>(r.visits.valid); },
              [](Rulebook& r, int value) { r.visits.valid = static_cast<ValidVisit>(value); });
    addNumber([] { return tr("Budget released within, days"); }, 1, 365,
              [](const Rulebook& r) { return r.visits.budgetDays; },
              [](Rulebook& r, int value) { r.visits.budgetDays = value; });
    addNumber([] { return tr("Product shipped within, days"); }, 1, 90,
              [](const Rulebook& r) { return r.visits.shipmentDays; },
              [](Rulebook& r, int value) { r.visits.shipmentDays = value; });
    addNumber([] { return tr("Inquiry within, hours"); }, 1, 720,
              [](const Rulebook& r) { return static_cast<int>(r.visits.inquiryWindow.ms / Duration::hours(1).ms); },
              [](Rulebook& r, int value) { r.visits.inquiryWindow = Duration::hours(value); });
}

void WhatIfKnobs::addNumber(std::function<QString()> name, int least, int most, std::function<int(const Rulebook&)> get,
                            std::function<void(Rulebook&, int)> set)
{
    auto* box = new QSpinBox(this);
    box->setRange(least, most);
    box->setFixedWidth(88);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    connect(box, &QSpinBox::valueChanged, this, [this] { show(*rules()); });
    addKnob({std::move(name), box, nullptr, nullptr, nullptr, std::move(get), std::move(set)}, box);
}

void WhatIfKnobs::addChoice(std::function<QString()> name, std::function<QStringList()> words,
                            std::function<int(const Rulebook&)> get, std::function<void(Rulebook&, int)> set)
{
    auto* box = new ChoiceBox(this);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_words.push_back([box, words] {
        const QSignalBlocker quiet(box);
        const int before = std::max(0, box->currentIndex());
        box->clear();
        box->addItems(words());
        box->setCurrentIndex(before);
    });
    connect(box, &QComboBox::currentIndexChanged, this, [this] { show(*rules()); });
    addKnob({std::move(name), nullptr, box, nullptr, nullptr, std::move(get), std::move(set)}, box);
}

void WhatIfKnobs::addKnob(Knob knob, QWidget* control)
{
    knob.label = makeLabel(this);
    knob.inForce = makeLabel(this, LabelRole::Secondary);
    const int row = m_grid->rowCount();
    m_grid->addWidget(knob.label, row, 0);
    m_grid->addWidget(control, row, 1);
    m_grid->addWidget(knob.inForce, row, 2);
    m_knobs.push_back(std::move(knob));
}

void WhatIfKnobs::retranslate()
{
    for (const auto& word : m_words)
        word();
    for (const Knob& knob : m_knobs) {
        knob.label->setText(knob.name());
        QWidget* control = knob.number ? static_cast<QWidget*>(knob.number) : knob.choice;
        control->setAccessibleName(knob.name());
    }
    if (m_rules)
        show(*rules());
}

void WhatIfKnobs::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

int WhatIfKnobs::valueOf(const Knob& knob) const
{
    return knob.number ? knob.number->value() : std::max(0, knob.choice->currentIndex());
}

void WhatIfKnobs::setRules(std::shared_ptr<const Rulebook> rules)
{
    if (m_rules && rules->sameRulesAs(*m_rules) && rules->fingerprint == m_rules->fingerprint)
        return;
    m_rules = std::move(rules);
    show(*m_rules);
}

std::shared_ptr<const Rulebook> WhatIfKnobs::rules() const
{
    auto turned = std::make_shared<Rulebook>(*m_rules);
    for (const Knob& knob : m_knobs) {
        if (valueOf(knob) != knob.get(*m_rules)) // what is not turned keeps its fraction
            knob.set(*turned, valueOf(knob));
    }
    return turned;
}

bool WhatIfKnobs::isChanged() const { return m_rules && !rules()->sameRulesAs(*m_rules); }

void WhatIfKnobs::reset()
{
    if (m_rules)
        show(*m_rules);
}

void WhatIfKnobs::show(const Rulebook& rules)
{
    if (!m_rules)
        return;
    for (const Knob& knob : m_knobs) {
        const int value = knob.get(rules), now = knob.get(*m_rules);
        if (knob.number) {
            const QSignalBlocker quiet(knob.number);
            knob.number->setValue(value);
        } else {
            const QSignalBlocker quiet(knob.choice);
            knob.choice->setCurrentIndex(value);
        }
        const QString was = knob.number ? words::count(now) : knob.choice->itemText(now);
        knob.inForce->setText(value == now ? QString() : tr("now %1").arg(was));
    }
    m_weights->setText(tr("Stage %1 + documents %2 + supply %3 = 100")
                           .arg(rules.health.stageWeight)
                           .arg(rules.health.documentWeight)
                           .arg(rules.health.supplyWeight));
    Q_EMIT turned();
}

} // namespace plumbline::ui
