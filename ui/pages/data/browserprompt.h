#pragma once

#include <QUrl>
#include <QWidget>

class QLabel;
class QPushButton;

namespace plumbline::ui {

// While somebody signs in with the browser: where it leads, and ways on when no browser came up.
class BrowserPrompt : public QWidget {
    Q_OBJECT

public:
    explicit BrowserPrompt(QWidget* parent = nullptr);

    // Opens the browser there and shows the host. Addresses that are no web page are not opened.
    void ask(const QUrl& address);

private:
    void openBrowser();

    QUrl m_address;
    QLabel* m_text = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_copy = nullptr;
};

} // namespace plumbline::ui
