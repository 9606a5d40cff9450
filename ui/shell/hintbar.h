#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace plumbline::ui {

// One calm line under the top bar: a word on the state of what is shown, and at most one thing to do
// about it. Hidden when there is nothing to say.
class HintBar : public QFrame {
    Q_OBJECT

public:
    enum class Mood { Calm, Amber, Red };

    explicit HintBar(QWidget* parent = nullptr);

    // An empty text hides the line; an empty button text leaves the button out.
    void say(const QString& text, Mood mood = Mood::Calm, const QString& button = {});
    void setDismissible(bool dismissible);
    QString text() const;

Q_SIGNALS:
    void acted();
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_text = nullptr;
    QPushButton* m_button = nullptr;
    QPushButton* m_close = nullptr;
    Mood m_mood = Mood::Calm;
};

} // namespace plumbline::ui
