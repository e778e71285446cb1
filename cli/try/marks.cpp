// SPDX-License-Identifier: MIT
#include <cli/try/marks.hpp>

namespace alcove::attempt {

json::Value markFor(std::string_view placement) {
  json::Value mark{.kind = json::Kind::object};
  mark.members.push_back({"element", {.kind = json::Kind::string, .text = "alcove-suggest"}});
  mark.members.push_back({"placement", {.kind = json::Kind::string, .text = std::string(placement)}});
  return mark;
}

json::Value everyPlacementOf(const shard::Manifest& manifest, std::string_view pageType) {
  json::Value markup{.kind = json::Kind::array};
  const json::Value* placements = manifest.config.find("placements");
  if (placements == nullptr) return markup;
  for (const json::Member& placement : placements->members) {
    const std::string_view page = placement.value.string("page");
    if (page.empty() || page == pageType) markup.items.push_back(markFor(placement.key));
  }
  return markup;
}

}  // namespace alcove::attempt
