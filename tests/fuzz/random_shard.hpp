// SPDX-License-Identifier: MIT
#pragma once

#include <fuzzer/FuzzedDataProvider.h>

#include <alcove/shard/flags.hpp>
#include <alcove/shard/shard.hpp>
#include <string>

namespace alcove::fuzz {

/// Few enough that shards, events and requests meet.
inline constexpr const char* someIds[] = {"MUG", "KETTLE", "TEA", "CUP", "POT", "FAR", "杯"};
inline constexpr const char* someCategories[] = {"table/mugs", "kitchen/tea", "pantry/tea", ""};

inline bool rarely(FuzzedDataProvider& in) {
  return in.ConsumeIntegralInRange(0, 31) == 31;
}

/// Printable ASCII: anything else would only have the whole shard refused.
inline std::string randomWord(FuzzedDataProvider& in) {
  std::string word = in.ConsumeRandomLengthString(12);
  for (char& c : word) c = static_cast<char>(' ' + (static_cast<unsigned char>(c) % 95));
  return word;
}

inline std::string randomId(FuzzedDataProvider& in) {
  return rarely(in) ? randomWord(in) : in.PickValueInArray(someIds);
}

/// Within forty days of the samples, or anywhere that a date can be.
inline Instant randomInstant(FuzzedDataProvider& in) {
  constexpr std::int64_t samplesAt = 1'793'491'200'000;  // 2026-11-01
  constexpr std::int64_t first = -62'135'596'800'000;    // year 1
  constexpr std::int64_t last = 253'402'300'799'999;     // year 9999
  if (rarely(in)) return {in.ConsumeIntegralInRange(first, last)};
  return {samplesAt + in.ConsumeIntegralInRange<std::int64_t>(-40, 40) * 86'400'000 +
          in.ConsumeIntegralInRange(0, 9) * 500};
}

/// A shard as a builder could write it, but for indices that may lie beyond their ranges: reading has to
/// refuse those. Requires of shard::encode are kept.
inline shard::Shard randomShard(FuzzedDataProvider& in, std::string build, std::string name) {
  shard::Shard shard{.build = std::move(build), .name = std::move(name)};
  shard.builtAt = {randomInstant(in).ms / 1000 * 1000};
  const auto ids = in.ConsumeIntegralInRange<std::size_t>(1, 6);
  for (std::size_t i = 0; i < ids; ++i) shard.ids.push_back(randomId(in));
  const auto categories = in.ConsumeIntegralInRange<std::size_t>(1, 3);
  for (std::size_t i = 0; i < categories; ++i) shard.categories.emplace_back(someCategories[i]);
  const auto cards = in.ConsumeIntegralInRange<std::size_t>(0, ids);
  for (std::size_t i = 0; i < cards; ++i) {
    shard.cards.push_back(
        {.name = randomWord(in),
         .link = "/p/" + std::to_string(i),
         .picture = randomWord(in),
         .group = in.ConsumeBool() ? "" : "group",
         .brand = "",
         .category = shard.categories[in.ConsumeIntegralInRange<std::size_t>(0, categories - 1)],
         .price = {in.ConsumeIntegral<std::uint32_t>()},
         .listPrice = {in.ConsumeIntegral<std::uint32_t>()},
         .available = in.ConsumeIntegralInRange(0, 3) > 0,
         .replenishable = in.ConsumeBool(),
         .intervalDays = shard::daysOfStep(in.ConsumeIntegralInRange<unsigned>(0, shard::intervalSteps))});
  }
  const auto lists = in.ConsumeIntegralInRange<std::size_t>(0, 5);
  for (std::size_t i = 0; i < lists; ++i) {
    const auto kind = in.ConsumeIntegralInRange<int>(0, shard::listKinds - 1);
    const int most = static_cast<int>(ids) - 1;
    const int least = -1 - static_cast<int>(categories);
    shard::List list{
        .owner = kind < 3 ? in.ConsumeIntegralInRange(0, most) : in.ConsumeIntegralInRange(least, -1),
        .kind = static_cast<shard::ListKind>(kind),
        .scale = in.ConsumeFloatingPointInRange(0.0F, 70'000.0F)};
    if (rarely(in)) list.owner = in.ConsumeIntegral<std::int16_t>();
    const auto entries = in.ConsumeIntegralInRange<std::uint16_t>(0, 8);
    for (std::uint16_t e = 0; e < entries; ++e) {
      const std::size_t last = rarely(in) ? ids : ids - 1;
      list.entries.push_back({in.ConsumeIntegralInRange<std::uint16_t>(0, static_cast<std::uint16_t>(last)),
                              in.ConsumeIntegral<std::uint8_t>()});
    }
    list.evidence = in.ConsumeIntegralInRange<std::uint16_t>(0, entries);
    list.derived = in.ConsumeIntegralInRange<std::uint16_t>(
        0, static_cast<std::uint16_t>(entries - list.evidence + (rarely(in) ? 1 : 0)));
    shard.lists.push_back(std::move(list));
  }
  return shard;
}

}  // namespace alcove::fuzz
