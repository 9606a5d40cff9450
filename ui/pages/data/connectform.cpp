#include "ui/pages/data/connectform.h"

#include "core/sync/profilereader.h"
#include "ui/shell/choicebox.h"
#include "ui/shell/labels.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QSslCertificate>

namespace plumbline::ui {
namespace {

QString inLanguage(const sync::ProfileLabel& label)
{
    return QString::fromStdString(words::isChinese() ? label.zh : label.en);
}

sync::ProfileSetting settingNamed(const assistant::AskedSetting& asked)
{
    sync::ProfileSetting setting;
    setting.name = asked.name;
    setting.secret = asked.isSecret;
    return setting;
}

} // namespace

ConnectForm::ConnectForm(QWidget* parent)
    : QWidget(parent)
    , m_profile(new ChoiceBox(this))
    , m_status(makeWrapped(this, LabelRole::Secondary))
    , m_name(new QLineEdit(this))
    , m_address(new QLineEdit(this))
    , m_authorities(new QLineEdit(this))
    , m_chooseAuthorities(new QPushButton(tr("Choose …"), this))
    , m_auth(new ChoiceBox(this))
    , m_authName(new QLineEdit(this))
    , m_list(new QLineEdit(this))
    , m_pasted(new QPlainTextEdit(this))
{
    m_profile->setObjectName(QStringLiteral("profile"));
    m_name->setObjectName(QStringLiteral("name"));
    m_address->setObjectName(QStringLiteral("address"));
    m_authorities->setObjectName(QStringLiteral("authorities"));
    m_chooseAuthorities->setObjectName(QStringLiteral("chooseAuthorities"));
    m_auth->setObjectName(QStringLiteral("auth"));
    m_list->setObjectName(QStringLiteral("list"));
    m_pasted->setObjectName(QStringLiteral("pasted"));
    static const QRegularExpression idForm(QStringLiteral("[a-z0-9_-]{1,32}"));
    m_name->setValidator(new QRegularExpressionValidator(idForm, m_name));
    m_form = new QFormLayout(this);
    m_form->setContentsMargins(0, 0, 0, 0);
    addLines(m_form);
    addProfiles();
    connect(m_profile, &QComboBox::currentIndexChanged, this, &ConnectForm::chooseProfile);
    connect(m_chooseAuthorities, &QPushButton::clicked, this, &ConnectForm::chooseAuthorities);
    connect(m_auth, &QComboBox::currentIndexChanged, this, &ConnectForm::chooseAuth);
    chooseProfile();
}

void ConnectForm::addLines(QFormLayout* form)
{
    m_name->setPlaceholderText(tr("short name: a-z, 0-9, - and _"));
    m_address->setPlaceholderText(QStringLiteral("https://"));
    m_authorities->setPlaceholderText(tr("only if the company has an authority of its own: a PEM file"));
    m_list->setPlaceholderText(tr("path as it is asked for, such as receipts?page=1&size=100"));
    setPlainToolTip(m_list,
                    tr("A list that is asked for by POST: POST query/receipts {\"pageNo\": 1, \"pageSize\": 50}"));
    m_pasted->setPlaceholderText(tr("… or paste one answer here (JSON); then nothing is read"));
    m_pasted->setTabChangesFocus(true);
    for (const auto& [key, word] : {std::pair("none", tr("none")),
                                    {"basic", tr("user and password")},
                                    {"bearer", tr("bearer token")},
                                    {"header", tr("key in a header")},
                                    {"query", tr("key in the address")},
                                    {"oauth2", tr("OAuth2 client")},
                                    {"login", tr("a call that answers with a token")}})
        m_auth->addItem(word, QString::fromLatin1(key));
    form->addRow(tr("&Profile"), m_profile);
    form->addRow(QString(), m_status);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Address"), m_address);
    auto* authorities = new QHBoxLayout;
    authorities->addWidget(m_authorities, 1);
    authorities->addWidget(m_chooseAuthorities);
    auto* word = new QLabel(tr("Certi&ficates"), this);
    word->setBuddy(m_authorities); // a line of two widgets has none by itself
    form->addRow(word, authorities);
    form->addRow(tr("&Sign-in"), m_auth);
    form->addRow(tr("&Called"), m_authName);
    form->addRow(tr("&List"), m_list);
    form->addRow(tr("Sa&mple"), m_pasted);
}

void ConnectForm::addProfiles()
{
    m_profile->addItem(tr("none yet: start from a sample answer"), -1);
    const QDir folder(sync::shippedProfiles());
    for (const QString& file : folder.entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name)) {
        auto profile = sync::loadProfile(file.chopped(5).toStdString(), sync::shippedProfiles());
        if (!profile || profile.value().streams.empty())
            continue;
        m_profile->addItem(inLanguage(profile.value().label), static_cast<int>(m_profiles.size()));
        m_profiles.push_back(std::move(profile.value()));
    }
}

bool ConnectForm::fromSample() const { return !profile(); }

const sync::Profile* ConnectForm::profile() const
{
    const int index = m_profile->currentData().toInt();
    return index < 0 ? nullptr : &m_profiles[static_cast<std::size_t>(index)];
}

