#include "ui/pages/data/removaldialog.h"

#include "ui/shell/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace plumbline::ui {
namespace {

constexpr int kQuestionWidth = 560;

} // namespace

QStringList removalEffects(const QString& label, const std::optional<SystemHoldings>& holdings)
{
    QStringList says;
    if (!holdings)
        says += RemovalDialog::tr("The records that were read from it go from this computer, unless you keep them.");
    else if (holdings->records == 0)
        says += RemovalDialog::tr("No records of it are on this computer.");
    else
        says += RemovalDialog::tr("%1 records that were read from it go from this computer, unless you keep them: then "
                                  "they stay in the figures and grow old.")
                    .arg(words::count(holdings->records));
    if (holdings && holdings->decisions > 0)
        says += RemovalDialog::tr("%n decision(s) that wait to be sent to it are not sent any more. What you decided "
                                  "stays in the audit trail.",
                                  nullptr, static_cast<int>(holdings->decisions));
    else if (holdings)
        says += RemovalDialog::tr("No decision waits to be sent to it.");
    says += RemovalDialog::tr("Its passwords and tokens are removed from the keychain.");
    says += RemovalDialog::tr("In %1 itself nothing is changed, and it can be connected again.").arg(label);
    return says;
}

RemovalDialog::RemovalDialog(Session& session, const SystemStatus& system, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_system(system.id)
    , m_label(words::foreign((system.label.isEmpty() ? system.id : system.label).toStdString(), 40))
    , m_question(makeWrapped(this))
    , m_said(makeWrapped(this))
    , m_remove(new QPushButton(tr("Disconnect and remove its records"), this))
    , m_keep(new QPushButton(tr("Disconnect, keep its records"), this))
{
    setWindowTitle(tr("Disconnect %1?").arg(m_label));
    m_question->setObjectName(QStringLiteral("question"));
    m_said->setObjectName(QStringLiteral("said"));
    m_said->hide();
    auto* column = new QVBoxLayout(this);
    column->setSpacing(2 * space::grid);
    column->addWidget(m_question);
    column->addWidget(m_said);
    buildButtons();
    connect(&m_session, &Session::systemRemoved, this, &RemovalDialog::end);
    connect(&m_session, &Session::holdingsRead, this, [this](const SystemHoldings& holdings) {
        if (holdings.system != m_system)
            return;
        m_holdings = holdings;
        ask();
    });
    ask();
    m_session.requestHoldings(m_system);
}

void RemovalDialog::buildButtons()
{
    m_remove->setObjectName(QStringLiteral("removeRecords"));
    m_keep->setObjectName(QStringLiteral("keepRecords"));
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(m_remove, QDialogButtonBox::ActionRole);
    buttons->addButton(m_keep, QDialogButtonBox::ActionRole);
    QPushButton* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setDefault(true); // Enter does no harm
    cancel->setFocus();
    layout()->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_remove, &QPushButton::clicked, this, [this] { remove(false); });
    connect(m_keep, &QPushButton::clicked, this, [this] { remove(true); });
}

void RemovalDialog::ask()
{
    QStringList lines;
    for (const QString& effect : removalEffects(m_label, m_holdings))
        lines += QStringLiteral("\u2022 ") + effect;
    m_question->setText(lines.join(QLatin1Char('\n')));
    fitWrapped(m_question, kQuestionWidth);
    m_keep->setVisible(!m_holdings || m_holdings->records > 0);
    adjustSize();
}

void RemovalDialog::remove(bool keepsRecords)
{
    m_remove->setEnabled(false);
    m_keep->setEnabled(false);
    say(tr("Disconnecting %1 …").arg(m_label));
    m_session.removeSystem(m_system, keepsRecords);
}

void RemovalDialog::say(const QString& text)
{
    m_said->setText(text);
    fitWrapped(m_said, kQuestionWidth);
    m_said->show();
    adjustSize();
}

void RemovalDialog::end(const QString& system, const std::optional<Error>& error)
{
    if (system != m_system)
        return;
    if (!error)
        return accept();
    say(words::error(*error));
    m_remove->setEnabled(true);
    m_keep->setEnabled(true);
}

} // namespace plumbline::ui
