#pragma once

#include <QString>
#include <QStringList>
#include <QTranslator>

#include <memory>
#include <vector>

namespace plumbline {

// The languages that are complete: "zh_CN" and "en".
QStringList languages();

// Puts one language in force: its strings, Qt's own strings and QLocale's default. Owned by main;
// switching at run time sends every widget a LanguageChange event. GUI thread only.
class LanguageInForce {
public:
    LanguageInForce() = default;
    ~LanguageInForce();
    LanguageInForce(const LanguageInForce&) = delete;
    LanguageInForce& operator=(const LanguageInForce&) = delete;

    // "" = the operating system's language when it is one of ours, else English.
    void use(const QString& language);
    QString current() const { return m_current; }

private:
    void clear();

    std::vector<std::unique_ptr<QTranslator>> m_translators;
    QString m_current;
};

} // namespace plumbline