void ConnectForm::chooseProfile()
{
    const sync::Profile* chosen = profile();
    QString status = tr("Plumbline looks at one page and suggests what each column means.");
    if (chosen)
        status = chosen->status ? inLanguage(*chosen->status) : QString();
    m_status->setText(status);
    for (QWidget* ofSample :
         {static_cast<QWidget*>(m_auth), static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_pasted)}) {
        ofSample->setVisible(!chosen);
        m_form->labelForField(ofSample)->setVisible(!chosen);
    }
    if (chosen)
        askFor(chosen->settings);
    chooseAuth();
}

void ConnectForm::chooseAuth()
{
    const QString kind = m_auth->currentData().toString();
    const bool isNamed = assistant::needsName(auth());
    m_authName->setVisible(fromSample() && isNamed);
    m_form->labelForField(m_authName)->setVisible(fromSample() && isNamed);
    m_authName->setPlaceholderText(kind == QLatin1String("oauth2") ? QStringLiteral("/oauth/token")
                                   : kind == QLatin1String("login")
                                       ? QStringLiteral("/api/login?user=username&password=password&token=data.token")
                                       : QStringLiteral("X-Api-Key"));
    if (!fromSample())
        return;
    std::vector<sync::ProfileSetting> settings;
    for (const assistant::AskedSetting& asked : assistant::settingsOf(auth()))
        settings.push_back(settingNamed(asked));
    askFor(settings);
}

void ConnectForm::askFor(const std::vector<sync::ProfileSetting>& settings)
{
    for (const auto& [setting, entry] : std::exchange(m_entries, {}))
        m_form->removeRow(entry);
    int row = 0;
    QFormLayout::ItemRole role = QFormLayout::LabelRole;
    m_form->getWidgetPosition(m_authName, &row, &role);
    for (const sync::ProfileSetting& setting : settings) {
        auto* entry = new QLineEdit(this);
        entry->setObjectName(QStringLiteral("setting_") + QString::fromStdString(setting.name));
        entry->setText(QString::fromStdString(setting.defaultValue));
        if (setting.secret)
            entry->setEchoMode(QLineEdit::Password);
        const bool isOwn = setting.label.en.empty();
        const QString word = !isOwn                        ? inLanguage(setting.label)
                             : setting.name == "user"      ? tr("User")
                             : setting.name == "client_id" ? tr("Client id")
                             : setting.name == "password"  ? tr("Password")
                                                           : tr("Secret");
        m_form->insertRow(++row, word, entry);
        m_entries.emplace_back(setting, entry);
    }
}

assistant::AuthDraft ConnectForm::auth() const
{
    return {m_auth->currentData().toString().toStdString(), m_authName->text().trimmed().toStdString()};
}

void ConnectForm::chooseAuthorities()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("The company's certificate authorities"), {},
                                                      tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    if (!file.isEmpty())
        m_authorities->setText(QDir::toNativeSeparators(file));
}

std::string ConnectForm::pasted() const
{
    return fromSample() ? m_pasted->toPlainText().trimmed().toStdString() : std::string();
}

QString ConnectForm::missing() const
{
    if (m_name->text().isEmpty())
        return tr("Give the system a short name.");
    if (m_address->text().trimmed().isEmpty())
        return tr("Give the address of the system.");
    const QString file = QDir::fromNativeSeparators(m_authorities->text().trimmed());
    if (!file.isEmpty() && QSslCertificate::fromPath(file).isEmpty())
        return tr("There is no certificate in %1.").arg(words::foreign(m_authorities->text().toStdString()));
    if (fromSample() && m_authName->isVisible() && m_authName->text().trimmed().isEmpty())
        return tr("Say what the header, the entry or the token address is called.");
    if (fromSample() && m_list->text().trimmed().isEmpty())
        return tr("Give the path of a list, also for a pasted answer.");
    if (const auto fault = assistant::faultOf(trial().address); fromSample() && fault)
        return words::error(*fault);
    for (const auto& [setting, entry] : m_entries) {
        if (setting.required && entry->text().isEmpty() && pasted().empty())
            return tr("The sign-in is not complete.");
    }
    return {};
}

void ConnectForm::askForAnotherList()
{
    m_list->clear();
    m_pasted->clear();
    m_list->setFocus();
}

assistant::ConnectionTrial ConnectForm::trial() const
{
    assistant::ConnectionTrial trial;
    trial.source.id = m_name->text().toStdString();
    trial.source.baseUrl = m_address->text().trimmed().toStdString();
    trial.source.caFile = QDir::fromNativeSeparators(m_authorities->text().trimmed()).toStdString();
    for (const auto& [setting, entry] : m_entries)
        (setting.secret ? trial.secrets : trial.source.settings)[setting.name] = entry->text().toStdString();
    std::erase_if(trial.secrets, [](const auto& entry) { return entry.second.empty(); });
    if (const sync::Profile* chosen = profile()) {
        trial.source.profile = chosen->id;
        for (const sync::StreamShape& stream : chosen->streams) {
            if (trial.stream.empty() && !stream.keys)
                trial.stream = stream.name;
        }
    } else {
        trial.address = assistant::addressOf(m_list->text().trimmed().toStdString());
    }
    return trial;
}

} // namespace plumbline::ui
