// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <alcove/base/json_writer.hpp>
#include <cli/commands/eval_report.hpp>

namespace alcove::commands {
namespace {

using Intervals = std::array<eval::Interval, 3>;

std::int64_t whole(std::size_t value) {
  return static_cast<std::int64_t>(value);
}

void writeFigure(json::Writer& out, std::string_view name, double value) {
  out.key(name).raw(fmt::format("{:.6f}", value));
}

void writeMembers(json::Writer& out, const eval::Metrics& metrics) {
  out.member("cases", whole(metrics.cases));
  writeFigure(out, "hr", metrics.hitRate());
  writeFigure(out, "mrr", metrics.mrr());
  writeFigure(out, "ndcg", metrics.ndcg());
}

void writeMetrics(json::Writer& out, std::string_view name, const eval::Metrics& metrics) {
  out.key(name).beginObject();
  writeMembers(out, metrics);
  out.endObject();
}

void writeIntervals(json::Writer& out, const Intervals& intervals) {
  out.key("interval95").beginObject();
  const char* const names[] = {"hr", "mrr", "ndcg"};
  for (std::size_t i = 0; i < intervals.size(); ++i) {
    out.key(names[i]).raw(fmt::format("[{:.6f},{:.6f}]", intervals[i].low, intervals[i].high));
  }
  out.endObject();
}

void writeRange(json::Writer& out, const eval::Judged& judged) {
  writeFigure(out, "coverage", judged.exposure.coverage);
  writeFigure(out, "gini", judged.exposure.gini);
  writeFigure(out, "novelty", judged.exposure.novelty);
  writeFigure(out, "diversity", judged.diversity);
  writeFigure(out, "popularityBias", judged.exposure.popularityBias);
}

void writeBare(json::Writer& out, std::string_view name, const eval::Metrics& metrics,
               std::span<const eval::Unit> units) {
  out.key(name).beginObject();
  writeMembers(out, metrics);
  writeIntervals(out, eval::bootstrap(units));
  out.endObject();
}

struct NamedBand {
  std::string name;
  const eval::Metrics& metrics;
};

/// "1-4", "5-9" … by the bands' bounds, then "unknown". Ties can leave a band without any number.
std::vector<NamedBand> bandsOf(const eval::NextItemResult& result) {
  const auto& metrics = result.ranked.byPopularity;
  std::vector<NamedBand> bands;
  std::uint32_t from = 1;
  for (std::size_t i = 0; i < result.bands.size(); ++i) {
    if (result.bands[i] < from) continue;
    bands.push_back({fmt::format("{}-{}", from, result.bands[i]), metrics[i]});
    from = result.bands[i] + 1;
  }
  bands.push_back({fmt::format("{}+", from), metrics[result.bands.size()]});
  bands.push_back({"unknown", metrics.back()});
  return bands;
}

void writeSplits(json::Writer& out, const eval::NextItemResult& result) {
  out.key("byPrefix").beginArray();
  for (std::size_t i = 0; i < result.ranked.byPrefix.size(); ++i) {
    out.beginObject().member("events", eval::Breakdown::prefixes[i]);
    writeMembers(out, result.ranked.byPrefix[i]);
    out.endObject();
  }
  out.endArray().key("byPopularity").beginArray();
  for (const NamedBand& band : bandsOf(result)) {
    out.beginObject().member("sessions", band.name);
    writeMembers(out, band.metrics);
    out.endObject();
  }
  out.endArray();
}

/// Lines of text, one beneath the other.
class Text {
 public:
  explicit Text(std::size_t cutoff) : cutoff_(cutoff) {}

