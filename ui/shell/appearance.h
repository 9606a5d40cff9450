#pragma once

#include <QString>
#include <QStringList>

class QApplication;

namespace plumbline {
class LanguageInForce;
}

namespace plumbline::ui {

class Settings;

// Language and theme of the running program, as remembered in the settings. Owned by main, made
// before the window. UI thread.
class Appearance {
public:
    // Applies what the settings remember.
    Appearance(QApplication& application, LanguageInForce& language, Settings& settings);

    static QStringList themes();                  // "system", "light", "dark", "contrast"
    void chooseLanguage(const QString& language); // "system", "zh_CN", "en"
    void chooseTheme(const QString& theme);
    QString chosenLanguage() const;
    QString chosenTheme() const;

private:
    void applyLanguage();
    void applyTheme();

    QApplication& m_application;
    LanguageInForce& m_language;
    Settings& m_settings;
    bool m_systemContrasts = false;
    bool m_systemIsDark = false; // as found before the first theme was applied
};

} // namespace plumbline::ui
