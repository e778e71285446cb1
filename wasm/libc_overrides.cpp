// SPDX-License-Identifier: MIT
// Functions of the C and C++ libraries that would bring in 13 KB (brotli) of code that never runs here.
#include <cstddef>
#include <cstdlib>

extern "C" {

// nlohmann::json's lexer converts every number by strtod, which works in emulated 128-bit floats. Our tree
// reads numbers from their literals (base/decimal.hpp), so the lexer's result is never looked at. The three
// stand in one object file of the library: all or none.
double strtod(const char* text, char** end) {
  while (*text != '\0') ++text;
  *end = const_cast<char*>(text);
  return 0;
}
float strtof(const char* text, char** end) {
  return static_cast<float>(strtod(text, end));
}
long double strtold(const char* text, char** end) {
  return strtod(text, end);
}

// Whole numbers come from their literals, too; again all or none.
long long strtoll(const char* text, char** end, int) {
  strtod(text, end);
  return 0;
}
unsigned long long strtoull(const char* text, char** end, int) {
  strtod(text, end);
  return 0;
}
long strtol(const char* text, char** end, int) {
  strtod(text, end);
  return 0;
}
unsigned long strtoul(const char* text, char** end, int) {
  strtod(text, end);
  return 0;
}

// The same lexer's error messages, which nobody reads either: errors carry a code and a place.
int snprintf(char* out, std::size_t size, const char*, ...) {
  if (size > 0) *out = '\0';
  return 0;
}

// libc++abi's formats a message by vfprintf; there is no one to read it in a page.
[[noreturn]] void abort_message(const char*, ...) {
  abort();
}
}
