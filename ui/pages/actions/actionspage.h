#pragma once

#include "ui/shell/page.h"

class QComboBox;
class QLabel;
class QListView;
class QSplitter;
class QStackedWidget;

namespace plumbline::ui {

class ActionDetail;
class ActionModel;
class Settings;

// Answers: what waits for me, what is the oldest of it, what do I say and to whom, and what did I do.
class ActionsPage : public Page {
    Q_OBJECT

public:
    ActionsPage(Settings& settings, QWidget* parent = nullptr);
    ~ActionsPage() override;

    void showState(const ViewState& state) override;
    void reveal(const QString& key) override; // the action's key

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void keepSelection(const QString& key, int orRow);
    void showSelected();

    Settings& m_settings;
    ViewState m_state;
    QString m_selected;
    ActionModel* m_model = nullptr;
    QComboBox* m_show = nullptr;
    QLabel* m_count = nullptr;
    QListView* m_list = nullptr;
    QStackedWidget* m_right = nullptr;
    QLabel* m_nothing = nullptr;
    ActionDetail* m_detail = nullptr;
    QSplitter* m_split = nullptr;
};

} // namespace plumbline::ui
