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
inline constexpr std::array<std::string_view, 2> channels = {"onsite", "email"};
/// What ends a message for a shopper.
inline constexpr std::array<std::string_view, 4> endings = {"click", "purchase", "submit", "dismiss"};
inline constexpr std::array<std::string_view, 7> contactChannels = {"help",     "chat",      "email", "phone",
                                                                    "callback", "community", "post"};
inline constexpr std::array<std::string_view, 6> orderForms = {"woocommerce", "shopify", "medusa",
                                                               "vendure",     "magento", "schema-org"};
inline constexpr std::array<std::string_view, 3> stockLevels = {"never", "low", "always"};
inline constexpr std::array<std::string_view, 3> warrantyStarts = {"ordered", "shipped", "delivered"};
inline constexpr std::array<std::string_view, 2> missingLogs = {"local", "none"};
inline constexpr std::array<std::string_view, 3> mailContexts = {"ask", "always", "never"};
inline constexpr std::array<std::string_view, 2> hashes = {"shopper", "session"};
inline constexpr std::array<std::string_view, 2> motions = {"respect", "ignore"};
inline constexpr std::array<std::string_view, 2> priceDisplays = {"gross", "net"};
inline constexpr std::array<std::string_view, 2> learning = {"standard", "strict"};
inline constexpr std::array<std::string_view, 2> scopes = {"shop", "category"};
inline constexpr std::array<std::string_view, 2> dedupes = {"none", "page"};
inline constexpr std::array<std::string_view, 1> diversities = {"category"};
inline constexpr std::array<std::string_view, 2> gpcs = {"session-only", "ignore"};
inline constexpr std::array<std::string_view, 2> pictures = {"direct", "none"};
inline constexpr std::array<std::string_view, 3> consents = {"alcove", "tcf", "google-consent-mode"};
inline constexpr std::array<std::string_view, 2> analytics = {"none", "ga4"};
/// Of an order or a parcel.
inline constexpr std::array<std::string_view, 15> orderStates = {
    "ordered",   "label-created", "pending",          "picked-up",        "in-transit",
    "customs",   "delayed",       "out-for-delivery", "ready-for-pickup", "attempt-failed",
    "delivered", "returning",     "returned",         "exception",        "cancelled"};
/// What an experiment may change: what pages see, and nothing that a shopper was promised.
inline constexpr std::array<std::string_view, 8> variableSections = {
    "placements", "rules", "campaigns", "bundles", "help", "contact", "theme", "replenishment"};
inline constexpr std::array<std::string_view, 3> histories = {"none", "session", "persistent"};

}  // namespace alcove::config::names
