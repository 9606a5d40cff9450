#pragma once

#include "ui/models/projectmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace plumbline::ui {

// The filter row above the projects.
class ProjectFilterBar : public QWidget {
    Q_OBJECT

public:
    explicit ProjectFilterBar(QWidget* parent = nullptr);

    ProjectFilter filter() const;
    void showCount(int shown, int total);
    void clear(); // everything of the scope, closed ones too

Q_SIGNALS:
    void filterChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLineEdit* m_text = nullptr;
    QComboBox* m_health = nullptr;
    QComboBox* m_projects = nullptr;
    QLabel* m_count = nullptr;
};

} // namespace plumbline::ui