  void line(std::string_view name, const eval::Metrics& metrics) {
    text_ += fmt::format("{:<16} HR@{} {:.4f}  MRR@{} {:.4f}  NDCG@{} {:.4f}  {} cases\n", name, cutoff_,
                         metrics.hitRate(), cutoff_, metrics.mrr(), cutoff_, metrics.ndcg(), metrics.cases);
  }
  void line(std::string_view name, const eval::Metrics& metrics, std::span<const eval::Unit> units) {
    line(name, metrics);
    const Intervals of = eval::bootstrap(units);
    text_ += fmt::format("{:<16} {:>7}{:.4f}-{:.4f} {:>5}{:.4f}-{:.4f} {:>4}{:.4f}-{:.4f}  95 %\n", "", "",
                         of[0].low, of[0].high, "", of[1].low, of[1].high, "", of[2].low, of[2].high);
  }
  void range(std::string_view name, const eval::Judged& judged) {
    text_ += fmt::format(
        "{:<16} coverage {:.3f}, Gini {:.3f}, novelty {:.2f} bits, diversity {:.3f}, popularity bias "
        "{:.4f}\n",
        name, judged.exposure.coverage, judged.exposure.gini, judged.exposure.novelty, judged.diversity,
        judged.exposure.popularityBias);
  }
  void add(std::string text) { text_ += text; }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  std::size_t cutoff_;
  std::string text_;
};

}  // namespace

std::string nextItemJson(const eval::NextItemResult& result, const eval::NextItemOptions& options) {
  json::Writer out;
  out.beginObject().member("task", "next-item").member("cutoff", whole(options.cutoff));
  out.key("support").beginObject().member("k", std::int64_t{options.support});
  out.member("by", result.supportByShoppers ? "shoppers" : "sessions").endObject();
  out.key("train").beginObject().member("items", whole(result.items));
  out.member("sessions", whole(result.trainSessions)).member("itemsWithList", whole(result.itemsWithList));
  writeFigure(out, "entriesPerList", result.entriesPerList);
  writeFigure(out, "selfWeight", result.self);
  writeFigure(out, "learnedShare", result.learnedShare);
  out.key("trials").beginArray();
  for (const std::string& trial : result.trials) out.string(trial);
  out.endArray();
  out.endObject().member("testSessions", whole(result.testSessions));
  writeBare(out, "all", result.ranked.all, result.ranked.sessions);
  writeBare(out, "notYetSeen", result.ranked.notYetSeen, result.ranked.notYetSeenOf);
  writeMetrics(out, "seenBefore", result.ranked.again);
  writeMetrics(out, "plainSum", result.plainSum);
  writeSplits(out, result);
  writeRange(out, result.ranked);
  out.key("asShipped").beginObject();
  writeMembers(out, result.asShipped.all);
  writeIntervals(out, eval::bootstrap(result.asShipped.sessions));
  writeMetrics(out, "notYetSeen", result.asShipped.notYetSeen);
  writeRange(out, result.asShipped);
  if (result.hasCategories) {
    out.key("notDiversified").beginObject();
    writeMembers(out, result.notDiversified.all);
    writeRange(out, result.notDiversified);
    out.endObject();
  }
  out.endObject().key("bytesPerView").beginObject().member("median", whole(result.bytesPerView.median));
  out.member("p95", whole(result.bytesPerView.p95))
      .member("list", whole(result.bytesPerView.list))
      .endObject();
  writeFigure(out, "microsecondsPerCall", result.ranked.microsecondsPerCall);
  writeFigure(out, "buildSeconds", result.buildSeconds);
  writeFigure(out, "replaySeconds", result.replaySeconds);
  return out.endObject().take();
}

std::string nextItemText(const eval::NextItemResult& result, const eval::NextItemOptions& options) {
  Text text(options.cutoff);
  text.add(fmt::format(
      "{} items, {} training sessions, {} test sessions; {} items have a list, of {:.1f} entries; support {} "
      "{}\n",
      result.items, result.trainSessions, result.testSessions, result.itemsWithList, result.entriesPerList,
      options.support, result.supportByShoppers ? "shoppers" : "sessions"));
  for (const std::string& trial : result.trials) text.add(fmt::format("  tried {}\n", trial));
  text.line("all targets", result.ranked.all, result.ranked.sessions);
  text.line("not yet seen", result.ranked.notYetSeen, result.ranked.notYetSeenOf);
  text.line("seen before", result.ranked.again);
  text.line("plain sum", result.plainSum);
  text.line("as shipped", result.asShipped.all, result.asShipped.sessions);
  text.line("  not yet seen", result.asShipped.notYetSeen);
  if (result.hasCategories) text.line("  not diversified", result.notDiversified.all);
  text.add("by events seen\n");
  for (std::size_t i = 0; i < result.ranked.byPrefix.size(); ++i) {
    text.line(fmt::format("  {}", eval::Breakdown::prefixes[i]), result.ranked.byPrefix[i]);
  }
  text.add("by training sessions with the target, a quarter of all views each\n");
  for (const NamedBand& band : bandsOf(result)) text.line("  " + band.name, band.metrics);
  text.range("all targets", result.ranked);
  text.range("as shipped", result.asShipped);
  if (result.hasCategories) text.range("  not diversified", result.notDiversified);
  text.add(
      fmt::format("{} bytes a view (p95 {}, cards not counted; p95 of the list in it {}), {:.1f} µs a "
                  "call, {:.1f} s to build, {:.1f} s to "
                  "replay\n",
                  result.bytesPerView.median, result.bytesPerView.p95, result.bytesPerView.list,
                  result.ranked.microsecondsPerCall, result.buildSeconds, result.replaySeconds));
  return text.take();
}

}  // namespace alcove::commands
