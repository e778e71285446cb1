// SPDX-License-Identifier: MIT
#include <alcove/base/hash.hpp>
#include <cli/site/build_id.hpp>

namespace alcove::site {

void BuildId::add(std::string_view name, std::uint64_t digest) {
  state_ = fnv1a64(name, state_);
  state_ = fnv1a64(":" + hex16(digest) + "\n", state_);
}

void BuildId::add(std::string_view name, std::string_view content) {
  add(name, fnv1a64(content, fnv1a64(std::to_string(content.size()) + " ")));
}

std::string BuildId::text() const {
  // The finishing step of splitmix64 (Steele, Lea, Flood 2014): a bijection, so nothing collides that did not
  // before.
  std::uint64_t mixed = state_;
  mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
  mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
  return hex16(mixed ^ (mixed >> 31));
}

}  // namespace alcove::site
