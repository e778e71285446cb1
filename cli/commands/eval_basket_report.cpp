// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <alcove/base/json_writer.hpp>
#include <cli/commands/eval_basket_report.hpp>

namespace alcove::commands {
namespace {

std::array<double, 3> meansOf(const eval::BasketFigures::At& at) {
  return {at.mean.recall, at.mean.ndcg, at.mean.hit};
}

void writeFigure(json::Writer& out, std::string_view name, double value) {
  out.key(name).raw(fmt::format("{:.6f}", value));
}

void writeFigures(json::Writer& out, std::string_view name, const eval::BasketFigures& figures) {
  constexpr std::array names = {"recall", "ndcg", "phr"};
  out.key(name).beginObject();
  for (const auto& at : figures.at) {
    out.key(fmt::format("at{}", at.cutoff)).beginObject();
    const auto means = meansOf(at);
    for (std::size_t i = 0; i < names.size(); ++i) writeFigure(out, names[i], means[i]);
    out.key("interval95").beginObject();
    for (std::size_t i = 0; i < names.size(); ++i) {
      out.key(names[i]).raw(fmt::format("[{:.6f},{:.6f}]", at.intervals[i].low, at.intervals[i].high));
    }
    out.endObject().endObject();
  }
  out.endObject();
}

std::array<std::pair<std::string_view, double>, 9> membersOf(const eval::PurchaseOptions& options) {
  return {{{"decay", options.decay},
           {"pairWeight", options.pairWeight},
           {"popularWeight", options.popularWeight},
           {"afterWeight", options.afterWeight},
           {"rarity", options.rarity},
           {"recentDays", options.recentDays},
           {"trend", options.trend},
           {"ownDays", options.ownDays},
           {"repeat", options.repeat}}};
}

std::string lines(std::string_view name, const eval::BasketFigures& figures) {
  std::string text;
  for (const auto& at : figures.at) {
    text += fmt::format("{:<14}", name);
    constexpr std::array names = {"recall", "NDCG", "PHR"};
    const auto means = meansOf(at);
    for (std::size_t i = 0; i < names.size(); ++i) {
      text += fmt::format("  {}@{} {:.4f} ({:.4f}-{:.4f})", names[i], at.cutoff, means[i],
                          at.intervals[i].low, at.intervals[i].high);
    }
    text += '\n';
  }
  return text;
}

}  // namespace

std::string basketJson(std::string_view task, const eval::BasketResult& result) {
  const auto whole = [](std::size_t value) { return static_cast<std::int64_t>(value); };
  json::Writer out;
  out.beginObject().member("task", task).member("customers", whole(result.customers));
  out.member("histories", whole(result.histories)).member("items", whole(result.items));
  writeFigures(out, "model", result.model);
  writeFigures(out, "ownFrequency", result.frequency);
  out.key("tuned").beginObject();
  for (const auto& [name, value] : membersOf(result.tuned.options)) writeFigure(out, name, value);
  writeFigure(out, "recallAt10Earlier", result.tuned.recall);
  writeFigure(out, "ndcgAt10Earlier", result.tuned.ndcg);
  return out.endObject().endObject().take();
}

std::string basketText(const eval::BasketResult& result) {
  std::string text =
      fmt::format("{} customers to foretell, {} with a history, {} items; 95 % intervals in brackets\n",
                  result.customers, result.histories, result.items) +
      lines("model", result.model) + lines("own frequency", result.frequency) +
      "options chosen on earlier baskets:";
  for (const auto& [name, value] : membersOf(result.tuned.options))
    text += fmt::format(" {} {}", name, value);
  return text + '\n';
}

}  // namespace alcove::commands
