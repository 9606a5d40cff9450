#pragma once

#include "ui/shell/session.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace plumbline::ui {

// The first run: what the program does, the ways to begin (a sample company, the own systems), and plainly how the
// business data on this computer is protected.
class Welcome : public QWidget {
    Q_OBJECT

public:
    explicit Welcome(QWidget* parent = nullptr);

    void showState(const StorageState& storage, bool secretsInMemoryOnly, bool offersSample);

Q_SIGNALS:
    void sampleRequested();
    void connectionRequested();
    void languageToggled();

protected:
    void changeEvent(QEvent* event) override;

private:
    void addWay(QPushButton* button, QLabel* text);
    void retranslate();

    StorageState m_storage;
    bool m_offersSample = false;
    bool m_inMemory = false;
    QLabel* m_title = nullptr;
    QLabel* m_what = nullptr;
    QLabel* m_sampleText = nullptr;
    QLabel* m_connectText = nullptr;
    QLabel* m_sheets = nullptr;
    QLabel* m_protection = nullptr;
    QPushButton* m_sample = nullptr;
    QPushButton* m_connect = nullptr;
    QPushButton* m_language = nullptr;
};

// Where the data lies, what guards the passwords, and whether the disk is encrypted: one sentence each.
QString protectionText(const StorageState& storage, bool secretsInMemoryOnly);

} // namespace plumbline::ui
