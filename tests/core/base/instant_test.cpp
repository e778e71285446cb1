// SPDX-License-Identifier: MIT
#include <alcove/base/instant.hpp>
#include <boost/test/unit_test.hpp>

namespace alcove {

BOOST_AUTO_TEST_SUITE(instant)

BOOST_AUTO_TEST_CASE(offsets_are_taken_into_account) {
  // 2026-11-22 is day 20 779: 56 years × 365 + 14 leap days = 20 454 to 2026-01-01, and day 326 of the year.
  const std::int64_t tenOClock = 20'779 * msPerDay + 10 * 3'600'000;
  BOOST_TEST(parseInstant("2026-11-22T10:00:00Z")->ms == tenOClock);
  BOOST_TEST(parseInstant("2026-11-22T11:00:00+01:00")->ms == tenOClock);
  BOOST_TEST(parseInstant("2026-11-22 10:00:00 UTC")->ms == tenOClock);
  BOOST_TEST(parseInstant("2026-11-22T10:00")->ms == tenOClock);
  BOOST_TEST(parseInstant("2026-11-22T10:00:00.250Z")->ms == tenOClock + 250);
  BOOST_TEST(parseInstant("2026-11-22")->ms == 20'779 * msPerDay);
}

BOOST_AUTO_TEST_CASE(what_is_no_moment_is_refused) {
  for (const char* text :
       {"", "2026", "2026-13-01", "2026-02-29", "2025-11-31T00:00:00Z", "2026-11-22T24:00:00Z",
        "2026-11-22T10:00:00.Z", "2026-11-22T10:00:00Zz", "22.11.2026", "0000-01-01", "2026-11-22T"}) {
    BOOST_TEST(!parseInstant(text).has_value(), text);
  }
}

BOOST_AUTO_TEST_CASE(an_offset_does_not_lead_out_of_the_years_that_can_be_written) {
  BOOST_TEST(parseInstant("9999-12-31T23:59:59.999Z")->ms == lastInstant.ms);
  BOOST_TEST(!parseInstant("9999-12-31T23:59:59-00:01").has_value());  // year 10000 in UTC
  BOOST_TEST(!parseInstant("9999-12-31T23:59:60Z").has_value());
  BOOST_TEST(parseInstant("0001-01-01T00:00:00Z")->ms == firstInstant.ms);
  BOOST_TEST(!parseInstant("0001-01-01T00:00:00+00:01").has_value());  // year 0
}

BOOST_AUTO_TEST_CASE(what_is_written_reads_back_the_same) {
  for (const std::int64_t ms : {0LL, -1LL, 951'782'400'000LL, 1'795'341'600'123LL, -62'135'596'800'000LL}) {
    BOOST_TEST(parseInstant(formatInstant({ms}))->ms == ms);
  }
  BOOST_TEST(formatInstant({951'782'400'000}) == "2000-02-29T00:00:00Z");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove
