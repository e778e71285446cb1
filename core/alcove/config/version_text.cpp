// SPDX-License-Identifier: MIT
#include <alcove/base/decimal.hpp>
#include <alcove/config/version_text.hpp>
#include <vector>

namespace alcove::config {
namespace {

bool isNumber(std::string_view part) {
  return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::string sortableVersion(const json::Value& value) {
  std::string version = value.kind == json::Kind::number ? writeDecimal(value.number) : value.text;
  if (version.empty()) version = "0";
  std::string_view rest = version;
  rest = rest.substr(0, rest.find('+'));
  if (rest.starts_with('v')) rest.remove_prefix(1);
  std::string sortable;
  std::size_t parts = 1;
  for (;; ++parts) {
    const std::size_t end = rest.find_first_of("-.");
    const std::string_view part = rest.substr(0, end);
    if (isNumber(part) && part.size() < 5) sortable.append(5 - part.size(), ' ');
    sortable += part;
    if (end == std::string_view::npos) break;
    sortable += '-';
    rest.remove_prefix(end + 1);
  }
  // ~ sorts behind every letter, so 1.0.0 comes after 1.0.0-beta.
  return parts == 3 ? sortable + "-~" : sortable;
}

}  // namespace alcove::config
