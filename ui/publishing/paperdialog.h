#pragma once

#include "ui/shell/publisher.h"

#include <QDialog>

class QFormLayout;
class QHBoxLayout;
class QLabel;
class QTimer;

namespace plumbline::ui {

class PagePreview;

// A dialog with choices on the left and the pages that they make on the right. A change of a choice is laid out
// after a moment's rest; an answer that was overtaken is dropped.
class PaperDialog : public QDialog {
    Q_OBJECT

public:
    PaperDialog(Publisher& publisher, QWidget* parent);

    PagePreview* preview() const { return m_preview; }

protected:
    // What the pages are to be; asked with this number. Returns what keeps it from being laid out, else nothing.
    virtual QString askForPages(int requestId) = 0;
    virtual void pagesChanged() {} // paper() is another one, or none

    PaperPtr paper() const; // of the choices as they stand; null while it is being made
    Publisher& publisher() const { return m_publisher; }
    QFormLayout* form() const { return m_form; }
    QHBoxLayout* buttons() const { return m_buttons; }
    void choicesChanged();

private:
    void take(int requestId, const PaperPtr& paper, const QString& failure);
    void showPlace();

    Publisher& m_publisher;
    QFormLayout* m_form = nullptr;
    QHBoxLayout* m_buttons = nullptr;
    PagePreview* m_preview = nullptr;
    QLabel* m_place = nullptr;
    QTimer* m_rest = nullptr;
    int m_asked = 0;
    bool m_isCurrent = false;
};

} // namespace plumbline::ui
