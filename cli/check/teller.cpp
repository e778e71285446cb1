// SPDX-License-Identifier: MIT
#include <cli/check/edit_distance.hpp>
#include <cli/check/place.hpp>
#include <cli/check/teller.hpp>
#include <utility>

namespace alcove::check {

Teller::Teller(LoadedConfig& loaded) : loaded_(loaded) {
  for (const config::Finding& finding : loaded.findings) {
    if (!finding.warning) wrong_.insert(finding.path);
  }
}

bool Teller::isWritten(std::string_view pointer) const {
  const json::Value* value = valueAt(std::as_const(loaded_.root), pointer);
  return value != nullptr && value->kind != json::Kind::null;
}

void Teller::tell(Told told, std::span<const std::string_view> names) {
  const auto below = wrong_.lower_bound(told.pointer + "/");
  if (isWrong(told.pointer) || (below != wrong_.end() && below->starts_with(told.pointer + "/"))) return;
  const auto offset =
      told.atKey ? keyOffsetOf(loaded_.root, told.pointer) : offsetOf(loaded_.root, told.pointer);
  if (!offset) return;
  config::Finding finding{
      told.code, std::move(told.pointer), *offset, told.warning, std::move(told.detail), {}, told.what};
  if (const auto nearest = nearestName(finding.detail, names)) {
    finding.allowed = {loaded_.names.emplace_back(*nearest)};
  }
  loaded_.findings.push_back(std::move(finding));
}

}  // namespace alcove::check
