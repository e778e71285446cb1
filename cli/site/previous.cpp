// SPDX-License-Identifier: MIT
#include <alcove/shard/manifest.hpp>
#include <alcove/shard/names.hpp>
#include <algorithm>
#include <cli/io/gzip.hpp>
#include <cli/site/files.hpp>
#include <cli/site/previous.hpp>
#include <map>
#include <tuple>

namespace alcove::site {
namespace {

std::optional<KnownCatalogue> readCatalogue(const std::filesystem::path& build) {
  const auto file = build / shard::catalogueFile;
  const auto packed = readFile(file);
  if (!packed) return std::nullopt;
  const auto bytes = io::gunzip(*packed, file.string());
  if (!bytes) return std::nullopt;
  auto catalogue = decodeCatalogue(*bytes, file.string());
  return catalogue ? std::optional(std::move(*catalogue)) : std::nullopt;
}

using ByItem = std::map<std::string, shard::Change>;

void keepOld(const Previous& previous, Instant now, ByItem& changes) {
  for (const shard::Change& change : previous.changes.items) {
    if (now.ms - change.at.ms <= changesKeptDays * msPerDay) changes[change.item] = change;
  }
}

void compare(const Previous& previous, const KnownCatalogue& now, ByItem& changes) {
  for (const KnownItem& before : previous.catalogue.items) {
    const KnownItem* item = now.find(before.id);
    if (item == nullptr) {
      changes[before.id] = {.item = before.id, .at = now.builtAt, .removed = true};
    } else if (std::tie(item->price, item->listPrice, item->available) !=
               std::tie(before.price, before.listPrice, before.available)) {
      changes[before.id] = {.item = before.id,
                            .at = now.builtAt,
                            .price = item->price,
                            .listPrice = item->listPrice,
                            .available = item->available};
    }
  }
}

/// An item that came back is no longer removed.
void takeBack(const KnownCatalogue& now, ByItem& changes) {
  for (auto& [id, change] : changes) {
    const KnownItem* item = change.removed ? now.find(id) : nullptr;
    if (item == nullptr) continue;
    change = {.item = id,
              .at = now.builtAt,
              .price = item->price,
              .listPrice = item->listPrice,
              .available = item->available};
  }
}

}  // namespace

std::optional<Previous> readPrevious(const std::filesystem::path& out) {
  const auto text = readFile(out / "manifest.json");
  if (!text) return std::nullopt;
  const auto manifest = shard::readManifest(*text);
  if (!manifest) return std::nullopt;
  const auto folder = out / "builds" / manifest->build;
  auto catalogue = readCatalogue(folder);
  if (!catalogue) return std::nullopt;
  Previous previous{.build = manifest->build, .catalogue = std::move(*catalogue), .changes = {}};
  if (const auto changesText = readFile(folder / shard::changesFile)) {
    if (auto changes = shard::readChanges(*changesText)) previous.changes = std::move(*changes);
  }
  return previous;
}

std::optional<Instant> builtAt(const std::filesystem::path& build) {
  const auto catalogue = readCatalogue(build);
  return catalogue ? std::optional(catalogue->builtAt) : std::nullopt;
}

shard::Changes changesSince(const std::optional<Previous>& previous, const KnownCatalogue& now) {
  shard::Changes changes;
  if (!previous) return changes;
  ByItem byItem;
  keepOld(*previous, now.builtAt, byItem);
  compare(*previous, now, byItem);
  takeBack(now, byItem);
  for (auto& [id, change] : byItem) changes.items.push_back(std::move(change));
  if (changes.items.size() > changesKept) {
    std::stable_sort(changes.items.begin(), changes.items.end(),
                     [](const shard::Change& a, const shard::Change& b) { return a.at > b.at; });
    changes.items.resize(changesKept);
    std::sort(changes.items.begin(), changes.items.end(),
              [](const shard::Change& a, const shard::Change& b) { return a.item < b.item; });
  }
  return changes;
}

}  // namespace alcove::site
