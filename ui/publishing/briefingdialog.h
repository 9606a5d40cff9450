#pragma once

#include "ui/publishing/paperdialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace plumbline::ui {

class RegionChoice;

// Asks which regions and month, which parts and on what paper, shows the pages, and where the PDF goes.
class BriefingDialog : public PaperDialog {
    Q_OBJECT

public:
    struct Defaults {
        RegionIndex region;
        Month month;
        QString folder;
    };

    BriefingDialog(const Assessment& assessment, const Defaults& defaults, Publisher& publisher,
                   QWidget* parent = nullptr);

    BriefingJob job() const; // with the pages when they are those of the choices

protected:
    QString askForPages(int requestId) override;

private:
    void build();
    QWidget* makeSections();
    void fillMonths(const Assessment& assessment, Month chosen);
    void wire();
    void chooseFile();
    void proposeFile();

    RegionChoice* m_regions = nullptr;
    QComboBox* m_month = nullptr;
    QComboBox* m_paperSize = nullptr;
    QCheckBox* m_anonymous = nullptr;
    std::vector<QCheckBox*> m_sections; // in the order of BriefingSection
    QLineEdit* m_file = nullptr;
    QPushButton* m_choose = nullptr;
    QPushButton* m_export = nullptr;
    QString m_folder;
    bool m_fileChosen = false;
};

} // namespace plumbline::ui
