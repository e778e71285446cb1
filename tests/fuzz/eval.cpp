// SPDX-License-Identifier: MIT
#include <cli/eval/next_item.hpp>

#include "memory_file.hpp"

namespace {

using namespace alcove;

bool isShare(double value) {
  return value >= 0 && value <= 1;
}

}  // namespace

/// A training log, a line of dashes, a test log.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::string_view cut = "----\n";
  const std::string_view text = fuzz::textOf(data, size);
  const std::size_t at = text.find(cut);
  if (at == std::string_view::npos) return 0;
  const fuzz::MemoryFile train(text.substr(0, at));
  const fuzz::MemoryFile test(text.substr(at + cut.size()));
  io::Report report;
  const auto result =
      eval::evaluateNextItem({.train = train.path(), .test = test.path(), .cutoff = 5, .support = 1}, report);
  if (!result) {
    fuzz::requireKnown(result.error());
    return 0;
  }
  for (const eval::Judged* judged : {&result->ranked, &result->asShipped}) {
    for (const eval::Metrics& metrics : {judged->all, judged->notYetSeen}) {
      fuzz::require(isShare(metrics.hitRate()) && isShare(metrics.mrr()) && isShare(metrics.ndcg()),
                    "a metric is a share");
    }
    fuzz::require(isShare(judged->exposure.coverage) && isShare(judged->exposure.gini),
                  "what is shown is a share");
  }
  return 0;
}
