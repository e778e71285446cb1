// SPDX-License-Identifier: MIT
#include <alcove/base/json_writer.hpp>
#include <boost/test/unit_test.hpp>
#include <cli/io/mapped_file.hpp>
#include <cli/try/plan.hpp>

namespace alcove::attempt {
namespace {

json::Value fixture(const std::string& name) {
  const auto file = io::MappedFile::open(std::string(ALCOVE_FIXTURES) + "/" + name, name);
  BOOST_REQUIRE(file);
  auto value = json::parse(file->bytes());
  BOOST_REQUIRE(value);
  return std::move(*value);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(planning)

BOOST_AUTO_TEST_CASE(the_program_plans_as_the_page_does) {
  const json::Value cases = fixture("plan.json");
  BOOST_TEST(cases.items.size() > 5u);
  for (const json::Value& each : cases.items) {
    const auto manifest = shard::readManifest(json::Writer().value(*each.find("manifest")).text());
    BOOST_REQUIRE(manifest);
    std::vector<std::string> expected;
    for (const json::Value& name : each.find("files")->items) expected.push_back(name.text);
    BOOST_TEST_CONTEXT(each.string("name")) {
      BOOST_TEST(plan(*manifest, *each.find("page"), *each.find("markup")) == expected,
                 boost::test_tools::per_element());
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove::attempt
