// SPDX-License-Identifier: MIT
#include <alcove/base/json.hpp>
#include <alcove/config/assign.hpp>
#include <boost/test/unit_test.hpp>
#include <string>

namespace alcove::config {

// Which shopper falls where: tests/fixtures/engine/experiments.json, in every runtime.

namespace {

/// An assignment that outlives the site whose names it shows.
struct Assigned {
  std::string asked;
  std::string placement;
  std::string experiments;
};

Assigned assignment(const std::string& experiments, const std::string& visitor) {
  const auto site = json::parse("{\"experiments\":" + experiments + "}");
  const auto who = json::parse(visitor);
  const Assignment assigned = assign(*site, *who, "home");
  return {std::string(assigned.asked), std::string(assigned.placement), assigned.experiments};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(assigning)

BOOST_AUTO_TEST_CASE(an_experiment_that_changes_nothing_here_leaves_the_others_variant) {
  const std::string all = R"(0,10000,"",0,1000)";
  const auto assigned =
      assignment("[[\"a\",1,\"shopper\"," + all + R"(,{"home":"home~a~1"}],["b",0,"shopper",)" + all +
                     R"(,{"home":"home"}],["c",0,"shopper",)" + all + R"(,{"pdp":"pdp~c~0"}]])",
                 R"({"shopper":"0.1"})");
  BOOST_TEST(assigned.asked == "home");
  BOOST_TEST(assigned.placement == "home~a~1");
  BOOST_TEST(assigned.experiments == R"({"a":1,"b":0})");
}

BOOST_AUTO_TEST_CASE(what_no_build_writes_is_no_experiment) {
  for (const char* const experiments :
       {R"("all")", R"([7,null,"a",{}])", "[[]]", R"([["a",0,"shopper",0,10000,"",0,1000]])",
        R"([["a",0,"shopper","0","10000","",0,1000,{"home":"x"}]])",
        R"([["a",0,"shopper",0,10000,"",0,1000,["home"]]])", R"([["a",0,7,0,10000,"",0,1000,{"home":"x"}]])",
        R"([["a",0,"shopper",0,10000,"",0,1000,{"home":7}]])"}) {
    const auto assigned = assignment(experiments, R"({"shopper":"0.1"})");
    BOOST_TEST(assigned.placement == "home", experiments);
    BOOST_TEST(assigned.experiments == "", experiments);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove::config
