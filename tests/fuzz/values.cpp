// SPDX-License-Identifier: MIT
#include <alcove/base/decimal.hpp>
#include <alcove/base/instant.hpp>
#include <alcove/base/json.hpp>
#include <alcove/base/money.hpp>
#include <alcove/base/wildcard.hpp>
#include <alcove/model/category.hpp>
#include <cli/io/price.hpp>
#include <cli/io/time.hpp>
#include <cli/logs/order_values.hpp>
#include <cmath>
#include <string>

#include "fuzz.hpp"

namespace {

using namespace alcove;

constexpr std::int64_t largestInJavaScript = std::int64_t{1} << 53;

void requireDecimal(std::string_view text) {
  const auto value = json::parse(text);
  if (!value || value->kind != json::Kind::number) return;
  const double expected = std::strtod(value->text.c_str(), nullptr);
  const double error = std::abs(value->number - expected);
  const double unit = std::nextafter(std::abs(expected), HUGE_VAL) - std::abs(expected);
  fuzz::require(error <= 8 * unit, "a number is within a few units of the library's");
}

void requireInstant(const std::optional<Instant>& instant) {
  if (!instant) return;
  fuzz::require(parseInstant(formatInstant(*instant)) == instant,
                "a moment that was read can be written and read");
}

void requireMoney(std::string_view text, std::string_view currency) {
  const auto money = parseMoney(text, currency);
  if (money)
    fuzz::require(std::abs(money->minor) <= largestInJavaScript, "an amount fits a JavaScript number");
  const io::Price price = io::parsePrice(text, currency);
  fuzz::require(price.fault.empty() != price.literal.empty(), "a price has either a literal or a fault");
  if (price.fault.empty())
    fuzz::require(parseMoney(price.literal, currency).has_value(), "a price's literal is money");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::textOf(data, size);
  requireDecimal(text);
  requireInstant(parseInstant(text));
  requireInstant(io::parseTime(text));
  for (const std::string_view currency : {"EUR", "JPY", "KWD", "USD"}) requireMoney(text, currency);
  const std::string path = categoryPath(text);
  fuzz::require(categoryPath(path) == path, "a category's path stays what it is");
  fuzz::require(fitsWildcard(text, "*"), "a star fits everything");
  fuzz::require(fitsWildcard(text, text), "a pattern fits itself");
  if (const auto quantity = logs::parseQuantity(text))
    fuzz::require(std::abs(*quantity) <= 1'000'000'000, "a quantity is bounded");
  static_cast<void>(logs::isVoidStatus(text));
  const std::string shopper = logs::shopperKey(text);
  fuzz::require(text.find('@') == std::string_view::npos || shopper.size() == 17,
                "an address is kept by its hash only");
  return 0;
}
