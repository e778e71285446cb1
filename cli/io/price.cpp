// SPDX-License-Identifier: MIT
#include <alcove/base/money.hpp>
#include <alcove/base/text.hpp>
#include <algorithm>
#include <array>
#include <cli/io/price.hpp>

namespace alcove::io {
namespace {

struct Symbol {
  std::string_view sign;
  std::string_view currencies;
};

/// Signs and the currencies that use them; codes stand for themselves.
constexpr std::array<Symbol, 21> symbols = {{
    {"€", "EUR"},           {"£", "GBP EGP LBP SYP GIP FKP SHP"},
    {"¥", "JPY CNY"},       {"円", "JPY"},
    {"元", "CNY TWD HKD"},  {"$", "USD CAD AUD NZD HKD SGD TWD MXN ARS CLP COP BRL"},
    {"us$", "USD"},         {"r$", "BRL"},
    {"ca$", "CAD"},         {"a$", "AUD"},
    {"zł", "PLN"},          {"zl", "PLN"},
    {"kč", "CZK"},          {"kr", "SEK NOK DKK ISK"},
    {"kr.", "DKK SEK NOK"}, {"ft", "HUF"},
    {"lei", "RON"},         {"₹", "INR"},
    {"₽", "RUB"},         {"₺", "TRY"},
    {"fr.", "CHF"},
}};

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return out;
}

/// Without spaces of any kind (no-break U+00A0 and narrow U+202F are usual before a sign).
std::string withoutSpaces(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const char32_t c = text::takeCodePoint(text);
    if (c <= 0x20 || c == 0xA0 || c == 0x202F || c == 0x2009) continue;
    text::appendCodePoint(out, c);
  }
  return out;
}

/// "" for the shop's own unit, else the fault.
std::string_view unitFault(const std::string& unit, std::string_view currency) {
  if (unit.empty() || unit == lowered(currency)) return "";
  for (const Symbol& symbol : symbols) {
    if (symbol.sign == unit) {
      return symbol.currencies.find(currency) != std::string_view::npos ? "" : "price in another currency";
    }
  }
  const bool code =
      unit.size() == 3 && std::all_of(unit.begin(), unit.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return code ? "price in another currency" : "price not understood";
}

/// Which of the separators is the decimal one, if any: the last, unless it repeats or groups thousands.
std::size_t decimalAt(std::string_view number) {
  const std::size_t last = number.find_last_of(".,");
  if (last == std::string_view::npos) return last;
  const auto count = std::count(number.begin(), number.end(), number[last]);
  const bool both = number.find(number[last] == ',' ? '.' : ',') != std::string_view::npos;
  if (count > 1) return std::string_view::npos;
  const bool thousands = number[last] == ',' && !both && number.size() - last - 1 == 3 && last > 0;
  return thousands ? std::string_view::npos : last;
}

}  // namespace

Price parsePrice(std::string_view text, std::string_view currency) {
  constexpr std::string_view notUnderstood = "price not understood";
  const std::string packed = withoutSpaces(text);
  const auto first = std::find_if(packed.begin(), packed.end(), isDigit);
  if (first == packed.end()) return {"", packed.empty() ? "no price" : notUnderstood};
  auto last = std::find_if(packed.rbegin(), packed.rend(), isDigit).base();
  std::string before = lowered({packed.begin(), first});
  const std::string after = lowered({last, packed.end()});
  const bool negative = before.starts_with('-') || before.ends_with('-');
  std::erase(before, '-');
  if (!before.empty() && !after.empty()) return {"", notUnderstood};
  if (const auto fault = unitFault(before.empty() ? after : before, currency); !fault.empty())
    return {"", fault};
  const std::string_view number(&*first, static_cast<std::size_t>(last - first));
  const std::size_t decimal = decimalAt(number);
  Price price{negative ? "-" : "", ""};
  std::size_t group = 0;  // digits since the last separator of thousands
  bool grouped = false;
  for (std::size_t i = 0; i < number.size(); ++i, ++group) {
    const bool separator = number[i] == ',' || number[i] == '.' || number[i] == '\'';
    if (isDigit(number[i])) {
      price.literal += number[i];
      continue;
    }
    // Thousands are threes; India counts in twos above them.
    if (!separator || (grouped && group != 2 && group != 3)) return {"", notUnderstood};
    if (i == decimal) price.literal += '.';
    grouped = i != decimal;
    group = static_cast<std::size_t>(-1);
  }
  if (grouped && group != 3) return {"", notUnderstood};
  if (!parseMoney(price.literal, currency)) return {"", notUnderstood};
  return price;
}

}  // namespace alcove::io
