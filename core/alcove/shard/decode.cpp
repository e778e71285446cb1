// SPDX-License-Identifier: MIT
#include <flatbuffers/flatbuffers.h>

#include <alcove/base/codes.hpp>
#include <alcove/base/text.hpp>
#include <alcove/shard/flags.hpp>
#include <alcove/shard/float16.hpp>
#include <alcove/shard/long_at.hpp>
#include <alcove/shard/shard.hpp>

#include "shard_generated.h"

namespace alcove::shard {
namespace {

std::string_view view(const flatbuffers::String* text) {
  return text != nullptr ? std::string_view(text->c_str(), text->size()) : std::string_view();
}

template <typename T>
std::size_t size(const flatbuffers::Vector<T>* column) {
  return column != nullptr ? column->size() : 0;
}

/// The entries of a joined column; nothing at all where it is empty and none are expected.
std::vector<std::string_view> lines(const flatbuffers::String* text, std::size_t expected) {
  if (expected == 0 && view(text).empty()) return {};
  return text::split(view(text), '\n');
}

bool readCards(const fbs::Shard& in, Shard& shard) {
  const std::size_t count = in.cards();
  const auto names = lines(in.names(), count);
  const auto links = lines(in.links(), count);
  const auto pictures = lines(in.pictures(), count);
  const auto groups = lines(in.groups(), count);
  const auto brands = lines(in.brands(), count);
  for (const std::size_t length :
       {names.size(), links.size(), pictures.size(), groups.size(), brands.size(), size(in.prices()),
        size(in.list_prices()), size(in.categories()), size(in.flags())}) {
    if (length != count) return false;
  }
  const std::size_t bits = count > 0 ? size(in.rule_bits()) / count : 0;
  if (count > shard.ids.size() || size(in.rule_bits()) != bits * count) return false;
  const std::uint8_t* ruleBits = bits > 0 ? in.rule_bits()->data() : nullptr;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::size_t category = in.categories()->Get(i);
    if (category >= shard.categories.size()) return false;
    const unsigned flags = in.flags()->Get(i);
    shard.cards.push_back({.name = std::string(names[i]),
                           .link = std::string(links[i]),
                           .picture = std::string(pictures[i]),
                           .group = std::string(groups[i]),
                           .brand = std::string(brands[i]),
                           .category = shard.categories[category],
                           .price = {longAt(*in.prices(), i)},
                           .listPrice = {longAt(*in.list_prices(), i)},
                           .available = (flags & flagAvailable) != 0,
                           .replenishable = (flags & flagReplenishable) != 0,
                           .intervalDays = daysOfStep(flags >> intervalShift),
                           .ruleBits = std::string(reinterpret_cast<const char*>(ruleBits) + i * bits, bits),
                           .ruleTable = in.rule_table()});
  }
  return true;
}

bool ownerExists(int owner, const Shard& shard) {
  if (owner >= 0) return static_cast<std::size_t>(owner) < shard.ids.size();
  return owner == List::wholeShop || static_cast<std::size_t>(-2 - owner) < shard.categories.size();
}

bool readLists(const fbs::Shard& in, Shard& shard) {
  const std::size_t count = size(in.owners());
  for (const std::size_t length :
       {size(in.kinds()), size(in.scales()), size(in.evidence()), size(in.derived()), size(in.ends())}) {
    if (length != count) return false;
  }
  // Both columns of what was learned are there, or neither.
  const bool learned = size(in.learned()) + size(in.learned_scales()) > 0;
  if (size(in.entries()) != size(in.weights()) ||
      (learned && (size(in.learned()) != size(in.entries()) || size(in.learned_scales()) != count)))
    return false;
  std::uint32_t begin = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint32_t end = in.ends()->Get(i);
    const int owner = in.owners()->Get(i);
    const std::size_t kind = in.kinds()->Get(i);
    if (end < begin || end > size(in.entries()) || !ownerExists(owner, shard) || kind >= listKinds)
      return false;
    if (std::uint32_t{in.evidence()->Get(i)} + in.derived()->Get(i) > end - begin) return false;
    List list{.owner = owner,
              .kind = static_cast<ListKind>(kind),
              .scale = fromFloat16(in.scales()->Get(i)),
              .learnedScale = learned ? fromFloat16(in.learned_scales()->Get(i)) : 0,
              .evidence = in.evidence()->Get(i),
              .derived = in.derived()->Get(i)};
    for (; begin < end; ++begin) {
      const Entry entry{in.entries()->Get(begin), in.weights()->Get(begin),
                        learned ? in.learned()->Get(begin) : std::uint8_t{0}};
      if (entry.item >= shard.ids.size()) return false;
      list.entries.push_back(entry);
    }
    shard.lists.push_back(std::move(list));
  }
  return begin == size(in.entries());
}

bool readPopularity(const fbs::Shard& in, Shard& shard) {
  const std::size_t length = size(in.popularity());
  if (length == 0) return true;
  if (length != (shard.ids.size() + 1) / 2) return false;
  for (std::uint32_t i = 0; i < shard.ids.size(); ++i)
    shard.popularity.push_back(static_cast<std::uint8_t>(in.popularity()->Get(i / 2) >> i % 2 * 4 & 15));
  return true;
}

}  // namespace

Result<Shard> decode(std::span<const std::byte> bytes, std::string_view path) {
  const auto fail = [path](std::string_view code) { return Error{code, std::string(path), ""}; };
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  flatbuffers::Verifier verifier(data, bytes.size());
  if (bytes.size() < 16 || !fbs::VerifyShardBuffer(verifier)) return fail(codes::shardDamaged);
  const fbs::Shard& in = *fbs::GetShard(data);

  Shard shard;
  shard.build = view(in.build());
  shard.name = view(in.name());
  if (path != "builds/" + shard.build + "/" + shard.name) return fail(codes::shardMismatch);
  if (!text::isUtf8(view(in.ids())) || !text::isUtf8(view(in.names()))) return fail(codes::shardInconsistent);
  if (in.built_at() < firstInstant.ms / 1000 || in.built_at() > lastInstant.ms / 1000)
    return fail(codes::shardInconsistent);
  shard.builtAt = {in.built_at() * 1000};
  for (const std::string_view id : lines(in.ids(), 0)) shard.ids.emplace_back(id);
  for (const std::string_view category : lines(in.category_names(), in.cards()))
    shard.categories.emplace_back(category);
  if (!readCards(in, shard) || !readLists(in, shard) || !readPopularity(in, shard))
    return fail(codes::shardInconsistent);
  return shard;
}

}  // namespace alcove::shard
