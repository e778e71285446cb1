// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/shard/changes.hpp>
#include <alcove/shard/manifest.hpp>
#include <boost/test/unit_test.hpp>

namespace alcove::shard {
namespace {

Manifest sample() {
  Manifest manifest{
      .build = "00ff", .builtAt = *parseInstant("2026-11-20"), .items = 7, .languages = {"en", "zh-Hans"}};
  manifest.itemFiles = 3;
  manifest.categoryFiles = 2;
  manifest.evidence = Evidence::orders;
  return manifest;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(manifests)

BOOST_AUTO_TEST_CASE(what_is_written_reads_back_the_same) {
  const std::string text = writeManifest(sample(), R"({"version":1,"shop":{"name":"A"}})");
  const auto read = readManifest(text);
  BOOST_REQUIRE(read);
  BOOST_TEST(writeManifest(*read, R"({"version":1,"shop":{"name":"A"}})") == text);
  BOOST_TEST(read->config.find("shop")->string("name") == "A");
}

BOOST_AUTO_TEST_CASE(a_re_ranker_reads_back_and_a_damaged_one_is_none) {
  Manifest manifest = sample();
  for (std::size_t i = 0; i < rankerWeights; ++i) manifest.ranker.push_back(static_cast<float>(i) / 4 - 8);
  const std::string text = writeManifest(manifest, "{}");
  const auto read = readManifest(text);
  BOOST_REQUIRE(read);
  BOOST_REQUIRE(read->ranker.size() == rankerWeights);
  BOOST_TEST(read->ranker[0] == -8.0F);
  BOOST_TEST(read->ranker[37] == 1.25F);
  const std::size_t at = text.find("ranker") + 9;
  // Infinity, a capital letter, a letter that is no digit, and one weight too few.
  for (const char* digits : {"7f80", "C100", "g100", ""}) {
    std::string damaged = text;
    damaged.replace(at, 4, digits);
    const auto other = readManifest(damaged);
    BOOST_REQUIRE(other);
    BOOST_TEST(other->ranker.empty(), digits);
  }
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_named) {
  BOOST_TEST(readManifest("{}").error().path == "/format");
  BOOST_TEST(readManifest(R"({"format":2})").error().code == codes::manifestFormat);
  BOOST_TEST(readManifest(R"({"format":1,"build":"b","builtAt":"yesterday"})").error().path == "/builtAt");
  BOOST_TEST(readManifest("<html>").error().code == codes::jsonSyntax);
}

BOOST_AUTO_TEST_CASE(a_page_finds_its_language) {
  Manifest manifest = sample();
  manifest.config = *json::parse(R"({"languages":{"default":"zh-Hans"}})");
  BOOST_TEST(catalogueLanguage(manifest, "en") == "en");
  BOOST_TEST(catalogueLanguage(manifest, "EN-gb") == "en");
  BOOST_TEST(catalogueLanguage(manifest, "zh-Hans-CN") == "zh-Hans");
  BOOST_TEST(catalogueLanguage(manifest, "zh-CN") == "zh-Hans");
  BOOST_TEST(catalogueLanguage(manifest, "fr") == "zh-Hans");  // the config's default
  BOOST_TEST(catalogueLanguage(manifest, "") == "zh-Hans");
  manifest.languages.clear();
  BOOST_TEST(catalogueLanguage(manifest, "en") == "");
}

BOOST_AUTO_TEST_CASE(changes_read_back_the_same_and_broken_ones_are_refused) {
  const Changes changes{.build = "b",
                        .items = {{.item = "A", .at = *parseInstant("2026-11-20"), .removed = true},
                                  {.item = "B",
                                   .at = *parseInstant("2026-11-21"),
                                   .price = {5},
                                   .listPrice = {9},
                                   .available = false}}};
  const std::string text = writeChanges(changes);
  BOOST_TEST(writeChanges(*readChanges(text)) == text);
  BOOST_TEST(readChanges("[]").error().path == "/items");
  BOOST_TEST(readChanges(R"({"items":{"A":{"at":1}}})").error().path == "/items/A");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove::shard
