#pragma once

#include "ui/shell/session.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace plumbline::ui {

// Asks which region, or all of them, and month, which parts and on what paper, and where the PDF goes.
class BriefingDialog : public QDialog {
    Q_OBJECT

public:
    struct Defaults {
        RegionIndex region;
        Month month;
        QString folder;
    };

    BriefingDialog(const Assessment& assessment, const Defaults& defaults, QWidget* parent = nullptr);

    BriefingJob job() const;

private:
    QWidget* makeSections();
    void fillRegions(const Assessment& assessment, RegionIndex chosen);
    void fillMonths(const Assessment& assessment, Month chosen);
    void chooseFile();
    void proposeFile();

    QComboBox* m_region = nullptr;
    QComboBox* m_month = nullptr;
    QComboBox* m_paper = nullptr;
    QCheckBox* m_anonymous = nullptr;
    std::vector<QCheckBox*> m_sections; // in the order of BriefingSection
    QLineEdit* m_file = nullptr;
    QString m_folder;
    bool m_fileChosen = false;
};

} // namespace plumbline::ui
