// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/base/json.hpp>
#include <alcove/base/json_writer.hpp>
#include <alcove/shard/changes.hpp>

namespace alcove::shard {

Result<Changes> readChanges(std::string_view text) {
  const auto root = json::parse(text);
  if (!root) return root.error();
  const json::Value* items = root->find("items");
  if (items == nullptr || items->kind != json::Kind::object)
    return Error{codes::shardInconsistent, "/items", ""};
  Changes changes{.build = std::string(root->string("build"))};
  for (const json::Member& member : items->members) {
    const auto at = parseInstant(member.value.string("at"));
    if (!at) return Error{codes::shardInconsistent, "/items/" + member.key, ""};
    changes.items.push_back({.item = member.key,
                             .at = *at,
                             .removed = member.value.isTrue("removed"),
                             .price = {member.value.count("price").value_or(0)},
                             .listPrice = {member.value.count("listPrice").value_or(0)},
                             .available = member.value.isTrue("available")});
  }
  return changes;
}

std::string writeChanges(const Changes& changes) {
  json::Writer out;
  out.beginObject().member("build", changes.build).key("items").beginObject();
  for (const Change& change : changes.items) {
    out.key(change.item).beginObject().member("at", formatInstant(change.at));
    if (change.removed) {
      out.key("removed").boolean(true);
    } else {
      out.member("price", change.price.minor).member("listPrice", change.listPrice.minor);
      out.key("available").boolean(change.available);
    }
    out.endObject();
  }
  return out.endObject().endObject().take() + "\n";
}

}  // namespace alcove::shard
