// SPDX-License-Identifier: MIT
#include <boost/test/unit_test.hpp>
#include <cli/site/output_lock.hpp>
#include <filesystem>

namespace alcove::site {

BOOST_AUTO_TEST_SUITE(output_lock)

BOOST_AUTO_TEST_CASE(one_build_at_a_time_writes_into_a_folder) {
  const auto out = std::filesystem::temp_directory_path() / "alcove-output-lock-test";
  {
    const auto first = OutputLock::take(out);
    BOOST_REQUIRE(first);
    BOOST_TEST(!OutputLock::take(out));
  }
  BOOST_TEST(static_cast<bool>(OutputLock::take(out)));  // let go with its holder
  std::filesystem::remove_all(out);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove::site
