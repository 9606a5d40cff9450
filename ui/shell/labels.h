#pragma once

#include <QLabel>
#include <QString>

class QBoxLayout;
class QVBoxLayout;

namespace plumbline::ui {

enum class LabelRole { Body, Secondary, Title };

// A label that never takes text for markup: text from company systems is data.
QLabel* makeLabel(QWidget* parent, LabelRole role = LabelRole::Body);
// The same, broken into lines where it must be.
QLabel* makeWrapped(QWidget* parent, LabelRole role = LabelRole::Body);

// As high as its text is in lines of this width: in a dialog a wrapped label would keep the height of another text.
void fitWrapped(QLabel* label, int width);

// One line that ends in an ellipsis when there is no room, with the whole text as its tooltip.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr, LabelRole role = LabelRole::Body);

    void setFullText(const QString& text);
    QString fullText() const { return m_full; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void elide();

    QString m_full;
};

// What lies on the window: a bordered surface with an optional title and a column of content.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    // For something that belongs to the right of the title.
    QBoxLayout* titleRow();
    QVBoxLayout* content() const { return m_content; }

private:
    QVBoxLayout* m_content = nullptr;
    QBoxLayout* m_titleRow = nullptr;
    QLabel* m_title = nullptr;
};

// A tooltip that is never taken for markup.
void setPlainToolTip(QWidget* widget, const QString& text);

} // namespace plumbline::ui
