#pragma once

#include "ui/shell/icons.h"

#include <QString>

#include <span>

class QWidget;

namespace plumbline::ui {

class Page;
class Settings;

// The pages of the window in the order of the navigation: a new page is one row in pagetable.cpp.
struct PageRow {
    const char* key;
    Icon icon;
    const char* word;   // in the translation context "Pages"
    bool countsActions; // its entry carries the count of open actions
    Page* (*make)(Settings& settings, QWidget* parent);
};

std::span<const PageRow> pageTable();
QString pageWord(const PageRow& row);

} // namespace plumbline::ui
