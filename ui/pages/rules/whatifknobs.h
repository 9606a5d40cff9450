#pragma once

#include "core/rulebook/rulebook.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace plumbline::ui {

// The rules that a director asks "what if" about, each beside what is in force.
class WhatIfKnobs : public QWidget {
    Q_OBJECT

public:
    explicit WhatIfKnobs(QWidget* parent = nullptr);

    // The rules to begin with; keeps what was turned when they are the same as before.
    void setRules(std::shared_ptr<const Rulebook> rules);
    // As they are turned; the weights always sum to 100.
    std::shared_ptr<const Rulebook> rules() const;
    bool isChanged() const;
    void reset();

Q_SIGNALS:
    void turned();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Knob {
        std::function<QString()> name;
        QSpinBox* number = nullptr;
        QComboBox* choice = nullptr;
        QLabel* label = nullptr;
        QLabel* inForce = nullptr;
        std::function<int(const Rulebook&)> get;
        std::function<void(Rulebook&, int)> set;
    };
    void addNumber(std::function<QString()> name, int least, int most, std::function<int(const Rulebook&)> get,
                   std::function<void(Rulebook&, int)> set);
    void addChoice(std::function<QString()> name, std::function<QStringList()> words,
                   std::function<int(const Rulebook&)> get, std::function<void(Rulebook&, int)> set);
    void addKnob(Knob knob, QWidget* control);
    void buildHealth();
    void buildRest();
    void retranslate();
    void show(const Rulebook& rules);
    int valueOf(const Knob& knob) const;

    std::shared_ptr<const Rulebook> m_rules;
    std::vector<Knob> m_knobs;
    std::vector<std::function<void()>> m_words; // of the choices
    QGridLayout* m_grid = nullptr;
    QLabel* m_weights = nullptr;
};

} // namespace plumbline::ui
