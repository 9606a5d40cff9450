#include "ui/shell/welcome.h"

#include "ui/shell/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"

#include <QDir>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace plumbline::ui {
namespace {

constexpr int kReadableWidth = 560;

QString encryptionSentence(StorageState::Encryption encryption)
{
    switch (encryption) {
    case StorageState::Encryption::On:
        return Welcome::tr("The disk that holds it is encrypted by the operating system.");
    case StorageState::Encryption::Off:
        return Welcome::tr("The disk that holds it is not encrypted: who takes the computer can read the data. Switch "
                           "the disk encryption of the operating system on.");
    case StorageState::Encryption::CannotTell:
        break;
    }
    return Welcome::tr("Whether the disk that holds it is encrypted cannot be told from here: ask who looks after this "
                       "computer.");
}

} // namespace

QString protectionText(const StorageState& storage, bool secretsInMemoryOnly)
{
    QStringList says;
    says +=
        storage.folder.isEmpty()
            ? Welcome::tr("What is read stays on this computer.")
            : Welcome::tr("What is read stays on this computer, in %1.").arg(QDir::toNativeSeparators(storage.folder));
    says += Welcome::tr("Plumbline does not encrypt these files itself.");
    says += encryptionSentence(storage.encryption);
    says +=
        secretsInMemoryOnly
            ? Welcome::tr("This computer offers no keychain, so passwords are kept only until Plumbline closes; they "
                          "are never written to a file.")
            : Welcome::tr("Passwords lie in the keychain of the operating system and nowhere else.");
    says += Welcome::tr("From the company systems records are only read; what you decide goes back only where a system "
                        "was set up to take it.");
    return says.join(words::isChinese() ? QString() : QStringLiteral(" "));
}

Welcome::Welcome(QWidget* parent)
    : QWidget(parent)
    , m_title(makeLabel(this, LabelRole::Title))
    , m_what(makeWrapped(this))
    , m_steps(makeWrapped(this))
    , m_protection(makeWrapped(this, LabelRole::Secondary))
    , m_connect(new QPushButton(this))
    , m_language(new QPushButton(this))
{
    setObjectName(QStringLiteral("welcome"));
    m_connect->setObjectName(QStringLiteral("welcomeConnect"));
    m_connect->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(2 * space::grid);
    column->addStretch(2);
    for (QLabel* label : {m_what, m_steps, m_protection})
        label->setFixedWidth(kReadableWidth);
    m_title->setFixedWidth(kReadableWidth);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::grid);
    row->addStretch(1);
    row->addWidget(m_connect);
    row->addWidget(m_language);
    row->addStretch(1);
    for (QLabel* label : {m_title, m_what, m_steps})
        column->addWidget(label, 0, Qt::AlignHCenter);
    column->addLayout(row);
    column->addWidget(m_protection, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_connect, &QPushButton::clicked, this, &Welcome::connectionRequested);
    connect(m_language, &QPushButton::clicked, this, &Welcome::languageToggled);
    retranslate();
}

void Welcome::showState(const StorageState& storage, bool secretsInMemoryOnly)
{
    m_storage = storage;
    m_inMemory = secretsInMemoryOnly;
    retranslate();
}

void Welcome::retranslate()
{
    m_title->setText(tr("Welcome to Plumbline"));
    m_what->setText(
        tr("It puts what is proven beside what is claimed: it reads the records of your company's own systems, "
           "checks them against each other, and says what to do first."));
    const QStringList steps{tr("1. Connect a company system: the CRM first, then finance, warehouse and approvals."),
                            tr("2. The first reading takes a few minutes; the figures appear by themselves."),
                            tr("3. From then on it works offline too, and says how old everything is.")};
    m_steps->setText(steps.join(QLatin1Char('\n')));
    m_connect->setText(tr("Connect a company system …"));
    // Named in itself, so that one who reads the wrong language finds the way out.
    m_language->setText(words::isChinese() ? QStringLiteral("English") : QStringLiteral("中文"));
    m_protection->setText(protectionText(m_storage, m_inMemory));
    for (QLabel* label : {m_what, m_steps, m_protection})
        label->setMinimumHeight(label->heightForWidth(kReadableWidth)); // centred, it would keep one line
}

void Welcome::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_language)
        retranslate();
}

} // namespace plumbline::ui
