// SPDX-License-Identifier: MIT
#include <alcove/base/hash.hpp>
#include <alcove/config/bucket.hpp>
#include <boost/test/unit_test.hpp>
#include <string>

namespace alcove::config {

BOOST_AUTO_TEST_SUITE(buckets)

// That shoppers fall where GrowthBook puts them: tests/js/buckets.test.js.

BOOST_AUTO_TEST_CASE(the_hash_is_fnv_1a) {
  // From the authors' own tables (draft-eastlake-fnv, appendix C).
  BOOST_TEST(fnv1a32("") == 0x811c9dc5u);
  BOOST_TEST(fnv1a32("a") == 0xe40c292cu);
  BOOST_TEST(fnv1a32("foobar") == 0xbf9cf968u);
}

BOOST_AUTO_TEST_CASE(each_bucket_is_hit_as_often_as_any_other) {
  // 20,000 shoppers on ten buckets are 2,000 each, give or take 42 (the root of 20,000 × 0.1 × 0.9).
  int counts[10] = {};
  for (int shopper = 0; shopper < 20'000; ++shopper)
    ++counts[static_cast<int>(bucketOf("together-model", std::to_string(shopper)) * 10)];
  for (const int count : counts) BOOST_TEST((count > 1'830 && count < 2'170), count);
}

BOOST_AUTO_TEST_CASE(a_range_holds_its_beginning_and_not_its_end) {
  const BucketRange halves[] = {{0, 0.5}, {0.5, 0.9}};
  BOOST_TEST(*chooseVariation(0, halves) == 0u);
  BOOST_TEST(*chooseVariation(0.4999, halves) == 0u);
  BOOST_TEST(*chooseVariation(0.5, halves) == 1u);
  BOOST_TEST(!chooseVariation(0.9, halves));
}

BOOST_AUTO_TEST_CASE(coverage_takes_from_the_end_of_each_range) {
  const double weights[] = {0.5, 0.25, 0.25};
  const auto ranges = bucketRanges(3, 0.5, weights);
  BOOST_REQUIRE(ranges.size() == 3u);
  BOOST_TEST((ranges[0].from == 0 && ranges[0].until == 0.25));
  BOOST_TEST((ranges[1].from == 0.5 && ranges[1].until == 0.625));
  BOOST_TEST((ranges[2].from == 0.75 && ranges[2].until == 0.875));
}

BOOST_AUTO_TEST_CASE(weights_that_do_not_fit_are_equal_ones) {
  const double tooMany[] = {0.2, 0.3, 0.5};
  const double tooSmall[] = {0.2, 0.3};
  for (const auto& ranges :
       {bucketRanges(2, 1, tooMany), bucketRanges(2, 1, tooSmall), bucketRanges(2, 7, {})}) {
    BOOST_TEST((ranges[0].until == 0.5 && ranges[1].from == 0.5 && ranges[1].until == 1));
  }
}

BOOST_AUTO_TEST_CASE(parts_of_a_namespace_share_no_shopper) {
  int first = 0;
  for (int i = 0; i < 2'000; ++i) {
    const std::string shopper = std::to_string(i);
    const bool inFirst = isInNamespace(shopper, "pdp", {0, 0.4});
    BOOST_TEST(inFirst != isInNamespace(shopper, "pdp", {0.4, 1}));
    first += inFirst ? 1 : 0;
  }
  BOOST_TEST((first > 700 && first < 900), first);  // 800 expected
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove::config
