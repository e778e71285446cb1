// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/json.hpp>
#include <alcove/engine/engine.hpp>
#include <alcove/shard/encode.hpp>
#include <boost/test/unit_test.hpp>
#include <cstring>
#include <string>
#include <string_view>

#include "core/samples.hpp"

/// Speaks to an engine as the page does.
namespace alcove::visits {

inline constexpr const char* placements =
    R"("pdp":{"page":"product","limit":4,"sources":[{"model":"related"},{"model":"bestsellers"}]},)"
    R"("home":{"page":"home","limit":4,"sources":[{"model":"for-you"},{"model":"trending"}]},)"
    R"("top":{"page":"category","sources":[{"model":"bestsellers","scope":"category"}]},)"
    R"("cart":{"page":"cart","sources":[{"model":"together"}]})";

/// Puts bytes where the next call reads them.
inline void fill(Engine& engine, std::string_view bytes) {
  const auto room = engine.inbox(bytes.size());
  if (!bytes.empty()) std::memcpy(room.data(), bytes.data(), bytes.size());
}

/// The value of a reply that has to be one.
inline json::Value valueOf(const std::string& reply) {
  const auto root = json::parse(reply);
  BOOST_REQUIRE_MESSAGE(root, reply);
  BOOST_REQUIRE_MESSAGE(root->isTrue("ok"), reply);
  return *root->find("value");
}

/// Code and path of a reply that has to be an error.
inline std::string errorOf(const std::string& reply) {
  const auto root = json::parse(reply);
  BOOST_REQUIRE_MESSAGE(root && !root->isTrue("ok"), reply);
  return std::string(root->find("error")->string("code")) + " " +
         std::string(root->find("error")->string("path"));
}

/// A visit to the shop of mugs.
struct Visit {
  Engine engine;
  int second = 0;

  explicit Visit(const std::string& evidence = "views") {
    fill(engine, samples::manifest(placements, evidence));
    static_cast<void>(valueOf(engine.configure(R"({"language":"en","now":"2026-11-02T00:00:00Z"})")));
    for (const shard::Shard& shard : {samples::mugShard(), samples::teaShard(), samples::popularShard()}) {
      fill(engine, shard::encode(shard));
      static_cast<void>(valueOf(engine.addShard("builds/b1/" + shard.name)));
    }
  }
  std::string time() {
    const std::string digits = std::to_string(100 + second++);
    return "2026-11-02T10:0" + digits.substr(0, 1) + ":" + digits.substr(1) + "Z";
  }
  std::string record(const std::string& name, const std::string& rest) {
    return engine.record(R"({"name":")" + name + R"(",)" + rest + R"(,"time":")" + time() + "\"}");
  }
  void view(const std::string& item) {
    static_cast<void>(valueOf(record("view_item", "\"item\":\"" + item + "\"")));
  }

  json::Value ask(const std::string& request) { return valueOf(engine.query(request)); }
  std::string slate(const std::string& placement, const std::string& page, const std::string& more = "") {
    const auto value =
        ask(R"({"kind":"suggest","placement":")" + placement + R"(","page":)" + page + more + "}");
    std::string ids;
    for (const json::Value& item : value.find("items")->items) {
      ids += (ids.empty() ? "" : " ") + std::string(item.string("id"));
    }
    return ids;
  }
};

/// A line of the log.
inline std::string view(const std::string& item, const std::string& time) {
  return R"({"name":"view_item","item":")" + item + R"(","time":")" + time + "\"}";
}

inline constexpr const char* mugPage = R"({"type":"product","item":"MUG"})";

}  // namespace alcove::visits
