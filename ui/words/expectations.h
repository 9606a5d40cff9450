#pragma once

#include <QString>

#include <string>

// What belongs in a file of settings where something else was found: codes of core become words.
namespace plumbline::words {

// "whole_number:1..120" -> "a whole number from 1 to 120". What is no code stays as it is: the forms that options
// and rule files name ("--month YYYY-MM") are the same in every language.
QString expectation(const std::string& code);
bool isExpectation(const std::string& code);

} // namespace plumbline::words
