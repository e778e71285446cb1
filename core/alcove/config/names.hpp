// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string_view>

/// The names of enumerations in JSON, in the order of their values in config.hpp.
namespace alcove::config::names {

inline constexpr std::array<std::string_view, 12> models = {
    "related",     "together",      "similar",  "for-you",     "recent", "buy-again",
    "substitutes", "complete-cart", "trending", "bestsellers", "new",    "hand-picked"};
inline constexpr std::array<std::string_view, 3> seeds = {"item", "cart", "history"};
inline constexpr std::array<std::string_view, 3> layouts = {"carousel", "grid", "bundle"};
inline constexpr std::array<std::string_view, 10> pages = {
    "home", "category", "search", "product", "cart", "checkout", "thank-you", "account", "help", "other"};
inline constexpr std::array<std::string_view, 3> histories = {"none", "session", "persistent"};

}  // namespace alcove::config::names
