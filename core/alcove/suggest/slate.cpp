// SPDX-License-Identifier: MIT
#include <alcove/suggest/diversity.hpp>
#include <alcove/suggest/slate.hpp>
#include <alcove/suggest/suppression.hpp>
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace alcove::suggest {
namespace {

using config::Model;

/// Of one source's candidates, at most this many are chosen from: enough to look through for each other one.
constexpr std::size_t mostKept = 1000;

void count(SourceTrace& trace, std::string_view reason) {
  for (auto& [name, times] : trace.removed) {
    if (name == reason) {
      ++times;
      return;
    }
  }
  trace.removed.emplace_back(reason, 1);
}

/// Lists whose order means something by itself keep it.
bool mayReorder(Model model) {
  return model == Model::related || model == Model::forYou;
}

/// What a slate holds already. Variants of one product are one card.
class Taken {
 public:
  explicit Taken(const Shelf& shelf) : shelf_(shelf), isTaken_(shelf.items()) {}

  void add(const Candidate& candidate) {
    items_.push_back(candidate.item);
    isTaken_[candidate.item] = 1;
  }
  [[nodiscard]] bool hasItem(const Candidate& candidate) const { return isTaken_[candidate.item] != 0; }
  [[nodiscard]] bool hasProduct(const Candidate& candidate) const {
    const std::string& group = groupOf(candidate.item);
    return !group.empty() && std::any_of(items_.begin(), items_.end(),
                                         [&](std::uint32_t item) { return groupOf(item) == group; });
  }

 private:
  [[nodiscard]] const std::string& groupOf(std::uint32_t item) const { return shelf_.card(item)->group; }

  const Shelf& shelf_;
  std::vector<std::uint32_t> items_;   ///< few: mostKept and a slate
  std::vector<std::uint8_t> isTaken_;  ///< by item
};

std::vector<Candidate> allowed(const config::Source& source, const config::Placement& placement,
                               const Context& context, const std::vector<Candidate>& chosen,
                               SourceTrace& trace) {
  std::vector<Candidate> kept;
  Taken taken(context.shelf);
  for (const Candidate& candidate : chosen) taken.add(candidate);
  const std::vector<Candidate> found = candidates(source, context);
  trace.candidates = found.size();
  for (const Candidate& candidate : found) {
    if (kept.size() == mostKept) break;
    if (const auto reason = suppressed(candidate.item, context, source.model, placement.dedupePage)) {
      count(trace, *reason);
    } else if (taken.hasItem(candidate)) {
      count(trace, "already-in-slate");
    } else if (taken.hasProduct(candidate)) {
      count(trace, "variant");
    } else {
      taken.add(candidate);
      kept.push_back(candidate);
    }
  }
  return kept;
}

}  // namespace

Slate fill(const config::Placement& placement, const Context& context) {
  const auto limit = static_cast<std::size_t>(context.request.limit.value_or(placement.limit));
  Slate slate;
  std::vector<Candidate> chosen;
  for (const config::Source& source : placement.sources) {
    SourceTrace trace{.model = source.model};
    std::vector<Candidate> kept = allowed(source, placement, context, chosen, trace);
    const DiversityOptions options{.weight = mayReorder(source.model) ? DiversityOptions{}.weight : 0,
                                   .maxPerCategory = static_cast<std::size_t>(placement.maxPerCategory)};
    for (const Candidate& candidate :
         diversify(std::move(kept), chosen, limit - chosen.size(), context.shelf, options)) {
      chosen.push_back(candidate);
      slate.suggestions.push_back({candidate, source.model});
      ++trace.taken;
    }
    slate.trace.push_back(std::move(trace));
    if (chosen.size() == limit) break;
  }
  return slate;
}

}  // namespace alcove::suggest
