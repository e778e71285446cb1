// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/config/object_reader.hpp>
#include <cli/check/twins.hpp>
#include <set>

namespace alcove::check {
namespace {

void takeOut(json::Value& value, const std::string& path, std::vector<config::Finding>& findings) {
  std::set<std::string, std::less<>> seen;
  std::erase_if(value.members, [&](const json::Member& member) {
    if (seen.insert(member.key).second) return false;
    findings.push_back(
        {codes::jsonDuplicateKey, config::childPath(path, member.key), member.keyOffset, false, member.key});
    return true;
  });
  for (json::Member& member : value.members)
    takeOut(member.value, config::childPath(path, member.key), findings);
  for (std::size_t i = 0; i < value.items.size(); ++i)
    takeOut(value.items[i], path + '/' + std::to_string(i), findings);
}

}  // namespace

void takeOutTwins(json::Value& root, std::vector<config::Finding>& findings) {
  takeOut(root, {}, findings);
}

}  // namespace alcove::check
