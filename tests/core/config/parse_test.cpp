// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/config/parse.hpp>
#include <alcove/config/public_json.hpp>
#include <alcove/config/read.hpp>
#include <algorithm>
#include <boost/test/unit_test.hpp>

namespace alcove::config {
namespace {

std::vector<Finding> findingsOf(std::string_view text) {
  std::vector<Finding> findings;
  static_cast<void>(parse(text, findings));
  return findings;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(config_parsing)

BOOST_AUTO_TEST_CASE(a_name_alone_makes_a_whole_config) {
  std::vector<Finding> findings;
  const Config config = parse(R"({"version":1,"shop":{"name":"Hearth & Hob"}})", findings);
  BOOST_TEST(findings.empty());
  BOOST_TEST(config.placements.size() == 5u);
  BOOST_TEST((config.placement("cart-together")->seed == Seed::cart));
  BOOST_TEST(config.build.support == 3);
}

BOOST_AUTO_TEST_CASE(an_unknown_key_is_told_with_its_place_and_the_right_names) {
  const std::string text =
      R"({"version":1,"shop":{"name":"A"},"placements":{"p":{"sources":[{"model":"related"}],"limt":3}}})";
  const auto findings = findingsOf(text);
  BOOST_REQUIRE(findings.size() == 1u);
  BOOST_TEST(findings[0].code == codes::configUnknownKey);
  BOOST_TEST(findings[0].path == "/placements/p/limt");
  BOOST_TEST(findings[0].offset == text.find("\"limt\""));
  const auto& allowed = findings[0].allowed;
  BOOST_TEST((std::find(allowed.begin(), allowed.end(), "limit") != allowed.end()));
}

BOOST_AUTO_TEST_CASE(an_unknown_model_is_told_at_its_value) {
  const std::string text =
      R"({"version":1,"shop":{"name":"A"},"placements":{"p":{"sources":[{"model":"relatd"}]}}})";
  const auto findings = findingsOf(text);
  BOOST_REQUIRE(findings.size() == 1u);
  BOOST_TEST(findings[0].code == codes::configUnknownValue);
  BOOST_TEST(findings[0].path == "/placements/p/sources/0/model");
  BOOST_TEST(findings[0].offset == text.find("\"relatd\""));
}

BOOST_AUTO_TEST_CASE(everything_wrong_is_told_in_one_pass) {
  const auto findings = findingsOf(
      R"({"version":2,"shop":{"nam":"A"},"build":{"support":0,"products":[{"language":"en"}]},"extra":1,"x-note":"fine"})");
  std::vector<std::string> told;
  for (const Finding& finding : findings) told.push_back(finding.path + " " + std::string(finding.code));
  std::sort(told.begin(), told.end());
  const std::vector<std::string> expected = {
      "/build/products/0 config.missing", "/build/support config.out_of_range",
      "/extra config.unknown_key",        "/shop config.missing",
      "/shop/nam config.unknown_key",     "/version config.version"};
  BOOST_TEST(told == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_language_cannot_lead_out_of_the_site) {
  const auto findings = findingsOf(
      R"({"version":1,"shop":{"name":"A"},"build":{"products":[{"file":"f.csv","language":"../../etc"}]}})");
  BOOST_REQUIRE(findings.size() == 1u);
  BOOST_TEST(findings[0].code == codes::configInvalid);
  BOOST_TEST(findings[0].path == "/build/products/0/language");
}

BOOST_AUTO_TEST_CASE(what_has_no_effect_yet_is_a_warning_and_never_silent) {
  const auto findings = findingsOf(R"({"version":1,"shop":{"name":"A"},"campaigns":[]})");
  BOOST_REQUIRE(findings.size() == 1u);
  BOOST_TEST(findings[0].code == codes::configNoEffect);
  BOOST_TEST(findings[0].warning);
  BOOST_TEST(!hasErrors(findings));
}

BOOST_AUTO_TEST_CASE(wrong_types_anywhere_are_findings_and_nothing_else) {
  for (const char* text :
       {"[]", "1", "null", "{\"version\":1,\"shop\":[]}", "{\"version\":\"1\",\"shop\":{\"name\":1}}",
        "{\"version\":1,\"shop\":{\"name\":\"A\"},\"placements\":{\"p\":[{\"sources\":{}}]}}",
        "{\"version\":1,\"shop\":{\"name\":\"A\"},\"languages\":{\"strings\":{\"de\":{\"a\":1}}}}"}) {
    BOOST_TEST(hasErrors(findingsOf(text)), text);
  }
}

BOOST_AUTO_TEST_CASE(the_public_part_reads_back_as_the_same_public_part_and_holds_no_inputs) {
  std::vector<Finding> findings;
  const Config config = parse(R"({"version":1,"shop":{"name":"A","currency":"GBP"},
    "build":{"products":[{"file":"secret/feed.xml"}],"pictures":"https://a.example/{picture}"},
    "languages":{"default":"de","available":["de"],"strings":{"de":{"suggest.related":"Passt"}}},
    "placements":{"p":{"page":"cart","title":{"de":"Dazu","en":"With"},"layout":"grid","limit":4,
      "sources":[{"model":"hand-picked","items":["A"]},{"model":"bestsellers","scope":"category"}],
      "dedupe":"none","diversity":{"by":"category","max":2}}}})",
                              findings);
  BOOST_REQUIRE(findings.empty());
  const std::string json = publicJson(config);
  BOOST_TEST(json.find("secret") == std::string::npos);
  const Config again = read(*json::parse(json), findings);
  BOOST_TEST(findings.empty());
  BOOST_TEST(publicJson(again) == json);
  BOOST_TEST(again.placement("p")->maxPerCategory == 2);
  BOOST_TEST(again.placement("p")->title.in("fr", "de") == "Dazu");
}

BOOST_AUTO_TEST_CASE(a_text_is_found_by_the_page_language_as_the_catalogue_is) {
  const LocalText title{{{"en", "With"}, {"de", "Dazu"}, {"zh-Hans", "搭配"}}};
  BOOST_TEST(title.in("de", "en") == "Dazu");
  BOOST_TEST(title.in("DE-at", "en") == "Dazu");
  BOOST_TEST(title.in("zh-CN", "en") == "搭配");
  BOOST_TEST(title.in("fr", "de") == "Dazu");
  BOOST_TEST(title.in("", "fr") == "With");  // neither: the first
  const LocalText forAll{{{"", "For all"}}};
  BOOST_TEST(forAll.in("de", "en") == "For all");
  BOOST_TEST(LocalText{}.in("de", "en") == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove::config
