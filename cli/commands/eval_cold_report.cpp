// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <alcove/base/json_writer.hpp>
#include <cli/commands/eval_cold_report.hpp>

namespace alcove::commands {
namespace {

constexpr std::array names = {"recall@10", "recall@20", "MRR@20"};

std::string line(const eval::ColdFigures& figures) {
  std::string text = fmt::format("  {:<34}", figures.method);
  for (std::size_t i = 0; i < names.size(); ++i) {
    text += fmt::format("  {} {:.4f} ({:.4f}-{:.4f})", names[i], figures.mean[i], figures.intervals[i].low,
                        figures.intervals[i].high);
  }
  return text + '\n';
}

void write(json::Writer& out, const eval::ColdFigures& figures) {
  constexpr std::array keys = {"recallAt10", "recallAt20", "mrrAt20"};
  out.beginObject().member("method", figures.method);
  for (std::size_t i = 0; i < keys.size(); ++i) out.key(keys[i]).raw(fmt::format("{:.6f}", figures.mean[i]));
  out.key("interval95").beginObject();
  for (std::size_t i = 0; i < keys.size(); ++i)
    out.key(keys[i]).raw(fmt::format("[{:.6f},{:.6f}]", figures.intervals[i].low, figures.intervals[i].high));
  out.endObject().endObject();
}

}  // namespace

std::string coldStartText(const eval::ColdStartResult& result) {
  std::string text = fmt::format(
      "{} items, {} products of them hidden; newer {} came {} times to {} of these; 95 % intervals in "
      "brackets\n"
      "what their pages show, by what was {}:\n",
      result.items, result.hidden, result.ofOrders ? "orders" : "sessions", result.cases, result.asked,
      result.ofOrders ? "in the same order" : "looked at next");
  for (const eval::ColdFigures& each : result.pages) text += line(each);
  text += line(result.ahead);
  text +=
      fmt::format("{} times from another page to a hidden product, which stood there:\n", result.targetCases);
  for (const eval::ColdFigures& each : result.targets) text += line(each);
  return text;
}

std::string coldStartJson(const eval::ColdStartResult& result) {
  const auto whole = [](std::size_t value) { return static_cast<std::int64_t>(value); };
  json::Writer out;
  out.beginObject().member("task", "cold-start").member("items", whole(result.items));
  out.member("hidden", whole(result.hidden)).member("asked", whole(result.asked));
  out.member("cases", whole(result.cases)).member("targetCases", whole(result.targetCases));
  out.member("evidence", result.ofOrders ? "orders" : "views").key("pages").beginArray();
  for (const eval::ColdFigures& each : result.pages) write(out, each);
  out.endArray().key("ahead");
  write(out, result.ahead);
  out.key("targets").beginArray();
  for (const eval::ColdFigures& each : result.targets) write(out, each);
  return out.endArray().endObject().take();
}

}  // namespace alcove::commands
