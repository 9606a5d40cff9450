#pragma once

#include <string>
#include <utility>

namespace plumbline {

// The field of a customer that a piece of evidence is about, as core/model names it ("phone"); empty when it is about
// none or about the name and its places.
std::string customerField(int specificationField);

} // namespace plumbline
