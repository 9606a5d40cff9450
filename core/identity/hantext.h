#pragma once

#include <string>
#include <string_view>
#include <utility>

// Text as code points, and the differences of writing that mean nothing: width, case, script variant, blanks.
// UTF-8 outside; a malformed byte stands for itself, so nothing is lost and nothing throws.
namespace plumbline {

std::u32string codePoints(std::string_view utf8);
std::string utf8Of(std::u32string_view text);

// Full width to half width, capitals to small letters without accents of Latin-1, traditional to simplified,
// every bracket to () and every blank to one ' '; invisible characters are dropped.
std::u32string foldedText(std::string_view utf8);

bool isHan(char32_t point);
bool isDigit(char32_t point);         // 0-9
bool isLatinLetter(char32_t point);   // a-z, after folding
bool isHanNumeral(char32_t point);    // 〇 一 二 三 ... 十, and 甲 乙 丙 丁; not 零 (零部件), 百 (百货)
bool isLetterOrDigit(char32_t point); // of any script; what folding leaves of punctuation is not

// Characters that sound alike have one number > 0; 0 = not known.
int readingOf(char32_t point);
// The reading of a character as pinyin without tone, "ning"; empty when it is not known. Of a character with
// several readings the most frequent one.
std::string_view pinyinOf(char32_t point);

} // namespace plumbline
