#pragma once

#include "core/model/result.h"

#include <QString>

#include <memory>

class QLockFile;

namespace plumbline {

// What only one program at a time may do with a data folder. A window lets plumblinectl work beside it,
// but not another window; a sync runs alone, whoever started it.
enum class FolderUse { Window, Sync };

// Held until the value is destroyed; that of a program which died is taken over. Does not wait. Errors:
// StoreBusy {folder} when another program holds it, StoreUnwritable {folder}. Released on any thread.
Result<std::shared_ptr<QLockFile>> lockFolder(const QString& folder, FolderUse use);

} // namespace plumbline
