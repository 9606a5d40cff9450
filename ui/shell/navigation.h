#pragma once

#include "ui/shell/icons.h"

#include <QAbstractButton>
#include <QString>

#include <vector>

class QButtonGroup;
class QLabel;

namespace plumbline::ui {

// One entry: an icon, a word, and how many things wait behind it.
class NavigationEntry : public QAbstractButton {
    Q_OBJECT

public:
    NavigationEntry(Icon icon, QWidget* parent);

    void setBadge(int count);
    int badge() const { return m_badge; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Icon m_icon;
    int m_badge = 0;
    bool m_reached = false; // by keyboard: only then the focus is drawn
};

// The left edge of the window. Entries come from the page table; Up and Down move between them.
class Navigation : public QWidget {
    Q_OBJECT

public:
    explicit Navigation(QWidget* parent = nullptr);

    void setBrand(const QString& name);
    void retranslate();
    void setWaiting(int count); // open actions
    void setCurrent(const QString& key);

Q_SIGNALS:
    void chosen(const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void add(const QString& key, Icon icon);
    void setWord(const QString& key, const QString& word, const QString& shortcut);
    void setBadge(const QString& key, int count, const QString& spoken);
    NavigationEntry* entry(const QString& key) const;

    QLabel* m_brand = nullptr;
    QButtonGroup* m_group = nullptr;
    bool m_isFollowing = false; // the page was changed elsewhere
};

} // namespace plumbline::ui
