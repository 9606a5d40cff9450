#include "ui/pages/data/connectdialog.h"

#include "ui/pages/data/browserprompt.h"
#include "ui/pages/data/connectform.h"
#include "ui/pages/data/mappingtable.h"
#include "ui/shell/choicebox.h"
#include "ui/shell/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QPushButton>
#include <QStackedWidget>

namespace plumbline::ui {
namespace {

// Of which nothing would be stored.
bool isFailing(const assistant::Preview& preview) { return preview.rows > 0 && preview.setAside == preview.rows; }

} // namespace

ConnectDialog::ConnectDialog(Session& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_plan(assistant::Synonyms::shipped())
    , m_steps(new QStackedWidget(this))
    , m_form(new ConnectForm(this))
    , m_browser(new BrowserPrompt(this))
    , m_said(makeWrapped(this))
    , m_back(new QPushButton(tr("Back"), this))
    , m_another(new QPushButton(tr("Another list …"), this))
    , m_next(new QPushButton(this))
{
    setWindowTitle(tr("Connect a system"));
    resize(880, 600);
    m_said->setObjectName(QStringLiteral("said"));
    m_next->setObjectName(QStringLiteral("next"));
    m_steps->addWidget(m_form);
    m_steps->addWidget(buildMapping());
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_steps, 1);
    column->addWidget(m_browser);
    column->addWidget(m_said);
    m_browser->hide();
    buildButtons();
    listen();
    showStep(0);
}

void ConnectDialog::listen()
{
    connect(&m_session, &Session::connectionTried, this, [this](int id, const assistant::PeekedPage& page) {
        if (id == m_asked)
            takePage(page);
    });
    connect(&m_session, &Session::connectionKept, this, [this](const QString&, const std::optional<Error>& error) {
        setBusy({});
        error ? say(words::error(*error)) : accept();
    });
    connect(&m_session, &Session::browserWanted, this, [this](const QUrl& address) {
        if (m_next->isEnabled()) // nothing was asked
            return;
        say({});
        m_browser->show();
        m_browser->ask(address);
    });
}

void ConnectDialog::done(int result)
{
    m_session.cancelTrial();
    QDialog::done(result);
}

QWidget* ConnectDialog::buildMapping()
{
    auto* page = new QWidget(this);
    m_choice = new ChoiceBox(page);
    m_choice->setObjectName(QStringLiteral("fills"));
    m_choiceWord = makeLabel(page);
    m_summary = makeWrapped(page, LabelRole::Secondary);
    m_table = new MappingTable(page);
    auto* row = new QHBoxLayout;
    row->addWidget(m_choiceWord);
    row->addWidget(m_choice, 1);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    connect(m_choice, &QComboBox::activated, this, &ConnectDialog::choose);
    const auto map = [this](const QString& field, const QString& path) {
        m_plan.map(field.toStdString(), path.toStdString());
        showMapping();
    };
    // The table is made anew, so the choice that was just made must have returned first.
    connect(m_table, &MappingTable::chosen, this, map, Qt::QueuedConnection);
    connect(m_table, &MappingTable::constantWanted, this, &ConnectDialog::askForConstant, Qt::QueuedConnection);
    const auto mean = [this](const QString& field, const QString& theirs, const QString& ours) {
        m_plan.mean(field.toStdString(), theirs.toStdString(), ours.toStdString());
        showMapping();
    };
    connect(m_table, &MappingTable::meant, this, mean, Qt::QueuedConnection);
    return page;
}

void ConnectDialog::askForConstant(const QString& field)
{
    const CollectionDef& definition = definitionOf(m_plan.draft().collection);
    const auto index = definition.fieldIndex(field.toStdString());
    if (!index)
        return;
    const FieldDef& def = definition.fields[*index];
    const QString question = tr("The same for every row:");
    QStringList words;
    for (const std::string_view value : def.values)
        words += words::enumValue(value);
    bool isGiven = false;
    QString value = words.isEmpty()
                        ? QInputDialog::getText(this, words::field(def), question, QLineEdit::Normal, {}, &isGiven)
                        : QInputDialog::getItem(this, words::field(def), question, words, 0, false, &isGiven);
    if (!words.isEmpty() && isGiven)
        value = QString::fromUtf8(def.values[static_cast<std::size_t>(words.indexOf(value))].data());
    if (!isGiven || value.trimmed().isEmpty())
        return;
    m_plan.map(field.toStdString(), "\"" + value.trimmed().toStdString() + "\"");
    showMapping();
}

void ConnectDialog::buildButtons()
{
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(m_back, QDialogButtonBox::ActionRole);
    buttons->addButton(m_another, QDialogButtonBox::ActionRole);
    buttons->addButton(m_next, QDialogButtonBox::ActionRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_next->setDefault(true);
    layout()->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { showStep(0); });
    connect(m_another, &QPushButton::clicked, this, [this] {
        m_form->askForAnotherList();
        showStep(0);
    });
    connect(m_next, &QPushButton::clicked, this, [this] { m_steps->currentIndex() == 0 ? readPage() : keep(); });
}

void ConnectDialog::showStep(int step)
{
    m_steps->setCurrentIndex(step);
    m_back->setVisible(step == 1);
    m_another->setVisible(step == 1 && m_form->fromSample());
    m_next->setText(step == 0 ? tr("Sign in and read one page") : tr("Keep and read"));
    say({});
}

void ConnectDialog::say(const QString& text)
{
    m_said->setText(text);
    m_said->setVisible(!text.isEmpty());
}

void ConnectDialog::setBusy(const QString& doing)
{
    m_next->setEnabled(doing.isEmpty());
    m_back->setEnabled(doing.isEmpty());
    m_another->setEnabled(doing.isEmpty());
    m_browser->hide();
    say(doing);
}

void ConnectDialog::readPage()
{
    if (const QString missing = m_form->missing(); !missing.isEmpty())
        return say(missing);
    assistant::ConnectionTrial trial = m_form->trial();
    m_stream = trial.stream;
    if (m_form->fromSample()) {
        m_plan.setHead(trial.source.id, {}, m_form->auth());
        trial.profileText = m_plan.headText();
        if (const std::string pasted = m_form->pasted(); !pasted.empty())
            return takeAnswer(pasted, {});
    }
    setBusy(tr("Signing in and reading one page …"));
    m_session.tryConnection(++m_asked, trial);
}

void ConnectDialog::takePage(const assistant::PeekedPage& page)
{
    setBusy({});
    if (page.error)
        return say(words::error(*page.error));
    if (m_form->fromSample())
        return takeAnswer(page.texts.front(), page);
    m_pages = page.texts;
    fillChoices();
    showStep(1);
    showMapping();
}

void ConnectDialog::takeAnswer(const std::string& text, const assistant::PeekedPage& page)
{
    assistant::ListAddress address = m_form->trial().address;
    address.hasNextLinkHeader = page.hasNextLinkHeader;
    address.nextHeader = assistant::nextHeaderIn(page.headers, assistant::Synonyms::shipped());
    if (const auto failed = m_plan.add(text, address))
        return say(words::error(*failed));
    fillChoices();
    showStep(1);
    showMapping();
}

void ConnectDialog::fillChoices()
{
    m_choice->clear();
    if (m_form->fromSample()) {
        m_choiceWord->setText(tr("This list holds"));
        for (const assistant::CollectionFit& fit : m_plan.fits())
            m_choice->addItem(words::collection(fit.collection), static_cast<int>(fit.collection));
        return;
    }
    m_choiceWord->setText(tr("List"));
    for (const sync::StreamShape& stream : m_form->profile()->streams) {
        if (!stream.keys)
            m_choice->addItem(QString::fromStdString(stream.name), QString::fromStdString(stream.name));
    }
    m_choice->setCurrentIndex(m_choice->findData(QString::fromStdString(m_stream)));
}

void ConnectDialog::choose()
{
    if (m_form->fromSample()) {
        m_plan.choose(static_cast<Collection>(m_choice->currentData().toInt()));
        return showMapping();
    }
    assistant::ConnectionTrial trial = m_form->trial();
    trial.stream = m_stream = m_choice->currentData().toString().toStdString();
    setBusy(tr("Signing in and reading one page …"));
    m_session.tryConnection(++m_asked, trial);
}

void ConnectDialog::showMapping()
{
    const bool canChoose = m_form->fromSample();
    const auto preview = canChoose ? m_plan.preview() : assistant::previewOf(*m_form->profile(), m_stream, m_pages);
    if (!preview)
        return say(words::error(preview.error()));
    const assistant::Preview& shown = preview.value();
    m_table->showPreview(shown, canChoose);
    m_summary->setText(
        tr("%1 row(s) on the first page: %2 can not be read yet, %3 no longer count. Fields with * are needed.")
            .arg(shown.rows)
            .arg(shown.setAside)
            .arg(shown.removed));
}

// "receipts.customer" as people call it.
QString ConnectDialog::missingWords(const std::string& missing) const
{
    const std::size_t dot = missing.rfind('.');
    const CollectionDef& definition = definitionOf(m_plan.draft().collection);
    const auto index = dot == std::string::npos ? std::nullopt : definition.fieldIndex(missing.substr(dot + 1));
    const bool isCurrent = dot != std::string::npos && missing.substr(0, dot) == m_plan.draft().name;
    return index && isCurrent ? words::field(definition.fields[*index]) : words::foreign(missing);
}

void ConnectDialog::keep()
{
    assistant::ConnectionTrial trial = m_form->trial();
    if (m_form->fromSample()) {
        if (const std::string missing = m_plan.missing(); !missing.empty())
            return say(tr("%1 is needed: choose where it is read from.").arg(missingWords(missing)));
        const auto preview = m_plan.preview();
        if (preview && isFailing(preview.value()))
            return say(
                tr("No row can be read yet: the column Problem says why. Choose other columns, or what the values "
                   "mean."));
        trial.profileText = m_plan.profileText();
    }
    setBusy(tr("Keeping it …"));
    m_session.keepConnection(trial);
}

} // namespace plumbline::ui
