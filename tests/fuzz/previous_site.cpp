// SPDX-License-Identifier: MIT
#include <cli/site/previous.hpp>

#include "fuzz.hpp"
#include "random_shard.hpp"

namespace {

using namespace alcove;

site::KnownCatalogue randomCatalogue(FuzzedDataProvider& in) {
  site::KnownCatalogue catalogue{.builtAt = {fuzz::randomInstant(in).ms / 1000 * 1000}, .items = {}};
  for (const std::string_view id : {"CUP", "KETTLE", "MUG", "POT"}) {
    if (in.ConsumeBool()) continue;
    const std::int64_t price = in.ConsumeIntegralInRange(0, 9);
    catalogue.items.push_back(
        {.id = std::string(id), .price = {price}, .listPrice = {price}, .available = in.ConsumeBool()});
  }
  return catalogue;
}

/// A device that knew the previous build and reads the changes knows this one's prices and stock.
void requireChanges(const site::Previous& previous, const site::KnownCatalogue& now) {
  const shard::Changes changes = site::changesSince(previous, now);
  for (std::size_t i = 1; i < changes.items.size(); ++i)
    fuzz::require(changes.items[i - 1].item < changes.items[i].item, "changes are sorted, none twice");
  for (const shard::Change& change : changes.items) {
    const site::KnownItem* item = now.find(change.item);
    fuzz::require(
        change.removed || item == nullptr || change.at != now.builtAt || change.price == item->price,
        "a change of this build tells its price");
  }
  const auto again = shard::readChanges(shard::writeChanges(changes));
  fuzz::require(bool(again), "changes can be written and read");
}

}  // namespace

/// The first byte tells whether the rest is a catalogue's file, or what two catalogues and changes are made
/// from.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string bytes(fuzz::textOf(data + 1, size - 1));
  FuzzedDataProvider in(data + 1, size - 1);
  site::Previous previous{.build = "b1", .catalogue = {}, .changes = {}};
  if (data[0] % 2 == 0) {
    auto catalogue = site::decodeCatalogue(bytes, "catalogue.bin");
    if (!catalogue) {
      fuzz::requireKnown(catalogue.error());
      return 0;
    }
    previous.catalogue = std::move(*catalogue);
  } else {
    previous.catalogue = randomCatalogue(in);
    if (auto changes = shard::readChanges(in.ConsumeRandomLengthString()))
      previous.changes = std::move(*changes);
  }
  const std::string encoded = site::encodeCatalogue(previous.catalogue);
  const auto again = site::decodeCatalogue(encoded, "catalogue.bin");
  fuzz::require(again && site::encodeCatalogue(*again) == encoded, "a catalogue is read as it was written");
  requireChanges(previous, randomCatalogue(in));
  return 0;
}
