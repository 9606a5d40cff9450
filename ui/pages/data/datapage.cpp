#include "ui/pages/data/datapage.h"

#include "ui/pages/data/removaldialog.h"
#include "ui/pages/data/signindialog.h"
#include "ui/shell/labels.h"
#include "ui/shell/syncwords.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

namespace plumbline::ui {
namespace {

constexpr int kNameLength = 40;

QString nameOf(const SystemStatus& system)
{
    return words::foreign((system.label.isEmpty() ? system.id : system.label).toStdString(), kNameLength);
}

} // namespace

DataPage::DataPage(Settings&, QWidget* parent)
    : Page(parent)
    , m_title(makeLabel(this, LabelRole::Title))
    , m_intro(makeWrapped(this, LabelRole::Secondary))
    , m_connect(new QPushButton(this))
{
    m_connect->setObjectName(QStringLiteral("connectSystem"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_connect);
    auto* inside = new QWidget(this);
    m_systems = new QVBoxLayout(inside);
    m_systems->setContentsMargins(0, 0, 0, 0);
    m_systems->setSpacing(space::grid);
    m_systems->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(inside);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * space::grid, 2 * space::grid, 2 * space::grid, space::grid);
    column->addLayout(head);
    column->addWidget(m_intro);
    column->addWidget(scroll, 1);
    connect(m_connect, &QPushButton::clicked, this, &DataPage::connectionRequested);
    retranslate();
}

void DataPage::retranslate()
{
    m_title->setText(tr("Company systems"));
    m_intro->setText(tr("Plumbline reads them and writes back only what you decide. Each is described by a profile; a "
                        "system never seen before is connected "
                        "from a sample of what it answers."));
    m_connect->setText(tr("Connect a system …"));
}

void DataPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DataPage::showState(const ViewState&) {}

template <typename Dialog> void DataPage::open(const SystemStatus& system)
{
    auto* dialog = new Dialog(*m_session, system, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DataPage::addButtons(Card& card, const SystemStatus& system)
{
    if (!m_session)
        return;
    if (system.signsInByBrowser) {
        auto* signIn = new QPushButton(tr("Sign in …"), &card);
        signIn->setObjectName(QStringLiteral("signIn_") + system.id);
        card.titleRow()->addWidget(signIn);
        connect(signIn, &QPushButton::clicked, this, [this, system] { open<SignInDialog>(system); });
    }
    auto* remove = new QPushButton(tr("Disconnect …"), &card);
    remove->setObjectName(QStringLiteral("remove_") + system.id);
    card.titleRow()->addWidget(remove);
    connect(remove, &QPushButton::clicked, this, [this, system] { open<RemovalDialog>(system); });
}

void DataPage::showSync(const SyncStatus& status, Instant now, CompanyClock clock)
{
    for (QWidget* card : std::exchange(m_cards, {})) {
        m_systems->removeWidget(card);
        card->deleteLater();
    }
    for (const SystemStatus& system : status.systems) {
        auto* card = new Card(this);
        card->setTitle(nameOf(system));
        QLabel* fresh = makeWrapped(card, LabelRole::Secondary);
        fresh->setText(freshnessOf(system, now, clock));
        card->content()->addWidget(fresh);
        if (system.setAside > 0) {
            QLabel* aside = makeWrapped(card, LabelRole::Secondary);
            aside->setText(
                tr("%n row(s) set aside because they could not be read", nullptr, static_cast<int>(system.setAside)));
            card->content()->addWidget(aside);
        }
        if (system.error) {
            QLabel* problem = makeWrapped(card);
            problem->setText(words::error(*system.error));
            card->content()->addWidget(problem);
        }
        addButtons(*card, system);
        m_systems->insertWidget(static_cast<int>(m_cards.size()), card);
        m_cards.push_back(card);
    }
}

} // namespace plumbline::ui
