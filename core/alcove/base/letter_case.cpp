// SPDX-License-Identifier: MIT
#include <alcove/base/letter_case.hpp>
#include <alcove/base/text.hpp>
#include <cstdint>

namespace alcove::text {
namespace {

/// Capitals from first to last, every step-th letter, lie `distance` below (or, negative, above) their small
/// ones.
struct Capitals {
  std::uint16_t first;
  std::uint16_t last;
  std::int16_t distance;
  std::uint16_t step;
};

constexpr Capitals capitals[] = {
    {'A', 'Z', 32, 1},      {0xC0, 0xD6, 32, 1},     {0xD8, 0xDE, 32, 1},   {0x100, 0x12E, 1, 2},
    {0x132, 0x136, 1, 2},   {0x139, 0x147, 1, 2},    {0x14A, 0x176, 1, 2},  {0x178, 0x178, -121, 1},
    {0x179, 0x17D, 1, 2},   {0x386, 0x386, 38, 1},   {0x388, 0x38A, 37, 1}, {0x38C, 0x38C, 64, 1},
    {0x38E, 0x38F, 63, 1},  {0x391, 0x3A1, 32, 1},   {0x3A3, 0x3AB, 32, 1}, {0x400, 0x40F, 80, 1},
    {0x410, 0x42F, 32, 1},  {0x460, 0x480, 1, 2},    {0x48A, 0x4BE, 1, 2},  {0x4C0, 0x4C0, 15, 1},
    {0x4C1, 0x4CD, 1, 2},   {0x4D0, 0x52E, 1, 2},    {0x531, 0x556, 48, 1}, {0x1E00, 0x1E94, 1, 2},
    {0x1EA0, 0x1EFE, 1, 2}, {0xFF21, 0xFF3A, 32, 1},
};

constexpr char32_t sigma = 0x3C3;
constexpr char32_t finalSigma = 0x3C2;

bool holds(const Capitals& range, std::int64_t c) {
  return c >= range.first && c <= range.last && (c - range.first) % range.step == 0;
}

}  // namespace

char32_t lower(char32_t c) {
  for (const Capitals& range : capitals) {
    if (holds(range, c)) return static_cast<char32_t>(static_cast<std::int64_t>(c) + range.distance);
  }
  return c;
}

char32_t upper(char32_t c) {
  if (c == finalSigma) return upper(sigma);
  for (const Capitals& range : capitals) {
    const auto capital = static_cast<std::int64_t>(c) - range.distance;
    if (holds(range, capital)) return static_cast<char32_t>(capital);
  }
  return c;
}

std::string lowerCase(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  while (!utf8.empty()) {
    const char32_t c = lower(takeCodePoint(utf8));
    appendCodePoint(out, c == finalSigma ? sigma : c);
  }
  return out;
}

}  // namespace alcove::text
