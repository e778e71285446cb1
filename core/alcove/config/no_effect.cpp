// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/base/text.hpp>
#include <alcove/config/no_effect.hpp>
#include <alcove/config/object_reader.hpp>

namespace alcove::config {
namespace {

/// JSON Pointers in which * stands for every key or index; "=value" behind one means that value alone.
constexpr std::string_view keys[] = {
    "/shop/priceDisplay",
    "/build/shipments",
    "/capture/dataLayer",
    "/placements/*/layout=bundle",
    "/segments",
    "/campaigns",
    "/bundles",
    "/loyalty",
    "/replenishment",
    "/orders/source",
    "/orders/tracking",
    "/orders/reorder",
    "/orders/invoices",
    "/orders/stockLevels",
    "/orders/keepDays",
    "/service",
    "/help",
    "/contact",
    "/privacy/consent",
    "/privacy/analytics",
    "/theme",
};

/// Walks down one pointer of the table.
void walk(const Node& at, std::span<const std::string_view> parts, std::string_view value,
          std::vector<Finding>& findings) {
  if (parts.empty()) {
    if (!value.empty() && at.value->text != value) return;
    const std::string_view key = std::string_view(at.path).substr(at.path.rfind('/') + 1);
    findings.push_back({codes::configNoEffect, at.path, at.value->offset, true, std::string(key), {}});
    return;
  }
  const auto rest = parts.subspan(1);
  if (parts.front() != "*") {
    const json::Value* member = at.value->find(parts.front());
    if (member != nullptr) walk({member, childPath(at.path, parts.front())}, rest, value, findings);
    return;
  }
  for (const Node& item : itemsOf(at)) walk(item, rest, value, findings);
  for (const auto& [key, member] : membersOf(at)) walk(member, rest, value, findings);
}

}  // namespace

std::span<const std::string_view> keysWithoutEffect() {
  return keys;
}

void findWithoutEffect(const json::Value& root, std::vector<Finding>& findings) {
  for (const std::string_view entry : keys) {
    const auto equals = entry.find('=');
    const auto parts = text::split(entry.substr(1, equals - 1), '/');
    walk({&root, ""}, parts, equals == entry.npos ? std::string_view() : entry.substr(equals + 1), findings);
  }
}

}  // namespace alcove::config
