// SPDX-License-Identifier: MIT
#include <alcove/config/finding.hpp>
#include <chrono>
#include <cli/check/doubts.hpp>
#include <cli/check/finding_lines.hpp>
#include <cli/check/inputs.hpp>
#include <cli/commands/check.hpp>
#include <cli/commands/now_option.hpp>
#include <cli/commands/print.hpp>
#include <cli/commands/with_config.hpp>
#include <cli/feeds/read_catalogue.hpp>
#include <cli/logs/read_events.hpp>
#include <cli/logs/read_orders.hpp>
#include <memory>

namespace alcove::commands {
namespace {

struct Call {
  std::string config = "alcove.json";
  std::optional<Instant> now;
  std::string format = "text";
};

/// Logs are read as `build` reads them, each by itself: one that it would refuse is a finding.
void checkLogs(check::LoadedConfig& loaded) {
  const config::Build& build = loaded.config.build;
  io::Report report;
  const auto tell = [&loaded](std::string_view group, std::size_t i, const auto& read) {
    if (!read) check::tellUnusable(loaded, group, i, read.error());
  };
  for (std::size_t i = 0; i < build.events.size(); ++i)
    tell("events", i, logs::readEvents({build.events[i]}, loaded.folder, report));
  for (std::size_t i = 0; i < build.orders.size(); ++i)
    tell("orders", i,
         logs::readOrders({build.orders[i]}, loaded.config.shop.currency, loaded.folder, report));
}

/// Names are checked only against what could be read; what could not is a finding itself.
void checkItems(check::LoadedConfig& loaded) {
  if (loaded.config.build.products.empty()) return;
  io::Report report;
  const auto catalogue =
      feeds::readCatalogue(loaded.config.build, loaded.config.shop.currency, loaded.folder, report);
  if (!catalogue) return check::tellUnusableFeed(loaded, catalogue.error());
  check::findUnknownItems(loaded, *catalogue, false);
}

Instant clockTime() {
  const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(sinceEpoch).count()};
}

ExitCode runCheck(const Call& call, check::LoadedConfig& loaded) {
  check::findDoubts(loaded, call.now ? *call.now : clockTime());
  check::findMissingInputs(loaded);
  checkLogs(loaded);
  check::findUnknownArticles(loaded, false);
  checkItems(loaded);
  check::sortFindings(loaded);
  if (call.format == "json") {
    answer(check::findingsJson(loaded) + '\n');
  } else {
    for (const std::string& line : check::findingLines(loaded)) answer(line + '\n');
    if (loaded.findings.empty()) answer(call.config + ": nothing to say\n");
  }
  return config::hasErrors(loaded.findings) ? ExitCode::findings : ExitCode::success;
}

}  // namespace

void addCheck(CLI::App& app, std::function<ExitCode()>& run) {
  auto call = std::make_shared<Call>();
  CLI::App* command =
      app.add_subcommand("check", "Says what is wrong with a config, line by line; writes nothing");
  command->add_option("--config", call->config, "The shop's config")->capture_default_str();
  addNow(*command, call->now,
         "The moment to check dates against (RFC 3339, or a date); the clock's without it");
  command->add_option("--format", call->format)
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  command->callback([call, &run] {
    run = [call] {
      return withConfig(call->config,
                        [&call](check::LoadedConfig& loaded) { return runCheck(*call, loaded); });
    };
  });
}

}  // namespace alcove::commands
