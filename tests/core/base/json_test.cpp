// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/base/json.hpp>
#include <alcove/base/json_writer.hpp>
#include <boost/test/unit_test.hpp>
#include <string_view>

namespace alcove::json {

BOOST_AUTO_TEST_SUITE(json_reading)

BOOST_AUTO_TEST_CASE(values_keep_their_literal_and_their_place) {
  const std::string text = R"({ "a" : [1, -2.50e1,"x\ny"], "b":{"c" :true},"d": 7})";
  const auto root = parse(text);
  BOOST_REQUIRE(root);
  const Value& a = *root->find("a");
  BOOST_TEST(a.items[1].text == "-2.50e1");
  BOOST_TEST(a.items[1].number == -25.0);
  BOOST_TEST(a.items[1].offset == text.find("-2.50"));
  BOOST_TEST(a.items[2].text == "x\ny");
  BOOST_TEST(a.items[2].offset == text.find("\"x"));
  BOOST_TEST(root->members[1].keyOffset == text.find("\"b\""));
  BOOST_TEST(root->find("b")->offset == text.find("{\"c"));
  BOOST_TEST(root->find("b")->isTrue("c"));
  BOOST_TEST(root->find("d")->offset == text.find('7'));
  BOOST_TEST(*root->count("d") == 7);
}

BOOST_AUTO_TEST_CASE(a_key_that_comes_twice_is_refused_where_it_comes_again) {
  const std::string text = R"({"a":1,"b":2,"a":3})";
  const auto root = parse(text);
  BOOST_REQUIRE(!root);
  BOOST_TEST(root.error().code == codes::jsonDuplicateKey);
  BOOST_TEST(root.error().detail == "a");
  BOOST_TEST(root.error().offset == text.rfind("\"a\""));
}

BOOST_AUTO_TEST_CASE(nesting_has_an_end) {
  const std::string deep = std::string(64, '[') + std::string(64, ']');
  BOOST_TEST(static_cast<bool>(parse(deep)));
  const auto deeper = parse("[" + deep + "]");
  BOOST_REQUIRE(!deeper);
  BOOST_TEST(deeper.error().code == codes::jsonTooDeep);
  BOOST_TEST(!parse(std::string(1'000'000, '[')));
}

BOOST_AUTO_TEST_CASE(damaged_text_is_an_error_with_a_place) {
  for (const char* text :
       {"", " ", "{", "[1,]", "{\"a\":}", "nul", "01", "1.", "\"\x80\"", "NaN", "[1] 2", "{'a':1}",
        "\"\\u12\"", "{\"a\":1,}", "\"a", "\t\"\x01\"", "[1-55555555555]", "[1++++++++++++1e2e3]"}) {
    const auto value = parse(text);
    BOOST_REQUIRE_MESSAGE(!value, text);
    BOOST_TEST(value.error().code == codes::jsonSyntax);
    BOOST_TEST(value.error().offset <= std::string_view(text).size());
  }
}

BOOST_AUTO_TEST_CASE(nothing_may_follow_a_value_not_even_behind_a_zero) {
  using namespace std::string_view_literals;
  for (const std::string_view text : {"7\0"sv, "7\0 8"sv, "{}\0{"sv}) {
    const auto value = parse(text);
    BOOST_REQUIRE(!value);
    BOOST_TEST(value.error().code == codes::jsonSyntax);
    BOOST_TEST(value.error().offset == text.find('\0'));
  }
}

BOOST_AUTO_TEST_CASE(a_text_over_the_limit_is_not_read) {
  BOOST_TEST(parse("[1,2,3]", {.bytes = 4}).error().code == codes::jsonTooLarge);
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_is_skipped_and_offsets_still_count_it) {
  const auto value = parse("\xEF\xBB\xBF{\"a\":]");
  BOOST_REQUIRE(!value);
  BOOST_TEST(value.error().offset == 8u);
  const std::string text = "\xEF\xBB\xBF {\"a\":[7]}";
  const auto root = parse(text);
  BOOST_REQUIRE(root);
  BOOST_TEST(root->offset == text.find('{'));
  BOOST_TEST(root->members[0].keyOffset == text.find("\"a"));
  BOOST_TEST(root->find("a")->items[0].offset == text.find('7'));
  BOOST_TEST(parse("\xEF\xBB\xBF\xEF\xBB\xBF" "8").error().code == codes::jsonSyntax);  // one is enough
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(json_writing)

BOOST_AUTO_TEST_CASE(what_is_read_is_written_the_same) {
  const std::string text = R"({"a":[1.50,"é \"q\" \\ \u0001\n",null,true,{}],"b":[]})";
  BOOST_TEST(Writer().value(*parse(text)).text() == text);
}

BOOST_AUTO_TEST_CASE(broken_utf8_is_replaced_so_that_it_can_be_read) {
  const std::string text = Writer().string("a\xFF\xC3").text();
  BOOST_TEST(parse(text)->text == "a\xEF\xBF\xBD\xEF\xBF\xBD");
}

BOOST_AUTO_TEST_CASE(replies_have_one_shape) {
  BOOST_TEST(successReply("[]") == R"({"ok":true,"value":[]})");
  BOOST_TEST(errorReply({"a.b", "/c", "d"}) ==
             R"({"ok":false,"error":{"code":"a.b","path":"/c","detail":"d"}})");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove::json
