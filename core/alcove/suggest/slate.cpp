// SPDX-License-Identifier: MIT
#include <algorithm>
#include <alcove/suggest/diversity.hpp>
#include <alcove/suggest/slate.hpp>
#include <alcove/suggest/suppression.hpp>

namespace alcove::suggest {
namespace {

using config::Model;

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
bool mayReorder(Model model) { return model == Model::related || model == Model::forYou; }

/// Variants of one product are one card.
bool repeatsProduct(const Candidate& candidate, const std::vector<Candidate>& before, const Shelf& shelf) {
  const std::string& group = shelf.card(candidate.item)->group;
  return std::any_of(before.begin(), before.end(), [&](const Candidate& other) {
    return other.item == candidate.item || (!group.empty() && shelf.card(other.item)->group == group);
  });
}

std::vector<Candidate> allowed(const config::Source& source, const config::Placement& placement, const Context& context,
                               const std::vector<Candidate>& chosen, SourceTrace& trace) {
  std::vector<Candidate> kept;
  std::vector<Candidate> found = candidates(source, context);
  trace.candidates = found.size();
  for (const Candidate& candidate : found) {
    if (const auto reason = suppressed(candidate.item, context, source.model, placement.dedupePage)) {
      count(trace, *reason);
    } else if (repeatsProduct(candidate, chosen, context.shelf)) {
      count(trace, "already-in-slate");
    } else if (repeatsProduct(candidate, kept, context.shelf)) {
      count(trace, "variant");
    } else {
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
    for (const Candidate& candidate : diversify(std::move(kept), chosen, limit - chosen.size(), context.shelf, options)) {
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
