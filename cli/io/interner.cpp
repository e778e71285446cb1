// SPDX-License-Identifier: MIT
#include <cli/io/interner.hpp>
#include <functional>
#include <utility>

namespace alcove::io {

std::uint32_t Interner::number(std::string_view text) {
  if (last_ != empty && this->text(last_) == text) return last_;
  if (slots_.size() < ends_.size() * 2 + 2) grow();
  // The order of the numbers does not depend on the hash, so any hash will do.
  const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view>{}(text));
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at].number != empty; at = (at + 1) & mask) {
    if (slots_[at].hash == hash && this->text(slots_[at].number) == text) return last_ = slots_[at].number;
  }
  last_ = size();
  slots_[at] = {hash, last_};
  characters_.append(text);
  ends_.push_back(characters_.size());
  return last_;
}

std::vector<std::string> Interner::texts() const {
  std::vector<std::string> all;
  all.reserve(ends_.size());
  for (std::uint32_t i = 0; i < size(); ++i) all.emplace_back(text(i));
  return all;
}

void Interner::grow() {
  std::vector<Slot> old = std::exchange(slots_, {});
  slots_.resize(old.empty() ? 1024 : old.size() * 2);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.number == empty) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].number != empty) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace alcove::io
