#include "ui/publishing/pagepreview.h"

#include "ui/briefing/layout/documentlayout.h"
#include "ui/theme/theme.h"
#include "ui/widgets/textblock.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace plumbline::ui {

namespace {

constexpr int kMargin = 2 * space::grid;
constexpr int kPicturesKept = 6;
constexpr double kSmallest = 0.5, kLargest = 4, kZoomStep = 1.25;

} // namespace

PagePreview::PagePreview(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("preview"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its coming and going would change the scale
    setMinimumSize(280, 240);
    verticalScrollBar()->setSingleStep(40);
    setAccessibleName(tr("Preview"));
}

int PagePreview::pageCount() const { return m_paper ? m_paper->layout->pageCount() : 0; }

double PagePreview::scale() const
{
    const double room = std::max(60, viewport()->width() - 2 * kMargin);
    return m_paper ? m_zoom * room / m_paper->layout->sheet().width : 1;
}

QSizeF PagePreview::pageSize() const
{
    if (!m_paper)
        return {};
    return QSizeF(m_paper->layout->sheet().width, m_paper->layout->sheet().height) * scale();
}

double PagePreview::pitch() const { return pageSize().height() + kMargin; }

QRectF PagePreview::pageRect(int page) const
{
    const QSizeF size = pageSize();
    const double left = std::max<double>(kMargin, (viewport()->width() - size.width()) / 2);
    return {QPointF(left - horizontalScrollBar()->value(), kMargin + page * pitch() - verticalScrollBar()->value()),
            size};
}

int PagePreview::currentPage() const
{
    if (pageCount() == 0)
        return -1;
    const int page = static_cast<int>((verticalScrollBar()->value() + viewport()->height() / 3.0) / pitch());
    return std::clamp(page, 0, pageCount() - 1);
}

void PagePreview::showPage(int page)
{
    verticalScrollBar()->setValue(static_cast<int>(std::clamp(page, 0, std::max(0, pageCount() - 1)) * pitch()));
}

void PagePreview::setPaper(const PaperPtr& paper)
{
    const int page = std::max(0, currentPage());
    m_paper = paper;
    m_note.clear();
    m_announced = -1;
    place(page);
}

void PagePreview::setNote(const QString& note)
{
    m_note = note;
    setAccessibleDescription(note);
    viewport()->update();
}

void PagePreview::setZoom(double zoom)
{
    const int page = std::max(0, currentPage());
    m_zoom = std::clamp(zoom, kSmallest, kLargest);
    place(page);
}

void PagePreview::place(int wantedPage)
{
    m_pictures.clear();
    const double height = kMargin + pageCount() * pitch();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(height)) - viewport()->height()));
    const double width = pageSize().width() + 2 * kMargin;
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(width) - viewport()->width()));
    showPage(wantedPage);
    viewport()->update();
    announce();
}

void PagePreview::announce()
{
    const int page = currentPage();
    if (page == m_announced)
        return;
    m_announced = page;
    setAccessibleName(page < 0 ? tr("Preview") : tr("Preview, page %1 of %2").arg(page + 1).arg(pageCount()));
    Q_EMIT currentPageChanged(page);
}

const QPixmap& PagePreview::pictureOf(int page)
{
    const auto known = m_pictures.constFind(page);
    if (known != m_pictures.cend())
        return *known;
    while (m_pictures.size() >= kPicturesKept) // the farthest from here goes
        m_pictures.remove(page - m_pictures.firstKey() > m_pictures.lastKey() - page ? m_pictures.firstKey()
                                                                                     : m_pictures.lastKey());
    const double ratio = devicePixelRatioF();
    QPixmap picture((pageSize() * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(kPrintTheme.paper);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale(), scale());
    m_paper->layout->paintPage(painter, page);
    painter.end();
    return *m_pictures.insert(page, picture);
}

void PagePreview::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.hover);
    for (int page = 0; page < pageCount(); ++page) {
        const QRectF rect = pageRect(page);
        if (rect.bottom() < 0 || rect.top() > viewport()->height())
            continue;
        painter.drawPixmap(rect.topLeft(), pictureOf(page));
        painter.setPen(theme.hairline);
        painter.drawRect(rect.adjusted(-0.5, -0.5, 0, 0));
    }
    if (!m_note.isEmpty()) {
        const QFont font = themeFont(TextRole::Body);
        const double room = viewport()->width() - 4.0 * kMargin;
        const TextBlock block = breakText(m_note, font, room);
        const QRectF box((viewport()->width() - block.width) / 2 - kMargin, 2 * kMargin, block.width + 2 * kMargin,
                         block.height() + kMargin);
        painter.setPen(theme.hairline);
        painter.setBrush(theme.card);
        painter.drawRect(box);
        drawBlock(painter, box.adjusted(kMargin, kMargin / 2.0, -kMargin, 0), block, font, theme.ink);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.focus, 2));
        painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    }
}

void PagePreview::resizeEvent(QResizeEvent* event)
{
    const int page = m_announced;
    QAbstractScrollArea::resizeEvent(event);
    place(std::max(0, page));
}

void PagePreview::scrollContentsBy(int, int)
{
    viewport()->update();
    announce();
}

void PagePreview::keyPressEvent(QKeyEvent* event)
{
    const bool zooms = event->modifiers() & Qt::ControlModifier;
    if (event->key() == Qt::Key_PageDown)
        showPage(currentPage() + 1);
    else if (event->key() == Qt::Key_PageUp)
        showPage(currentPage() - 1);
    else if (event->key() == Qt::Key_Home)
        showPage(0);
    else if (event->key() == Qt::Key_End)
        showPage(pageCount() - 1);
    else if (zooms && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal))
        setZoom(m_zoom * kZoomStep);
    else if (zooms && event->key() == Qt::Key_Minus)
        setZoom(m_zoom / kZoomStep);
    else if (zooms && event->key() == Qt::Key_0)
        setZoom(1);
    else
        return QAbstractScrollArea::keyPressEvent(event);
    event->accept();
}

void PagePreview::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    setZoom(event->angleDelta().y() > 0 ? m_zoom * kZoomStep : m_zoom / kZoomStep);
    event->accept();
}

} // namespace plumbline::ui
