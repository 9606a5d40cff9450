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
    , m_sampleText(makeWrapped(this, LabelRole::Secondary))
    , m_connectText(makeWrapped(this, LabelRole::Secondary))
    , m_sheets(makeWrapped(this, LabelRole::Secondary))
    , m_protection(makeWrapped(this, LabelRole::Secondary))
    , m_sample(new QPushButton(this))
    , m_connect(new QPushButton(this))
    , m_language(new QPushButton(this))
{
    setObjectName(QStringLiteral("welcome"));
    m_sample->setObjectName(QStringLiteral("welcomeSample"));
    m_connect->setObjectName(QStringLiteral("welcomeConnect"));
    m_connect->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(2 * space::grid);
    column->addStretch(2);
    for (QLabel* label : {m_title, m_what, m_sampleText, m_connectText, m_sheets, m_protection})
        label->setFixedWidth(kReadableWidth);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_what, 0, Qt::AlignHCenter);
    addWay(m_connect, m_connectText);
    addWay(m_sample, m_sampleText);
    column->addWidget(m_sheets, 0, Qt::AlignHCenter);
    column->addWidget(m_protection, 0, Qt::AlignHCenter);
    column->addWidget(m_language, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_sample, &QPushButton::clicked, this, &Welcome::sampleRequested);
    connect(m_connect, &QPushButton::clicked, this, &Welcome::connectionRequested);
    connect(m_language, &QPushButton::clicked, this, &Welcome::languageToggled);
    retranslate();
}

// One way to begin: what to press, and below it what then happens.
void Welcome::addWay(QPushButton* button, QLabel* text)
{
    auto* way = new QWidget(this);
    way->setFixedWidth(kReadableWidth);
    auto* lines = new QVBoxLayout(way);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::grid);
    lines->addWidget(button, 0, Qt::AlignLeft);
    lines->addWidget(text);
    static_cast<QVBoxLayout*>(layout())->addWidget(way, 0, Qt::AlignHCenter);
}

void Welcome::showState(const StorageState& storage, bool secretsInMemoryOnly, bool offersSample)
{
    m_storage = storage;
    m_inMemory = secretsInMemoryOnly;
    m_offersSample = offersSample;
    retranslate();
}

void Welcome::retranslate()
{
    m_title->setText(tr("Welcome to Plumbline"));
    m_what->setText(
        tr("It puts what is proven beside what is claimed: it reads the records of your company's own systems, "
           "checks them against each other, and says what to do first."));
    m_connect->setText(tr("Connect a company system …"));
    m_connectText->setText(tr("The CRM first, then finance, warehouse and approvals. The first reading takes a few "
                              "minutes and the figures appear by themselves; from then on it works offline too, and "
                              "says how old everything is."));
    m_sample->setText(tr("Look at a sample company"));
    m_sample->setEnabled(m_offersSample);
    m_sampleText->setText(m_offersSample
                              ? tr("An invented group with six systems and two years of history. It runs on this "
                                   "computer only, in a window of its own; nothing of it is mixed with your data.")
                              : tr("The sample company is not installed beside this program."));
    m_sheets->setText(tr("Spreadsheets cannot be read in yet: connect the system that they come from."));
    // Named in itself, so that one who reads the wrong language finds the way out.
    m_language->setText(words::isChinese() ? QStringLiteral("English") : QStringLiteral("中文"));
    m_protection->setText(protectionText(m_storage, m_inMemory));
    for (QLabel* label : {m_what, m_sampleText, m_connectText, m_sheets, m_protection})
        label->setMinimumHeight(label->heightForWidth(kReadableWidth)); // centred, it would keep one line
}

void Welcome::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_language)
        retranslate();
}

} // namespace plumbline::ui
