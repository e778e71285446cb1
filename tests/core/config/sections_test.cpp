// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/config/no_effect.hpp>
#include <alcove/config/parse.hpp>
#include <boost/test/unit_test.hpp>

namespace alcove::config {
namespace {

MerchantConfig parsed(const std::string& members, const std::string& currency = "EUR") {
  std::vector<Finding> findings;
  const std::string text =
      R"({"version":1,"shop":{"name":"T","currency":")" + currency + "\"}," + members + "}";
  auto config = parse(text, findings);
  BOOST_TEST(!hasErrors(findings), text);
  return config;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(config_sections)

BOOST_AUTO_TEST_CASE(a_rule_has_its_schedule_its_conditions_and_its_pins) {
  const auto config = parsed(R"("rules":{"advent":{"from":"2026-09-15T00:00:00+02:00","until":"",
    "when":{"page":"category"},"boost":{"brand":"B"},"by":1.3,"pin":[{"item":"A"},{"item":"B","at":3}]}})");
  BOOST_REQUIRE(config.rules.size() == 1u);
  const Rule& rule = config.rules.front();
  BOOST_TEST(rule.id == "advent");
  BOOST_TEST(rule.from->ms == parseInstant("2026-09-14T22:00:00Z")->ms);  // two hours ahead of UTC
  BOOST_TEST(!rule.until);
  BOOST_TEST(rule.when->tree.string("page") == "category");
  BOOST_TEST(rule.boost->tree.string("brand") == "B");
  BOOST_TEST(!rule.exclude);
  BOOST_TEST(rule.by == 1.3);
  BOOST_REQUIRE(rule.pins.size() == 2u);
  BOOST_TEST(rule.pins[0].at == 1);
  BOOST_TEST(rule.pins[1].at == 3);
}

BOOST_AUTO_TEST_CASE(amounts_are_read_in_the_currency_of_the_shop) {
  const std::string members = R"("orders":{"freeShippingFrom":30.0},
    "bundles":[{"id":"b","items":[{"item":"A"}],"price":{"percentOff":12,"max":5}}])";
  const auto euro = parsed(members);
  BOOST_TEST(euro.orders.freeShippingFrom->minor == 3000);  // cents
  BOOST_TEST(euro.bundles[0].price.max->minor == 500);
  BOOST_TEST(euro.bundles[0].price.percentOff.value() == 12);
  const auto yen = parsed(members, "JPY");
  BOOST_TEST(yen.orders.freeShippingFrom->minor == 30);  // yen have no parts
}

BOOST_AUTO_TEST_CASE(what_is_left_out_has_its_default) {
  const auto config =
      parsed(R"("campaigns":[{"id":"c","slot":"s","content":{}}],"service":{},"contact":{},"loyalty":{})");
  BOOST_TEST(config.campaigns[0].frequency.max == 3);
  BOOST_TEST(config.campaigns[0].goalEvent == "purchase");
  BOOST_TEST(config.service.returnDays == 30);
  BOOST_TEST(config.service.warrantyMonths == 24);
  BOOST_TEST(config.contact.order.size() == 7u);
  BOOST_TEST(config.loyalty.bySpend);
  BOOST_TEST(!config.orders.freeShippingFrom);
  BOOST_TEST(config.orders.keepDays == 90);
}

BOOST_AUTO_TEST_CASE(the_first_available_language_serves_where_none_is_chosen) {
  BOOST_TEST(parsed(R"("languages":{"available":["de","en"]})").languages.fallback == "de");
  BOOST_TEST(parsed(R"("languages":{"available":["de","en"],"default":"en"})").languages.fallback == "en");
  BOOST_TEST(parsed(R"("languages":{})").languages.fallback == "en");
}

BOOST_AUTO_TEST_CASE(each_entry_of_the_table_warns_once_at_its_value) {
  const std::string text =
      R"({"theme":{},"placements":{"a":{"layout":"bundle"},"b":{"layout":"grid"},"c":{"layout":"bundle"}}})";
  std::vector<Finding> findings;
  findWithoutEffect(*json::parse(text), findings);
  std::vector<std::string> told;
  for (const Finding& finding : findings) {
    BOOST_TEST(finding.warning);
    BOOST_TEST(finding.code == codes::configNoEffect);
    told.push_back(finding.path);
  }
  const std::vector<std::string> expected = {"/placements/a/layout", "/placements/c/layout", "/theme"};
  BOOST_TEST(told == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove::config
