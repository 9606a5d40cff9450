#pragma once

#include "core/assess/assessment.h"

namespace plumbline {

// Fills out.splitCustomers: the customers that more than one system knows, with every one of their
// records and why it belongs to them (R6). In the order of facts.entities.
void viewCustomers(const Facts& facts, Assessment& out);

} // namespace plumbline
