#pragma once

#include "ui/publishing/paperdialog.h"

class QComboBox;
class QPushButton;

namespace plumbline::ui {

class RegionChoice;

// The daily sales report (R58): which day and regions, the pages, a PDF or the text for a chat.
class DailyDialog : public PaperDialog {
    Q_OBJECT

public:
    struct Defaults {
        RegionIndex region;
        Day day; // the newest that can be chosen
        QString folder;
    };

    DailyDialog(const Assessment& assessment, const Defaults& defaults, Publisher& publisher,
                QWidget* parent = nullptr);

    DailyJob job() const;
    void copyText(); // of the pages that are shown, to the clipboard
    void saveTo(const QString& file);

Q_SIGNALS:
    void copied(plumbline::Day day);
    void saveStarted(const QString& file);

protected:
    QString askForPages(int requestId) override;
    void pagesChanged() override;

private:
    void build(Day newest);
    void askForFile();

    RegionChoice* m_regions = nullptr;
    QComboBox* m_day = nullptr;
    QComboBox* m_paperSize = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_save = nullptr;
    QString m_folder;
};

} // namespace plumbline::ui
