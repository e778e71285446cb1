// SPDX-License-Identifier: MIT
#include <cli/commands/print.hpp>
#include <cli/commands/try.hpp>
#include <cli/try/try_condition.hpp>
#include <cli/try/try_suggest.hpp>
#include <iostream>
#include <memory>

namespace alcove::commands {
namespace {

struct Call {
  std::string site;
  std::string history;
  std::string language;
  std::string shopper;
};

ExitCode answerAll(const Result<attempt::Answer>& reply) {
  if (!reply) return fail(reply.error());
  std::string line;
  while (std::getline(std::cin, line)) {
    answer((*reply)(line) + '\n');
    if (!allAnswered()) break;
  }
  return ExitCode::success;
}

}  // namespace

void addTry(CLI::App& app, std::function<ExitCode()>& run) {
  const auto call = std::make_shared<Call>();
  CLI::App* command =
      app.add_subcommand("try", "Show what a part does: reads standard input, answers line by line");
  command->require_subcommand(1);

  CLI::App* suggest = command->add_subcommand("suggest", "Requests (docs/engine.md) → slates");
  suggest->add_option("--site", call->site, "A folder that alcove build wrote")->required();
  suggest->add_option("--history", call->history, "The shopper's events, one JSON a line");
  suggest->add_option("--language", call->language, "Of the page; the config's default without");
  suggest->add_option("--shopper", call->shopper,
                      "Whose variants of the experiments to show: any text; without, the config as it is");
  suggest->callback([call, &run] {
    run = [call] {
      return answerAll(attempt::openSuggest(call->site, call->history, call->language, call->shopper));
    };
  });

  CLI::App* plan = command->add_subcommand("plan", R"({"page":…} → the files that such a page asks for)");
  plan->add_option("--site", call->site, "A folder that alcove build wrote")->required();
  plan->callback([call, &run] { run = [call] { return answerAll(attempt::openPlan(call->site)); }; });

  const auto addPure = [&](const char* name, const char* description,
                           std::string (*answer)(std::string_view)) {
    command->add_subcommand(name, description)->callback([answer, &run] {
      run = [answer] { return answerAll(attempt::Answer(answer)); };
    });
  };
  addPure("condition", R"({"condition":…,"facts":…} → whether they meet it)", attempt::answerCondition);
  addPure("bucket", R"({"seed":…,"value":…,"ranges":…} → the variation of an experiment)",
          attempt::answerBucket);
}

}  // namespace alcove::commands
