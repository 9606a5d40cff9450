#include "ui/shell/notifier.h"

#include "ui/shell/icons.h"
#include "ui/shell/settings.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QApplication>
#include <QPainter>
#include <QSystemTrayIcon>

namespace plumbline::ui {
namespace {

QIcon trayIcon(const QPalette& palette)
{
    QPixmap picture(64, 64);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paintIcon(painter, Icon::Projects, QRectF(4, 4, 56, 56), themeOf(palette).proven);
    return QIcon(picture);
}

} // namespace

Notifier::Notifier(Settings& settings, QWidget* window)
    : QObject(window)
    , m_settings(settings)
    , m_window(window)
{
    const QVariant known = settings.value(Setting::KnownRed);
    m_watch.begin(known.toString().split(QLatin1Char('\n'), Qt::SkipEmptyParts), !known.toString().isEmpty());
    showTray();
}

// A line break ends the list, so that one that is empty is still there.
Notifier::~Notifier()
{
    m_settings.set(Setting::KnownRed, m_watch.known().join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

bool Notifier::isOn() const { return m_settings.value(Setting::Notifications).toString() == QLatin1String("on"); }

void Notifier::setOn(bool on)
{
    m_settings.set(Setting::Notifications, on ? QStringLiteral("on") : QStringLiteral("off"));
    showTray();
}

void Notifier::showTray()
{
    if (!isOn() || !QSystemTrayIcon::isSystemTrayAvailable()) {
        delete m_tray;
        m_tray = nullptr;
        return;
    }
    if (m_tray)
        return;
    m_tray = new QSystemTrayIcon(trayIcon(m_window->palette()), this);
    connect(m_tray, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT opened(m_lastKey); });
    connect(m_tray, &QSystemTrayIcon::activated, this, [this] { Q_EMIT opened({}); });
    m_tray->show();
}

void Notifier::look(const ViewState& state)
{
    if (!state.facts || !state.assessment || !state.rulebook)
        return;
    const std::vector<std::size_t> news = m_watch.look(state);
    if (isOn() && !news.empty())
        tell(state, news);
}

void Notifier::tell(const ViewState& state, const std::vector<std::size_t>& news)
{
    const Action& first = state.assessment->actions.at(news.front());
    const QString title = words::signalTitle(state.assessment->signalList.at(first.signal), *state.rulebook);
    const auto more = static_cast<int>(news.size()) - 1;
    const QString text = more > 0 ? tr("and %n more red action(s)", nullptr, more)
                                  : words::signalStep(state.assessment->signalList.at(first.signal), *state.rulebook);
    m_lastKey = more > 0 ? QString() : QString::fromStdString(first.key);
    if (m_tray)
        m_tray->showMessage(title, text, QSystemTrayIcon::Warning);
    else
        QApplication::alert(m_window);
    Q_EMIT told(title, text);
}

} // namespace plumbline::ui
