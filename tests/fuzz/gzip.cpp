// SPDX-License-Identifier: MIT
#include <cli/io/gzip.hpp>
#include <cli/site/gzip.hpp>

#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace alcove;
  const std::string_view bytes = fuzz::textOf(data, size);
  const auto unpacked = io::gunzip(bytes, "input");
  if (!unpacked) fuzz::requireKnown(unpacked.error());
  const std::string packed = site::gzip(bytes);
  const auto again = io::gunzip(packed, "input");
  fuzz::require(again && *again == bytes, "what was packed is unpacked the same");
  const auto twice = io::gunzip(packed + packed, "input");
  fuzz::require(twice && twice->size() == 2 * size, "members follow one another");
  const auto cut = io::gunzip(std::string_view(packed).substr(0, packed.size() - 1), "input");
  fuzz::require(!cut, "what was cut is damaged");
  return 0;
}
