#pragma once

#include "ui/shell/session.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace plumbline::ui {

// The first run: what the program does, the way to begin, and plainly how the business data on this computer is
// protected.
class Welcome : public QWidget {
    Q_OBJECT

public:
    explicit Welcome(QWidget* parent = nullptr);

    void showState(const StorageState& storage, bool secretsInMemoryOnly);

Q_SIGNALS:
    void connectionRequested();
    void languageToggled();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    StorageState m_storage;
    bool m_inMemory = false;
    QLabel* m_title = nullptr;
    QLabel* m_what = nullptr;
    QLabel* m_steps = nullptr;
    QLabel* m_protection = nullptr;
    QPushButton* m_connect = nullptr;
    QPushButton* m_language = nullptr;
};

// Where the data lies, what guards the passwords, and whether the disk is encrypted: one sentence each.
QString protectionText(const StorageState& storage, bool secretsInMemoryOnly);

} // namespace plumbline::ui
