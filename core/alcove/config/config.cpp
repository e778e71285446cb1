// SPDX-License-Identifier: MIT
#include <alcove/base/language.hpp>
#include <alcove/config/config.hpp>
#include <alcove/config/names.hpp>
#include <algorithm>
#include <set>

namespace alcove::config {

std::string_view LocalText::in(std::string_view language, std::string_view fallback) const {
  std::vector<std::string_view> known;
  for (const auto& [name, text] : byLanguage) known.push_back(name);
  for (const std::string_view wanted : {language, fallback}) {
    if (const auto found = matchLanguage(known, wanted)) return byLanguage[*found].second;
  }
  return byLanguage.empty() ? std::string_view() : std::string_view(byLanguage.front().second);
}

const Placement* Config::placement(std::string_view id) const {
  const auto found = std::find_if(placements.begin(), placements.end(),
                                  [id](const Placement& each) { return each.id == id; });
  return found != placements.end() ? &*found : nullptr;
}

std::vector<std::int64_t> trendPeriods(const Config& config) {
  std::set<std::int64_t> others;
  for (const Placement& placement : config.placements) {
    for (const Source& source : placement.sources) {
      if (source.model == Model::trending && source.days != usualTrendDays) others.insert(source.days);
    }
  }
  std::vector<std::int64_t> periods = {usualTrendDays};
  periods.insert(periods.end(), others.begin(), others.end());
  return periods;
}

std::string_view modelName(Model model) {
  return names::models[static_cast<std::size_t>(model)];
}

std::string_view layoutName(Layout layout) {
  return names::layouts[static_cast<std::size_t>(layout)];
}

std::string_view seedName(Seed seed) {
  return names::seeds[static_cast<std::size_t>(seed)];
}

}  // namespace alcove::config
