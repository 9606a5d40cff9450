#pragma once

#include "core/assistant/sampleplan.h"
#include "ui/shell/session.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace plumbline::ui {

class BrowserPrompt;
class ConnectForm;
class MappingTable;

// Connects a company system in two steps: sign in and read one page, then see what becomes of it, change the
// mapping by choosing, and keep it. Nothing is stored before the last button.
class ConnectDialog : public QDialog {
    Q_OBJECT

public:
    explicit ConnectDialog(Session& session, QWidget* parent = nullptr);

    void done(int result) override; // a reading that is on its way ends

private:
    void listen();
    void askForConstant(const QString& field);
    QWidget* buildMapping();
    void buildButtons();
    void showStep(int step);
    void readPage();
    void takePage(const assistant::PeekedPage& page);
    void takeAnswer(const std::string& text, const assistant::PeekedPage& page);
    QString missingWords(const std::string& missing) const;
    void fillChoices();
    void choose();
    void showMapping();
    void keep();
    void say(const QString& text);
    void setBusy(const QString& doing);

    Session& m_session;
    assistant::SamplePlan m_plan;
    std::vector<std::string> m_pages; // of a shipped profile's list
    std::string m_stream;
    int m_asked = 0; // the newest request; answers to older ones are dropped
    QStackedWidget* m_steps = nullptr;
    ConnectForm* m_form = nullptr;
    QComboBox* m_choice = nullptr;
    QLabel* m_choiceWord = nullptr;
    QLabel* m_summary = nullptr;
    MappingTable* m_table = nullptr;
    BrowserPrompt* m_browser = nullptr;
    QLabel* m_said = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_another = nullptr;
    QPushButton* m_next = nullptr;
};

} // namespace plumbline::ui
