// SPDX-License-Identifier: MIT
#include <alcove/base/json.hpp>
#include <alcove/config/assign.hpp>
#include <alcove/config/bucket.hpp>

namespace alcove::config {
namespace {

bool isBetween(std::uint32_t number, const json::Value* bounds) {
  return number >= bounds[0].number && number < bounds[1].number;
}

}  // namespace

Assignment assign(const json::Value& site, const json::Value& visitor, std::string_view placement) {
  Assignment assigned{placement, placement, {}};
  json::Writer shown;
  const json::Value* variants = site.find("experiments");
  if (variants == nullptr) return assigned;
  for (const json::Value& variant : variants->items) {
    // [experiment, variant, split by, from, until, namespace, from, until, placements]
    const json::Value* part = variant.items.data();
    if (variant.items.size() < 9) continue;
    const std::string_view value = visitor.string(part[2].text);
    const std::string_view stands = part[8].string(placement);
    if (value.empty() || stands.empty() || !isBetween(bucketNumber(part[0].text, value), part + 3) ||
        !isBetween(spaceNumber(value, part[5].text), part + 6))
      continue;
    if (stands != placement) assigned.placement = stands;
    if (shown.text().empty()) shown.beginObject();
    shown.member(part[0].text, part[1].whole().value_or(0));
  }
  if (!shown.text().empty()) assigned.experiments = shown.endObject().take();
  return assigned;
}

}  // namespace alcove::config
