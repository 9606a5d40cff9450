#pragma once

#include "tests/companysim/company/company.h"
#include "tests/companysim/servers/system.h"

// What each system calls the company's rows: its lists, its field names, its ways to write values.
// The streams read `company`, which has to outlive them.
namespace plumbline::companysim {

Streams crmStreams(const Company& company);
Streams erpStreams(const Company& company);
Streams finStreams(const Company& company);
Streams wmsStreams(const Company& company);

// The ETag of an order of the ERP.
std::string versionOf(const SalesOrder& row);

} // namespace plumbline::companysim
