// SPDX-License-Identifier: MIT
#include <alcove/base/hash.hpp>
#include <alcove/base/text.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <cli/logs/order_values.hpp>

namespace alcove::logs {

std::optional<std::int64_t> parseQuantity(std::string_view text) {
  text = text::trim(text);
  std::int64_t value = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, failure] = std::from_chars(text.data(), end, value);
  if (failure != std::errc() || value > 1'000'000'000 || value < -1'000'000'000) return std::nullopt;
  if (stop != end &&
      (*stop != '.' || !std::all_of(stop + 1, end, [](char c) { return c >= '0' && c <= '9'; }))) {
    return std::nullopt;
  }
  return value;
}

bool isVoidStatus(std::string_view status) {
  constexpr std::array<std::string_view, 9> voids = {"cancelled", "canceled",       "refunded",
                                                     "failed",    "trash",          "voided",
                                                     "expired",   "checkout-draft", "auto-draft"};
  const std::string key = text::fold(text::trim(status));
  const std::string_view plain =
      key.starts_with("wc-") ? std::string_view(key).substr(3) : std::string_view(key);
  return std::find(voids.begin(), voids.end(), plain) != voids.end();
}

std::string shopperKey(std::string_view name) {
  name = text::trim(name);
  if (name.find('@') != std::string_view::npos) return "@" + hex16(fnv1a64(text::fold(name)));
  if (name.ends_with(".0")) name.remove_suffix(2);  // numbers that went through a spreadsheet or a data frame
  return name == "0" ? std::string() : std::string(name);
}

}  // namespace alcove::logs
