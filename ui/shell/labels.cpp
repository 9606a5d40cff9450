#include "ui/shell/labels.h"

#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QBoxLayout>

namespace plumbline::ui {
namespace {

void dress(QLabel* label, LabelRole role)
{
    label->setTextFormat(Qt::PlainText);
    if (role == LabelRole::Secondary)
        label->setProperty("plumblineRole", QStringLiteral("secondary"));
    else if (role == LabelRole::Title)
        label->setProperty("plumblineRole", QStringLiteral("title"));
}

} // namespace

QLabel* makeLabel(QWidget* parent, LabelRole role)
{
    auto* label = new QLabel(parent);
    dress(label, role);
    return label;
}

QLabel* makeWrapped(QWidget* parent, LabelRole role)
{
    QLabel* label = makeLabel(parent, role);
    label->setWordWrap(true);
    return label;
}

void fitWrapped(QLabel* label, int width)
{
    label->setFixedWidth(width);
    label->setFixedHeight(label->heightForWidth(width));
}

ElidedLabel::ElidedLabel(QWidget* parent, LabelRole role)
    : QLabel(parent)
{
    dress(this, role);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setFullText(const QString& text)
{
    m_full = text;
    setAccessibleName(text);
    updateGeometry();
    elide();
}

QSize ElidedLabel::sizeHint() const
{
    ensurePolished();
    return {fontMetrics().horizontalAdvance(m_full) + 2, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    ensurePolished();
    return {fontMetrics().averageCharWidth() * 4, fontMetrics().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::elide()
{
    const QString shown = fontMetrics().elidedText(m_full, Qt::ElideRight, width());
    setText(shown);
    setPlainToolTip(this, shown == m_full ? QString() : m_full);
}

Card::Card(QWidget* parent)
    : QFrame(parent)
    , m_content(new QVBoxLayout)
{
    setProperty("plumblineCard", true);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::padding, space::padding, space::padding, space::padding);
    outer->setSpacing(space::grid);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(space::grid);
    outer->addLayout(m_content);
}

QBoxLayout* Card::titleRow()
{
    if (!m_titleRow) {
        m_titleRow = new QHBoxLayout;
        m_titleRow->setSpacing(space::grid);
        m_title = makeLabel(this, LabelRole::Title);
        m_titleRow->addWidget(m_title);
        m_titleRow->addStretch(1);
        static_cast<QVBoxLayout*>(layout())->insertLayout(0, m_titleRow);
    }
    return m_titleRow;
}

void Card::setTitle(const QString& title)
{
    titleRow();
    m_title->setText(title);
    setAccessibleName(title);
}

void setPlainToolTip(QWidget* widget, const QString& text) { widget->setToolTip(plainToolTip(text)); }

} // namespace plumbline::ui
