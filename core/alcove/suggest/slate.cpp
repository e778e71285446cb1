// SPDX-License-Identifier: MIT
#include <alcove/suggest/diversity.hpp>
#include <alcove/suggest/judge.hpp>
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

/// What fills one slate.
class Filling {
 public:
  Filling(const config::Placement& placement, const Context& context)
      : placement_(placement),
        context_(context),
        judge_(placement.steps, context),
        limit_(static_cast<std::size_t>(context.request.limit.value_or(placement.limit))) {}

  Slate fill() {
    pin();
    // What is buried comes after everything that any source has, and only where there is room left.
    for (const bool isBuried : {false, true}) {
      if (isBuried && !hasBuried_) break;
      for (std::size_t i = 0; i < placement_.sources.size() && chosen_.size() < limit_; ++i) {
        if (!isBuried) slate_.trace.push_back({.model = placement_.sources[i].model});
        take(placement_.sources[i], isBuried, slate_.trace[i]);
      }
    }
    return finished();
  }

 private:
  [[nodiscard]] Taken taken() const {
    Taken taken(context_.shelf);
    for (const Candidate& candidate : chosen_) taken.add(candidate);
    return taken;
  }

  /// Before all else, so that no source brings a pinned item again.
  void pin() {
    for (const config::Step* step : judge_.pins()) {
      const auto item = context_.shelf.find(step->text);
      if (!item || step->left - 1U >= limit_ || chosen_.size() == limit_) continue;
      if (suppressed(*item, context_, config::Model::handPicked, placement_.dedupePage) ||
          !judge_.of(*item).removedBy.empty())
        continue;
      const Candidate candidate{*item, 1, ReasonCode::picked, std::nullopt};
      const Taken before = taken();
      if (before.hasItem(candidate) || before.hasProduct(candidate)) continue;
      chosen_.push_back(candidate);
      places_.push_back(step->left);
    }
  }

  void take(const config::Source& source, bool isBuried, SourceTrace& trace) {
    const DiversityOptions options{.weight = mayReorder(source.model) ? DiversityOptions{}.weight : 0,
                                   .maxPerCategory = static_cast<std::size_t>(placement_.maxPerCategory)};
    for (const Candidate& candidate : diversify(allowed(source, isBuried, trace), chosen_,
                                                limit_ - chosen_.size(), context_.shelf, options)) {
      chosen_.push_back(candidate);
      suggestions_.push_back({candidate, source.model});
      ++trace.taken;
    }
  }

  std::vector<Candidate> allowed(const config::Source& source, bool isBuried, SourceTrace& trace) {
    std::vector<Candidate> kept;
    Taken taken = this->taken();
    std::vector<Candidate> found = candidates(source, context_);
    trace.candidates = found.size();
    for (Candidate& candidate : found) {
      if (kept.size() == mostKept) break;
      Judge::Verdict verdict;
      auto reason = suppressed(candidate.item, context_, source.model, placement_.dedupePage);
      if (!reason) {
        verdict = judge_.of(candidate.item);
        hasBuried_ |= verdict.isBuried;
        if (!verdict.removedBy.empty()) {
          reason = verdict.removedBy;
        } else if (verdict.isBuried != isBuried) {
          continue;
        } else if (taken.hasItem(candidate)) {
          reason = "already-in-slate";
        } else if (taken.hasProduct(candidate)) {
          reason = "variant";
        }
      }
      if (reason) {
        if (!isBuried) count(trace, *reason);
        continue;
      }
      taken.add(candidate);
      candidate.score *= verdict.factor;
      kept.push_back(candidate);
    }
    return kept;
  }

  /// What is pinned stands in its place, or at the end of a slate that is too short; where two want the same
  /// place the second one comes next.
  Slate finished() {
    std::size_t next = 0;
    for (std::size_t place = 1; place <= limit_; ++place) {
      for (std::size_t i = 0; i < places_.size(); ++i) {
        if (places_[i] != place) continue;
        while (next < suggestions_.size() && slate_.suggestions.size() + 1 < place)
          slate_.suggestions.push_back(suggestions_[next++]);
        slate_.suggestions.push_back({chosen_[i], config::Model::handPicked});
      }
    }
    while (next < suggestions_.size()) slate_.suggestions.push_back(suggestions_[next++]);
    return std::move(slate_);
  }

  const config::Placement& placement_;
  const Context& context_;
  Judge judge_;
  const std::size_t limit_;
  std::vector<Candidate> chosen_;        ///< what is pinned, then what the sources gave
  std::vector<std::size_t> places_;      ///< of what is pinned
  std::vector<Suggestion> suggestions_;  ///< of the sources
  bool hasBuried_ = false;
  Slate slate_;
};

}  // namespace

Slate fill(const config::Placement& placement, const Context& context) {
  return Filling(placement, context).fill();
}

}  // namespace alcove::suggest
