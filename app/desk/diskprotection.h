#pragma once

#include "ui/shell/session.h"

namespace plumbline {

// Whether the operating system encrypts the disk that the folder lies on, as far as this can be told without
// special rights: dm-crypt (LUKS) on Linux. Elsewhere, on network drives and in containers it cannot be told.
ui::StorageState storageStateOf(const QString& dataFolder);

} // namespace plumbline
