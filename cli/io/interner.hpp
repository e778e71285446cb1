// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace alcove::io {

/// Numbers texts in the order of their first appearance. All characters stand in one string, and a slot is
/// eight bytes: ten million session ids take some 300 MB.
class Interner {
 public:
  [[nodiscard]] std::uint32_t number(std::string_view text);
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(ends_.size()); }
  [[nodiscard]] std::string_view text(std::uint32_t number) const {
    const std::size_t start = number == 0 ? 0 : ends_[number - 1];
    return std::string_view(characters_).substr(start, ends_[number] - start);
  }
  [[nodiscard]] std::vector<std::string> texts() const;

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = empty;
  };
  static constexpr std::uint32_t empty = 0xFFFFFFFF;
  void grow();

  std::string characters_;
  std::vector<std::size_t> ends_;
  std::vector<Slot> slots_;
  std::uint32_t last_ = empty;  // rows of one session often follow one another
};

}  // namespace alcove::io
