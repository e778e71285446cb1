// SPDX-License-Identifier: MIT
#include <flatbuffers/flatbuffers.h>

#include <alcove/base/codes.hpp>
#include <alcove/base/text.hpp>
#include <alcove/shard/long_at.hpp>
#include <algorithm>
#include <cli/site/catalogue_file.hpp>

#include "catalogue_generated.h"

namespace alcove::site {
namespace {

std::size_t size(const auto* column) {
  return column != nullptr ? column->size() : 0;
}

bool isDate(std::int64_t seconds) {
  return seconds >= firstInstant.ms / 1000 && seconds <= lastInstant.ms / 1000;
}

}  // namespace

const KnownItem* KnownCatalogue::find(std::string_view id) const {
  const auto at =
      std::lower_bound(items.begin(), items.end(), id,
                       [](const KnownItem& item, std::string_view wanted) { return item.id < wanted; });
  return at != items.end() && at->id == id ? &*at : nullptr;
}

KnownCatalogue knownCatalogue(const feeds::Catalogue& catalogue, Instant builtAt) {
  KnownCatalogue known{.builtAt = builtAt, .items = {}};
  for (const Item& item : catalogue.items) {
    known.items.push_back({item.id, item.price, item.listPrice, item.available, item.addedAt});
  }
  return known;
}

std::string encodeCatalogue(const KnownCatalogue& catalogue) {
  std::string ids;
  std::vector<std::int64_t> prices;
  std::vector<std::int64_t> listPrices;
  std::vector<std::uint8_t> flags;
  std::vector<std::int64_t> addedAt;
  for (const KnownItem& item : catalogue.items) {
    if (!prices.empty()) ids += '\n';
    ids += item.id;
    prices.push_back(item.price.minor);
    listPrices.push_back(item.listPrice.minor);
    flags.push_back(item.available ? 1 : 0);
    addedAt.push_back(item.addedAt.ms / 1000);
  }
  flatbuffers::FlatBufferBuilder out(4096);
  const auto idColumn = out.CreateString(ids);
  const auto priceColumn = out.CreateVector(prices);
  const auto listPriceColumn = out.CreateVector(listPrices);
  const auto flagColumn = out.CreateVector(flags);
  const auto addedColumn = out.CreateVector(addedAt);
  fbs::FinishCatalogueBuffer(
      out, fbs::CreateCatalogue(out, catalogue.builtAt.ms / 1000, idColumn, priceColumn, listPriceColumn,
                                flagColumn, addedColumn));
  return {reinterpret_cast<const char*>(out.GetBufferPointer()), out.GetSize()};
}

Result<KnownCatalogue> decodeCatalogue(std::string_view bytes, const std::string& name) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  flatbuffers::Verifier verifier(data, bytes.size());
  if (bytes.size() < 16 || !fbs::VerifyCatalogueBuffer(verifier)) return Error{codes::fileDamaged, name, ""};
  const fbs::Catalogue& in = *fbs::GetCatalogue(data);
  const std::string_view ids(in.ids()->c_str(), in.ids()->size());
  const auto lines = ids.empty() ? std::vector<std::string_view>() : text::split(ids, '\n');
  for (const std::size_t length :
       {size(in.prices()), size(in.list_prices()), size(in.flags()), size(in.added_at())}) {
    if (length != lines.size()) return Error{codes::fileDamaged, name, ""};
  }
  if (!isDate(in.built_at())) return Error{codes::fileDamaged, name, ""};
  KnownCatalogue catalogue{.builtAt = {in.built_at() * 1000}, .items = {}};
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    if (!isDate(shard::longAt(*in.added_at(), i))) return Error{codes::fileDamaged, name, ""};
    catalogue.items.push_back({.id = std::string(lines[i]),
                               .price = {shard::longAt(*in.prices(), i)},
                               .listPrice = {shard::longAt(*in.list_prices(), i)},
                               .available = (in.flags()->Get(i) & 1) != 0,
                               .addedAt = {shard::longAt(*in.added_at(), i) * 1000}});
  }
  return catalogue;
}

}  // namespace alcove::site
