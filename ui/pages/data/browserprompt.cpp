#include "ui/pages/data/browserprompt.h"

#include "ui/shell/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>

namespace plumbline::ui {
namespace {

constexpr int kPromptWidth = 520;

} // namespace

BrowserPrompt::BrowserPrompt(QWidget* parent)
    : QWidget(parent)
    , m_text(makeWrapped(this))
    , m_again(new QPushButton(tr("Open the browser again"), this))
    , m_copy(new QPushButton(tr("Copy the address"), this))
{
    m_text->setObjectName(QStringLiteral("browserText"));
    m_again->setObjectName(QStringLiteral("browserAgain"));
    m_copy->setObjectName(QStringLiteral("browserCopy"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_again);
    row->addWidget(m_copy);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::grid);
    column->addWidget(m_text);
    column->addLayout(row);
    connect(m_again, &QPushButton::clicked, this, &BrowserPrompt::openBrowser);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_address.toString(QUrl::FullyEncoded)); });
}

void BrowserPrompt::ask(const QUrl& address)
{
    m_address = address;
    m_text->setText(tr("Your browser shows the sign-in page of %1. Sign in there; this window then goes on by itself. "
                       "The password is typed there and never comes to Plumbline.")
                        .arg(words::foreign(address.host().toStdString())));
    fitWrapped(m_text, kPromptWidth);
    openBrowser();
}

void BrowserPrompt::openBrowser()
{
    if (m_address.scheme() == QLatin1String("https") || m_address.scheme() == QLatin1String("http"))
        QDesktopServices::openUrl(m_address);
}

} // namespace plumbline::ui
