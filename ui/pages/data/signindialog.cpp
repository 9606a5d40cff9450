#include "ui/pages/data/signindialog.h"

#include "ui/pages/data/browserprompt.h"
#include "ui/shell/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/sentences.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace plumbline::ui {
namespace {

constexpr int kSaidWidth = 520;

} // namespace

SignInDialog::SignInDialog(Session& session, const SystemStatus& system, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_system(system.id)
    , m_label(system.label.isEmpty() ? system.id : system.label)
    , m_said(makeWrapped(this))
    , m_prompt(new BrowserPrompt(this))
    , m_again(new QPushButton(tr("Try again"), this))
    , m_close(new QPushButton(this))
{
    setWindowTitle(tr("Sign in to %1").arg(m_label));
    m_said->setObjectName(QStringLiteral("said"));
    m_again->setObjectName(QStringLiteral("again"));
    m_close->setObjectName(QStringLiteral("close"));
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(m_again, QDialogButtonBox::ActionRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(2 * space::grid);
    column->addWidget(m_said);
    column->addWidget(m_prompt);
    column->addWidget(buttons);
    connect(m_again, &QPushButton::clicked, this, &SignInDialog::begin);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_session, &Session::signedIn, this, &SignInDialog::end);
    connect(&m_session, &Session::browserWanted, this, [this](const QUrl& address) {
        if (!m_isWaiting)
            return;
        m_said->hide();
        m_prompt->show();
        m_prompt->ask(address);
        adjustSize();
    });
    begin();
}

void SignInDialog::say(const QString& text)
{
    m_said->setText(text);
    fitWrapped(m_said, kSaidWidth);
    m_said->show();
    adjustSize();
}

void SignInDialog::begin()
{
    m_isWaiting = true;
    m_prompt->hide();
    m_again->hide();
    m_close->setText(tr("Cancel"));
    say(tr("Asking %1 where to sign in …").arg(m_label));
    m_session.signIn(m_system);
}

void SignInDialog::end(const QString& system, const std::optional<Error>& error)
{
    if (system != m_system || !m_isWaiting)
        return;
    m_isWaiting = false;
    m_prompt->hide();
    m_again->setVisible(error.has_value());
    m_close->setText(tr("Close"));
    say(error ? words::error(*error) : tr("You are signed in to %1. It is being read now.").arg(m_label));
}

void SignInDialog::reject()
{
    if (std::exchange(m_isWaiting, false))
        m_session.cancelSignIn();
    QDialog::reject();
}

} // namespace plumbline::ui
