// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <tbb/global_control.h>

#include <alcove/base/codes.hpp>
#include <cli/check/doubts.hpp>
#include <cli/check/finding_lines.hpp>
#include <cli/check/inputs.hpp>
#include <cli/check/rule_doubts.hpp>
#include <cli/commands/build.hpp>
#include <cli/commands/build_summary.hpp>
#include <cli/commands/fit_model.hpp>
#include <cli/commands/gather.hpp>
#include <cli/commands/now_option.hpp>
#include <cli/commands/print.hpp>
#include <cli/commands/progress.hpp>
#include <cli/commands/runtime_folder.hpp>
#include <cli/commands/with_config.hpp>
#include <cli/experiments/expand.hpp>
#include <cli/site/files.hpp>
#include <cli/site/output_lock.hpp>
#include <memory>
#include <optional>

namespace alcove::commands {
namespace {

struct Call {
  std::string config = "alcove.json";
  std::string out = "alcove";
  std::string runtime;
  std::optional<Instant> now;
  std::uint64_t memory = std::uint64_t{2} << 30;
  std::size_t threads = 0;
  std::string format = "text";
};

/// Rows of the logs and what counting makes of them, in bytes a row: measured on logs of a million rows.
constexpr std::uint64_t bytesPerRow = 160;

std::size_t rowsOf(const Gathered& inputs) {
  return (inputs.events ? inputs.events->rows.size() : 0) + (inputs.orders ? inputs.orders->rows.size() : 0);
}

Result<BuildSummary> build(const Call& call, check::LoadedConfig& loaded, io::Report& report) {
  Progress progress;
  BuildSummary summary{.support = loaded.config.build.support};
  const std::filesystem::path runtime =
      call.runtime.empty() ? defaultRuntimeFolder() : std::filesystem::path(call.runtime);
  if (runtime.empty()) summary.warnings.emplace_back("no runtime folder (--runtime): only data was written");
  std::error_code unreadable;
  if (!runtime.empty() && !std::filesystem::is_directory(runtime, unreadable)) {
    return Error{codes::fileUnreadable, runtime.string(), "no folder of browser files"};
  }
  progress.phase("reading");
  auto inputs = gather(loaded.config, loaded.folder, report);
  if (!inputs) return inputs.error();
  const Instant now = call.now ? *call.now : newestTime(*inputs);
  if (rowsOf(*inputs) * bytesPerRow > call.memory) {
    summary.warnings.push_back(fmt::format("{} rows need about {} MB, more than --memory", rowsOf(*inputs),
                                           rowsOf(*inputs) * bytesPerRow >> 20));
  }
  check::findDoubts(loaded, now);
  check::findMissingInputs(loaded);  // of those that a build does not need
  check::findUnknownArticles(loaded, true);
  check::findUnknownItems(loaded, inputs->catalogue, true);

  const std::string experiments = experiments::expand(loaded.config, loaded.root);
  progress.phase("counting");
  const auto lock = site::OutputLock::take(call.out);
  if (!lock) return lock.error();
  const auto previous = site::readPrevious(call.out);
  if (!previous && site::readFile(std::filesystem::path(call.out) / "manifest.json")) {
    summary.warnings.push_back(call.out + " holds a build that cannot be read: changes.json begins anew");
  }
  summary.unsupportedItems = inputs->unsupportedItems;
  const fit::Model model = fitModel(*inputs, loaded.config, previous, now, summary.counts);
  rules::RuleProgram rules = check::compiledRules(loaded, &model.catalogue);
  check::sortFindings(loaded);

  // Without a feed these rows are the items that were left out, which the summary tells already.
  if (inputs->fromLogs) summary.counts.unknownRows = 0;
  if (now.ms == 0) summary.warnings.emplace_back("no time in any input: give the build one with --now");

  progress.phase("writing");
  auto written = site::writeSite(
      model, loaded.config, previous,
      {.out = call.out,
       .runtime = runtime,
       .programVersion = ALCOVE_VERSION,
       .now = now,
       .rules = std::move(rules),
       .experiments = experiments,
       .progress = [&progress](std::size_t done, std::size_t all) { progress.at(done, all); }});
  if (!written) return written.error();
  summary.items = model.catalogue.items.size();
  summary.categories = model.categories.size();
  summary.languages = model.catalogue.languages;
  summary.supportBy = model.supportBy;
  summary.now = now;
  summary.written = std::move(*written);
  return summary;
}

ExitCode runBuild(const Call& call, check::LoadedConfig& loaded) {
  const auto start = std::chrono::steady_clock::now();
  std::optional<tbb::global_control> threads;
  if (call.threads > 0) threads.emplace(tbb::global_control::max_allowed_parallelism, call.threads);
  io::Report report;
  auto summary = build(call, loaded, report);
  say(loaded);
  say(report);
  if (!summary) return fail(summary.error());
  summary->seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  for (std::string& warning : buildWarnings(*summary)) summary->warnings.push_back(std::move(warning));
  if (call.format == "json") {
    answer(summaryJson(*summary, report) + '\n');
  } else {
    answer(summaryText(*summary));
  }
  return ExitCode::success;
}

}  // namespace

void addBuild(CLI::App& app, std::function<ExitCode()>& run) {
  auto call = std::make_shared<Call>();
  CLI::App* command =
      app.add_subcommand("build", "Reads the inputs that a config names and writes the folder to upload");
  command->add_option("--config", call->config, "The shop's config")->capture_default_str();
  command->add_option("--out", call->out, "The folder to upload")->capture_default_str();
  command->add_option("--runtime", call->runtime, "The browser files; without it those beside the program");
  addNow(*command, call->now,
         "The moment of the build (RFC 3339, or a date); without it the newest time in the input");
  command->add_option("--memory", call->memory, "Warn when the logs need more than this")
      ->transform(CLI::AsSizeValue(false))
      ->default_str("2G");
  command->add_option("--threads", call->threads, "Threads to use; 0: one a processor")
      ->check(CLI::Range(0, 1024))
      ->capture_default_str();
  command->add_option("--format", call->format)
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  command->callback([call, &run] {
    run = [call] {
      return withGoodConfig(call->config,
                            [&call](check::LoadedConfig& loaded) { return runBuild(*call, loaded); });
    };
  });
}

}  // namespace alcove::commands
