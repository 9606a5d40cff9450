#pragma once

#include "ui/shell/session.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace plumbline::ui {

// Asks which region and month, and where the PDF goes. A briefing is of one region; without one in
// scope the first is proposed.
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
    void fillRegions(const Assessment& assessment, RegionIndex chosen);
    void fillMonths(const Assessment& assessment, Month chosen);
    void chooseFile();
    void proposeFile();

    QComboBox* m_region = nullptr;
    QComboBox* m_month = nullptr;
    QLineEdit* m_file = nullptr;
    QString m_folder;
    bool m_fileChosen = false;
};

} // namespace plumbline::ui
