// SPDX-License-Identifier: MIT
#include <flatbuffers/flatbuffers.h>

#include <alcove/base/text.hpp>
#include <alcove/shard/encode.hpp>
#include <alcove/suggest/shelf.hpp>

#include "fuzz.hpp"
#include "random_shard.hpp"
#include "shard_generated.h"

namespace {

using namespace alcove;

std::span<const std::byte> bytesOf(const std::string& text) {
  return std::as_bytes(std::span(text));
}

/// Under the path that the file itself claims, so that the rest of it is looked at.
std::string pathOf(const std::string& bytes) {
  flatbuffers::Verifier verifier(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  if (bytes.size() < 16 || !fbs::VerifyShardBuffer(verifier)) return "builds/b1/mug.bin";
  const fbs::Shard& shard = *fbs::GetShard(bytes.data());
  return "builds/" + shard.build()->str() + "/" + shard.name()->str();
}

template <typename T>
flatbuffers::Offset<flatbuffers::Vector<T>> column(FuzzedDataProvider& in,
                                                   flatbuffers::FlatBufferBuilder& out, std::size_t usual) {
  std::vector<T> values(fuzz::rarely(in) ? in.ConsumeIntegralInRange<std::size_t>(0, 9) : usual);
  for (T& value : values)
    value = fuzz::rarely(in) ? in.ConsumeIntegral<T>() : in.ConsumeIntegralInRange<T>(0, 3);
  return out.CreateVector(values);
}

flatbuffers::Offset<flatbuffers::String> joined(FuzzedDataProvider& in, flatbuffers::FlatBufferBuilder& out,
                                                std::size_t usual) {
  std::string text;
  const std::size_t lines = fuzz::rarely(in) ? in.ConsumeIntegralInRange<std::size_t>(0, 9) : usual;
  for (std::size_t i = 0; i < lines; ++i)
    text += (i > 0 ? "\n" : "") + (fuzz::rarely(in) ? in.ConsumeRandomLengthString(9) : std::string("w"));
  return out.CreateString(text);
}

/// Columns that need not fit one another: what the verifier lets through and only our own checks can refuse.
std::string randomColumns(FuzzedDataProvider& in) {
  flatbuffers::FlatBufferBuilder out;
  const auto cards = in.ConsumeIntegralInRange<std::uint16_t>(0, 5);
  const auto lists = in.ConsumeIntegralInRange<std::size_t>(0, 4);
  const auto entries = in.ConsumeIntegralInRange<std::size_t>(0, 9);
  const auto build = out.CreateString("b1");
  const auto name = out.CreateString("mug.bin");
  const auto builtAt = in.ConsumeIntegral<std::int64_t>();
  const auto ids = joined(in, out, 5);
  const auto names = joined(in, out, cards);
  const auto links = joined(in, out, cards);
  const auto pictures = joined(in, out, cards);
  const auto groups = joined(in, out, cards);
  const auto brands = joined(in, out, cards);
  const auto prices = column<std::int64_t>(in, out, cards);
  const auto listPrices = column<std::int64_t>(in, out, cards);
  const auto categories = column<std::uint16_t>(in, out, cards);
  const auto categoryNames = joined(in, out, 4);
  const auto flags = column<std::uint8_t>(in, out, cards);
  const auto owners = column<std::int16_t>(in, out, lists);
  const auto kinds = column<std::uint8_t>(in, out, lists);
  const auto scales = column<std::uint16_t>(in, out, lists);
  const auto evidence = column<std::uint16_t>(in, out, lists);
  const auto ends = column<std::uint16_t>(in, out, lists);
  const auto items = column<std::uint16_t>(in, out, entries);
  const auto weights = column<std::uint8_t>(in, out, entries);
  const auto derived = column<std::uint16_t>(in, out, lists);
  fbs::FinishShardBuffer(
      out, fbs::CreateShard(out, build, name, builtAt, ids, cards, names, links, pictures, groups, brands,
                            prices, listPrices, categories, categoryNames, flags, owners, kinds, scales,
                            evidence, ends, items, weights, derived));
  return {reinterpret_cast<const char*>(out.GetBufferPointer()), out.GetSize()};
}

void requireConsistent(const shard::Shard& shard) {
  fuzz::require(shard.cards.size() <= shard.ids.size(), "every card has an id");
  for (const shard::List& list : shard.lists) {
    fuzz::require(list.owner < static_cast<int>(shard.ids.size()), "a list's owner is an item");
    fuzz::require(list.owner >= -1 - static_cast<int>(shard.categories.size()),
                  "a list's owner is a category");
    fuzz::require(std::size_t{list.evidence} + list.derived <= list.entries.size(),
                  "a list has what its counts say");
    for (const shard::Entry& entry : list.entries)
      fuzz::require(entry.item < shard.ids.size(), "an entry is an item");
  }
}

}  // namespace

/// The first byte tells how the rest becomes a file: as it stands, as columns, or as a shard that is written
/// properly.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const unsigned mode = data[0] % 4;
  std::string bytes(fuzz::textOf(data + 1, size - 1));
  if (mode == 1 || mode == 2) {
    FuzzedDataProvider in(data + 1, size - 1);
    bytes = mode == 1 ? randomColumns(in) : shard::encode(fuzz::randomShard(in, "b1", "mug.bin"));
  }
  const std::string path = pathOf(bytes);
  const auto shard = shard::decode(bytesOf(bytes), path);
  if (!shard) {
    fuzz::requireKnown(shard.error());
    return 0;
  }
  requireConsistent(*shard);
  suggest::Shelf shelf;
  shelf.add(*shard);
  for (const std::string& id : shard->ids)
    fuzz::require(shelf.find(id).has_value(), "every id is on the shelf");
  const std::string encoded = shard::encode(*shard);
  const auto again = shard::decode(bytesOf(encoded), path);
  fuzz::require(bool(again), "a shard that was read can be written and read");
  fuzz::require(shard::encode(*again) == encoded, "what was read back is written the same");
  return 0;
}
