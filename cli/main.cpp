// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <cli/commands/build.hpp>
#include <cli/commands/check.hpp>
#include <cli/commands/eval.hpp>
#include <cli/commands/exit_code.hpp>
#include <cli/commands/report.hpp>
#include <cli/commands/try.hpp>

int main(int argc, char** argv) {
  using alcove::commands::ExitCode;
  CLI::App app(
      "Alcove: personalisation that runs in the shopper's browser, built from a shop's feed and logs",
      "alcove");
  app.set_version_flag("--version", std::string("alcove ") + ALCOVE_VERSION);
  app.require_subcommand(1);
  app.failure_message(CLI::FailureMessage::help);
  std::function<ExitCode()> run;
  alcove::commands::addBuild(app, run);
  alcove::commands::addCheck(app, run);
  alcove::commands::addEval(app, run);
  alcove::commands::addReport(app, run);
  alcove::commands::addTry(app, run);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : static_cast<int>(ExitCode::call);
  }
  return static_cast<int>(run());
}
