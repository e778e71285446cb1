// SPDX-License-Identifier: MIT
#pragma once

#include <cli/check/loaded_config.hpp>
#include <cli/check/place.hpp>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace alcove::check {

/// Tells at the config's values what is found once it has been read. A pointer to what the merchant did not
/// write (a default) tells nothing.
class Teller {
 public:
  explicit Teller(LoadedConfig& loaded);

  struct Told {
    std::string_view code;
    std::string pointer;
    std::string detail;
    std::string_view what = {};
    bool warning = false;
    bool atKey = false;  ///< the key is what is wrong
  };
  /// `names` are those that would have been right; the nearest one is proposed.
  void tell(Told told, std::span<const std::string_view> names = {});

  /// The text that the merchant wrote there; empty where there is none.
  [[nodiscard]] std::string textAt(std::string_view pointer);
  /// Whether something was wrong at the pointer itself.
  [[nodiscard]] bool isWrong(const std::string& pointer) const { return wrong_.contains(pointer); }
  /// Whether the merchant wrote a value there, and not null.
  [[nodiscard]] bool isWritten(std::string_view pointer);

 private:
  LoadedConfig& loaded_;
  Pointers pointers_;
  std::set<std::string> wrong_;  ///< pointers of errors
};

}  // namespace alcove::check
