#pragma once

#include "core/assistant/trial.h"
#include "core/sync/profile.h"

#include <QWidget>

#include <map>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace plumbline::ui {

// Which system, where, and how one signs in: by a shipped profile or for a system never seen before.
class ConnectForm : public QWidget {
    Q_OBJECT

public:
    explicit ConnectForm(QWidget* parent = nullptr);

    bool fromSample() const;
    // What is filled in so far; of a sample without its profile's text.
    assistant::ConnectionTrial trial() const;
    assistant::AuthDraft auth() const;
    const sync::Profile* profile() const; // null for a sample
    std::string pasted() const;
    QString missing() const; // which entry is still empty, in words; "" when none
    void askForAnotherList();

private:
    void addProfiles();
    void addLines(QFormLayout* form);
    void chooseProfile();
    void chooseAuth();
    void chooseAuthorities();
    void askFor(const std::vector<sync::ProfileSetting>& settings);

    std::vector<sync::Profile> m_profiles;
    QComboBox* m_profile = nullptr;
    QLabel* m_status = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_address = nullptr;
    QLineEdit* m_authorities = nullptr; // a file of the company's own; "" = none
    QPushButton* m_chooseAuthorities = nullptr;
    QComboBox* m_auth = nullptr;
    QLineEdit* m_authName = nullptr;
    QLineEdit* m_list = nullptr;
    QPlainTextEdit* m_pasted = nullptr;
    QFormLayout* m_form = nullptr;
    std::vector<std::pair<sync::ProfileSetting, QLineEdit*>> m_entries;
};

} // namespace plumbline::ui
