#pragma once

#include <QString>

namespace plumbline::ui {

// Tool tips guess rich text; this is always shown as it is written, its line breaks kept. Text from
// company systems has been through words::foreign before.
QString plainToolTip(const QString& text);

} // namespace plumbline::ui
