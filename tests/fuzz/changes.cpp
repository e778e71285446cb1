// SPDX-License-Identifier: MIT
#include <alcove/shard/changes.hpp>
#include <alcove/suggest/shelf.hpp>

#include "core/samples.hpp"
#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace alcove;
  const auto changes = shard::readChanges(fuzz::textOf(data, size));
  if (!changes) {
    fuzz::requireKnown(changes.error());
    return 0;
  }
  const std::string text = shard::writeChanges(*changes);
  const auto again = shard::readChanges(text);
  fuzz::require(bool(again), "changes that were read can be written and read");
  fuzz::require(shard::writeChanges(*again) == text, "what was read back is written the same");

  suggest::Shelf shelf;
  shelf.add(samples::mugShard());
  shelf.add(*changes);
  for (const shard::Change& change : changes->items) {
    const auto item = shelf.find(change.item);
    fuzz::require(item.has_value(), "every change finds its item");
    const shard::Card* card = shelf.card(*item);
    fuzz::require(card == nullptr || !change.removed || change.at <= samples::mugShard().builtAt,
                  "what was removed has no card");
  }
  return 0;
}
