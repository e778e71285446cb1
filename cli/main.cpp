// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <alcove/base/codes.hpp>
#include <cli/commands/build.hpp>
#include <cli/commands/check.hpp>
#include <cli/commands/eval.hpp>
#include <cli/commands/exit_code.hpp>
#include <cli/commands/print.hpp>
#include <cli/commands/report.hpp>
#include <cli/commands/simulate.hpp>
#include <cli/commands/try.hpp>
#include <cli/io/printable.hpp>
#include <csignal>
#include <new>

int main(int argc, char** argv) {
  using namespace alcove;
  using namespace alcove::commands;
  CLI::App app(
      "Alcove: personalisation that runs in the shopper's browser, built from a shop's feed and logs",
      "alcove");
  app.set_version_flag("--version", std::string("alcove ") + ALCOVE_VERSION);
  app.require_subcommand(1);
  app.failure_message([](const CLI::App*, const CLI::Error& error) {
    return "alcove: " + io::printable(error.what()) + "; see alcove --help\n";
  });
  std::function<ExitCode()> run;
  addBuild(app, run);
  addCheck(app, run);
  addEval(app, run);
  addReport(app, run);
  addSimulate(app, run);
  addTry(app, run);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : static_cast<int>(ExitCode::call);
  }
  std::signal(SIGXFSZ, SIG_IGN);  // a limit on the size of files is an error of writing like any other
  ExitCode code;
  try {
    code = run();
  } catch (const std::bad_alloc&) {  // the one failure that nothing here returns as a value
    code = fail({codes::programMemory, "alcove", ""});
  }
  if (!allAnswered()) code = fail({codes::fileWrite, "the standard output", ""});
  return static_cast<int>(code);
}
