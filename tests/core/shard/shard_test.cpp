// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/base/random.hpp>
#include <alcove/shard/encode.hpp>
#include <alcove/shard/float16.hpp>
#include <alcove/shard/shard.hpp>
#include <boost/test/unit_test.hpp>
#include <cstring>

#include "core/samples.hpp"

namespace alcove::shard {
namespace {

constexpr std::string_view path = "builds/b1/mug.bin";

Result<Shard> decodeText(const std::string& bytes, std::string_view name = path) {
  return decode(std::as_bytes(std::span(bytes)), name);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(shards)

BOOST_AUTO_TEST_CASE(what_is_encoded_decodes_to_the_same) {
  const Shard shard = samples::mugShard();
  const auto decoded = decodeText(encode(shard));
  BOOST_REQUIRE(decoded);
  BOOST_TEST(decoded->ids == shard.ids, boost::test_tools::per_element());
  BOOST_REQUIRE(decoded->cards.size() == shard.cards.size());
  BOOST_TEST(decoded->cards[1].name == "Kettle");
  BOOST_TEST(decoded->cards[1].category == "kitchen/tea");
  BOOST_TEST(decoded->cards[1].price.minor == 3999);
  BOOST_TEST(!decoded->cards[2].available);
  BOOST_TEST(decoded->builtAt.ms == shard.builtAt.ms);
  BOOST_REQUIRE(decoded->lists.size() == shard.lists.size());
  BOOST_TEST(decoded->lists[0].entries[1].item == shard.lists[0].entries[1].item);
  BOOST_TEST(decoded->lists[0].evidence == 2);
  BOOST_TEST(encode(*decoded) == encode(shard));
}

BOOST_AUTO_TEST_CASE(a_shard_under_another_name_is_refused) {
  BOOST_TEST(decodeText(encode(samples::mugShard()), "builds/b2/mug.bin").error().code ==
             codes::shardMismatch);
  BOOST_TEST(decodeText(encode(samples::mugShard()), "builds/b1/cup.bin").error().code ==
             codes::shardMismatch);
}

BOOST_AUTO_TEST_CASE(every_cut_and_a_thousand_flips_are_survived) {
  const std::string good = encode(samples::mugShard());
  for (std::size_t length = 0; length < good.size(); length += 3) {
    static_cast<void>(decodeText(good.substr(0, length)));
  }
  Random random(7);
  std::size_t refused = 0;
  for (int i = 0; i < 1000; ++i) {
    std::string damaged = good;
    damaged[random.below(damaged.size())] ^= static_cast<char>(1U << random.below(8));
    refused += decodeText(damaged) ? 0U : 1U;
  }
  // Flips inside of names and prices cannot be seen here (gzip's CRC sees them); offsets and lengths are.
  BOOST_TEST(refused > 200u);
}

BOOST_AUTO_TEST_CASE(columns_of_different_length_are_refused) {
  Shard shard = samples::mugShard();
  shard.cards[0].name = "two\nlines";
  BOOST_TEST(decodeText(encode(shard)).error().code == codes::shardInconsistent);
}

BOOST_AUTO_TEST_CASE(prices_that_begin_where_no_long_may_are_read_all_the_same) {
  Shard shard = samples::teaShard();
  BOOST_REQUIRE(shard.cards.size() == 3u);
  shard.cards[0].price = {3};
  shard.cards[1].price = {7};
  std::string bytes = encode(shard);
  // The column: its length, 3, then the prices. Four bytes further on the first price is taken for the length.
  const std::string column({3, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0});
  const std::size_t at = bytes.find(column);
  BOOST_REQUIRE(at != std::string::npos);
  std::size_t moved = 0;
  for (std::size_t field = 0; field < at; field += 4) {
    std::uint32_t offset = 0;
    std::memcpy(&offset, &bytes[field], sizeof offset);
    if (field + offset != at) continue;
    offset += 4;
    std::memcpy(&bytes[field], &offset, sizeof offset);
    ++moved;
  }
  BOOST_REQUIRE(moved == 1u);
  const auto decoded = decodeText(bytes, "builds/b1/tea.bin");
  BOOST_REQUIRE(decoded);
  BOOST_TEST(decoded->cards[0].price.minor == std::int64_t{7} << 32U);
}

BOOST_AUTO_TEST_CASE(learned_weights_and_popularity_decode_as_they_were) {
  const auto decoded = decodeText(encode(samples::mugShard()));
  BOOST_REQUIRE(decoded);
  BOOST_TEST(decoded->lists[0].learnedScale == 0.25F);
  BOOST_TEST(int{decoded->lists[0].entries[0].learned} == 102);
  BOOST_TEST(learnedOf(0.25F, 102) == 0.1F);  // 102 of 255 is two fifths
  const std::vector<std::uint8_t> popularity{4, 15, 3, 2, 1};
  BOOST_TEST(decoded->popularity == popularity, boost::test_tools::per_element());
  const auto plain = decodeText(encode(samples::teaShard()), "builds/b1/tea.bin");
  BOOST_REQUIRE(plain);
  BOOST_TEST(plain->lists[0].learnedScale == 0.0F);
  BOOST_TEST(plain->popularity.empty());
}

BOOST_AUTO_TEST_CASE(popularity_of_too_few_items_is_refused) {
  Shard shard = samples::mugShard();
  shard.popularity.resize(2);
  BOOST_TEST(decodeText(encode(shard)).error().code == codes::shardInconsistent);
}

BOOST_AUTO_TEST_CASE(an_entry_out_of_range_is_refused) {
  Shard shard = samples::mugShard();
  shard.lists[0].entries[0].item = 99;
  BOOST_TEST(decodeText(encode(shard)).error().code == codes::shardInconsistent);
  shard = samples::mugShard();
  shard.lists[0].owner = 99;
  BOOST_TEST(decodeText(encode(shard)).error().code == codes::shardInconsistent);
}

BOOST_AUTO_TEST_CASE(a_date_that_no_calendar_has_is_refused) {
  Shard shard = samples::mugShard();
  for (const std::int64_t ms : {lastInstant.ms + 1000, firstInstant.ms - 1000, INT64_MAX, INT64_MIN}) {
    shard.builtAt = {ms};
    const auto decoded = decodeText(encode(shard));
    BOOST_REQUIRE_MESSAGE(!decoded, ms);
    BOOST_TEST(decoded.error().code == codes::shardInconsistent);
  }
}

BOOST_AUTO_TEST_CASE(float16_keeps_three_digits) {
  for (float value = 1e-4F; value < 6e4F; value *= 1.7F) {
    const float back = fromFloat16(toFloat16(value));
    BOOST_TEST(std::abs(back - value) <= value / 1024, value << " became " << back);
  }
  BOOST_TEST(fromFloat16(toFloat16(0)) == 0.0F);
  BOOST_TEST(fromFloat16(toFloat16(1e9F)) == 65504.0F);
  BOOST_TEST(fromFloat16(toFloat16(-1)) == 0.0F);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove::shard
