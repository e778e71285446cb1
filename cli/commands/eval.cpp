// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <alcove/base/json_writer.hpp>
#include <cli/commands/eval.hpp>
#include <cli/commands/print.hpp>
#include <cli/eval/next_item.hpp>
#include <map>
#include <memory>

namespace alcove::commands {
namespace {

struct Call {
  eval::NextItemOptions options;
  std::string format = "text";
};

void writeFigure(json::Writer& out, std::string_view name, double value) {
  out.key(name).raw(fmt::format("{:.6f}", value));
}

void writeMetrics(json::Writer& out, std::string_view name, const eval::Metrics& metrics) {
  out.key(name).beginObject().member("cases", static_cast<std::int64_t>(metrics.cases));
  writeFigure(out, "hr", metrics.hitRate());
  writeFigure(out, "mrr", metrics.mrr());
  writeFigure(out, "ndcg", metrics.ndcg());
  out.endObject();
}

std::string asJson(const eval::NextItemResult& result, const eval::NextItemOptions& options) {
  json::Writer out;
  const auto count = [](std::size_t value) { return static_cast<std::int64_t>(value); };
  out.beginObject().member("task", "next-item").member("cutoff", count(options.cutoff));
  out.key("support").beginObject().member("k", std::int64_t{options.support});
  out.member("by", result.supportByShoppers ? "shoppers" : "sessions").endObject();
  out.key("train").beginObject().member("items", count(result.items));
  out.member("sessions", count(result.trainSessions)).member("itemsWithList", count(result.itemsWithList));
  writeFigure(out, "entriesPerList", result.entriesPerList);
  writeFigure(out, "selfWeight", result.self);
  writeFigure(out, "learnedShare", result.learnedShare);
  out.key("trials").beginArray();
  for (const std::string& trial : result.trials) out.string(trial);
  out.endArray();
  out.endObject().member("testSessions", count(result.testSessions));
  writeMetrics(out, "all", result.all.all);
  writeMetrics(out, "notYetSeen", result.all.notYetSeen);
  writeMetrics(out, "plainSum", result.plainSum.all);
  writeMetrics(out, "asShipped", result.asShipped.all);
  writeFigure(out, "coverage", result.all.coverage);
  writeFigure(out, "popularityBias", result.all.popularityBias);
  out.key("bytesPerView").beginObject().member("median", count(result.bytesPerView.median));
  out.member("p95", count(result.bytesPerView.p95)).endObject();
  writeFigure(out, "microsecondsPerCall", result.all.microsecondsPerCall);
  writeFigure(out, "buildSeconds", result.buildSeconds);
  writeFigure(out, "replaySeconds", result.replaySeconds);
  return out.endObject().take();
}

void printText(const eval::NextItemResult& result, const eval::NextItemOptions& options) {
  const auto line = [&](std::string_view name, const eval::Metrics& metrics) {
    answer(fmt::format("{:<16} HR@{} {:.4f}  MRR@{} {:.4f}  NDCG@{} {:.4f}  {} cases\n", name, options.cutoff,
                       metrics.hitRate(), options.cutoff, metrics.mrr(), options.cutoff, metrics.ndcg(),
                       metrics.cases));
  };
  answer(fmt::format(
      "{} items, {} training sessions, {} test sessions; {} items have a list, of {:.1f} entries; support {} "
      "{}\n",
      result.items, result.trainSessions, result.testSessions, result.itemsWithList, result.entriesPerList,
      options.support, result.supportByShoppers ? "shoppers" : "sessions"));
  for (const std::string& trial : result.trials) answer(fmt::format("  tried {}\n", trial));
  line("all targets", result.all.all);
  line("not yet seen", result.all.notYetSeen);
  line("plain sum", result.plainSum.all);
  line("as shipped", result.asShipped.all);
  line("  not yet seen", result.asShipped.notYetSeen);
  answer(fmt::format("coverage {:.3f}, popularity bias {:.4f}\n", result.all.coverage,
                     result.all.popularityBias));
  answer(fmt::format(
      "{} bytes a view (p95 {}, cards not counted), {:.1f} µs a call, {:.1f} s to build, {:.1f} s to "
      "replay\n",
      result.bytesPerView.median, result.bytesPerView.p95, result.all.microsecondsPerCall,
      result.buildSeconds, result.replaySeconds));
}

ExitCode runEval(const Call& call) {
  io::Report report;
  const auto result = eval::evaluateNextItem(call.options, report);
  say(report);
  if (!result) return fail(result.error());
  if (call.format == "json") {
    answer(asJson(*result, call.options) + '\n');
  } else {
    printText(*result, call.options);
  }
  return ExitCode::success;
}

}  // namespace

void addEval(CLI::App& app, std::function<ExitCode()>& run) {
  auto call = std::make_shared<Call>();
  CLI::App* command = app.add_subcommand(
      "eval", "Ranks the next item of test sessions by lists built from training sessions");
  command
      ->add_option("--train", call->options.train,
                   "Sessions to build from (session_id, item_id, timestamp | unix_time | pos)")
      ->required();
  command->add_option("--test", call->options.test, "Sessions to replay")->required();
  command->add_option("--cutoff", call->options.cutoff, "Length of the rankings")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  command->add_option("--support", call->options.support, "Distinct shoppers behind every list entry")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  command
      ->add_option("--span-days", call->options.spanDays,
                   "Days over which training sessions without time are spread")
      ->check(CLI::Range(0.001, 100000.0))
      ->capture_default_str();
  command
      ->add_option("--learning", call->options.learning,
                   "none: counted pairs alone; strict: vectors learn from supported steps only")
      ->transform(
          CLI::CheckedTransformer(std::map<std::string, fit::Learning>{{"none", fit::Learning::none},
                                                                       {"standard", fit::Learning::standard},
                                                                       {"strict", fit::Learning::strict}}))
      ->default_str("standard");
  command->add_option("--predictions", call->options.predictions,
                      "Write every ranking here, one JSON line each");
  command->add_option("--format", call->format)
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  command->callback([call, &run] { run = [call] { return runEval(*call); }; });
}

}  // namespace alcove::commands
