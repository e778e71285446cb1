// SPDX-License-Identifier: MIT
#include <cli/check/edit_distance.hpp>
#include <cli/check/teller.hpp>

namespace alcove::check {
namespace {

// A config that is larger was not written by hand: its names are told without one that may have been meant.
constexpr std::size_t mostNames = 10'000;
constexpr std::size_t mostProposals = 1000;

}  // namespace

Teller::Teller(LoadedConfig& loaded) : loaded_(loaded), pointers_(loaded.root) {
  for (const config::Finding& finding : loaded.findings) {
    if (!finding.warning) wrong_.insert(finding.path);
  }
}

bool Teller::isWritten(std::string_view pointer) {
  const json::Value* value = pointers_.valueAt(pointer);
  return value != nullptr && value->kind != json::Kind::null;
}

std::string Teller::textAt(std::string_view pointer) {
  const json::Value* value = pointers_.valueAt(pointer);
  return value != nullptr ? value->text : std::string();
}

void Teller::tell(Told told, std::span<const std::string_view> names) {
  const auto below = wrong_.lower_bound(told.pointer + "/");
  if (isWrong(told.pointer) || (below != wrong_.end() && below->starts_with(told.pointer + "/"))) return;
  const auto offset = told.atKey ? pointers_.keyOffsetOf(told.pointer) : pointers_.offsetOf(told.pointer);
  if (!offset) return;
  config::Finding finding{
      told.code, std::move(told.pointer), *offset, told.warning, std::move(told.detail), {}, told.what};
  const bool isCheap = names.size() <= mostNames && loaded_.findings.size() <= mostProposals;
  if (const auto nearest = isCheap ? nearestName(finding.detail, names) : std::nullopt) {
    finding.allowed = {loaded_.names.emplace_back(*nearest)};
  }
  loaded_.findings.push_back(std::move(finding));
}

}  // namespace alcove::check
