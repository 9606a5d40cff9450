#pragma once

#include "ui/briefing/paper.h"

#include <QAbstractScrollArea>
#include <QMap>
#include <QPixmap>

namespace plumbline::ui {

// The pages of a document below each other, as they will be on paper: painted by what writes the file. As wide as
// there is room, larger with Ctrl and the wheel or plus and minus; page up and down, Home and End go by pages.
class PagePreview : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PagePreview(QWidget* parent = nullptr);

    void setPaper(const PaperPtr& paper); // the place stays where there still is one
    // Said instead of pages, or above those that are shown while others are made.
    void setNote(const QString& note);
    PaperPtr paper() const { return m_paper; }
    int pageCount() const;
    int currentPage() const; // from 0: the one at the top
    void showPage(int page);
    double zoom() const { return m_zoom; } // 1 = as wide as there is room
    void setZoom(double zoom);

Q_SIGNALS:
    void currentPageChanged(int page);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    double scale() const;
    QSizeF pageSize() const;
    double pitch() const; // from one page's top to the next
    QRectF pageRect(int page) const;
    const QPixmap& pictureOf(int page);
    void place(int wantedPage);
    void announce();

    PaperPtr m_paper;
    QString m_note;
    double m_zoom = 1;
    int m_announced = -1;
    QMap<int, QPixmap> m_pictures; // of pages that were looked at last, at the scale in force
};

} // namespace plumbline::ui
