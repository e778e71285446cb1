// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <alcove/base/codes.hpp>
#include <alcove/base/text.hpp>
#include <algorithm>
#include <cli/commands/eval.hpp>
#include <cli/commands/eval_basket_report.hpp>
#include <cli/commands/eval_cold_report.hpp>
#include <cli/commands/eval_report.hpp>
#include <cli/commands/gather.hpp>
#include <cli/commands/print.hpp>
#include <cli/commands/with_config.hpp>
#include <cli/io/time.hpp>
#include <iterator>
#include <map>
#include <memory>

namespace alcove::commands {
namespace {

struct Call {
  std::string task = "next-item";
  eval::NextItemOptions item;
  eval::NextBasketOptions basket;
  eval::NextOrderOptions order;
  eval::ColdStartOptions cold;
  bool learningGiven = false;  ///< else a config says
  std::string config;
  std::string from;
  std::string until;
  std::string format = "text";
};

/// What a task needs and was not given; empty when all is there.
std::string lacking(const Call& call) {
  const auto need = [](bool there, std::string_view flag) { return there ? "" : std::string(flag); };
  if (call.task == "next-basket") {
    return need(!call.basket.baskets.empty(), "--baskets") + need(!call.basket.next.empty(), " --next");
  }
  if (call.task == "next-order") {
    return need(!call.order.orders.empty(), "--orders") + need(!call.from.empty(), " --from");
  }
  if (call.task == "cold-start") return need(!call.config.empty(), "--config");
  return need(!call.item.train.empty(), "--train") + need(!call.item.test.empty(), " --test");
}

/// Tasks that a flag belongs to; those of every task are not here.
struct FlagOfTask {
  const char* flag;
  std::string_view tasks;
};
constexpr FlagOfTask flagsOfTasks[] = {
    {"--train", "next-item"},      {"--test", "next-item"},
    {"--cutoff", "next-item"},     {"--support", "next-item, next-basket, next-order"},
    {"--span-days", "next-item"},  {"--learning", "next-item, cold-start"},
    {"--categories", "next-item"}, {"--predictions", "next-item"},
    {"--baskets", "next-basket"},  {"--next", "next-basket"},
    {"--orders", "next-order"},    {"--from", "next-order"},
    {"--until", "next-order"},     {"--config", "cold-start"},
    {"--parts", "cold-start"},     {"--hide-none", "cold-start"},
    {"--newer", "cold-start"},
};

/// A flag that was given and is another task's would do nothing: the first one, or null.
const FlagOfTask* foreignFlag(const CLI::App& command, std::string_view task) {
  const auto* const found = std::find_if(
      std::begin(flagsOfTasks), std::end(flagsOfTasks), [&command, task](const FlagOfTask& each) {
        return each.tasks.find(task) == std::string_view::npos && command.count(each.flag) > 0;
      });
  return found == std::end(flagsOfTasks) ? nullptr : found;
}

ExitCode callError(std::string_view text) {
  fmt::print(stderr, "alcove eval: {}\n", text);
  return ExitCode::call;
}

/// Prints what reading had to say, then the answer in the format asked for.
template <typename Answer, typename Json, typename Text>
ExitCode answer(const Call& call, const io::Report& report, const Result<Answer>& result, Json json,
                Text text) {
  say(report);
  if (!result) return fail(result.error());
  fmt::print("{}", call.format == "json" ? json(*result) + '\n' : text(*result));
  return ExitCode::success;
}

ExitCode runBaskets(Call& call) {
  io::Report report;
  const auto json = [&call](const eval::BasketResult& result) { return basketJson(call.task, result); };
  call.basket.support = call.order.support = call.item.support;
  if (call.task == "next-basket") {
    return answer(call, report, eval::evaluateNextBasket(call.basket, report), json, basketText);
  }
  const auto from = io::parseTime(call.from);
  if (!from) return callError(fmt::format("--from {} is no date", call.from));
  call.order.from = *from;
  if (!call.until.empty() && !(call.order.until = io::parseTime(call.until))) {
    return callError(fmt::format("--until {} is no date", call.until));
  }
  return answer(call, report, eval::evaluateNextOrder(call.order, report), json, basketText);
}

ExitCode runColdStart(Call& call, const check::LoadedConfig& loaded) {
  io::Report report;
  const auto inputs = gather(loaded.config, loaded.folder, report);
  say(report);
  if (!inputs) return fail(inputs.error());
  call.cold.support = static_cast<std::uint32_t>(loaded.config.build.support);
  call.cold.learning = call.learningGiven           ? call.item.learning
                       : loaded.config.build.strict ? fit::Learning::strict
                                                    : fit::Learning::standard;
  std::sort(call.cold.parts.begin(), call.cold.parts.end());
  call.cold.parts.erase(std::unique(call.cold.parts.begin(), call.cold.parts.end()), call.cold.parts.end());
  if (!inputs->eventLog() && !inputs->orderLog()) {
    return fail(Error{codes::inputEmpty, "the shop's log", "the config names neither events nor orders"});
  }
  const auto result =
      eval::evaluateColdStart(inputs->catalogue, inputs->eventLog(), inputs->orderLog(), call.cold);
  if (result.cases == 0) {
    return fail(
        Error{codes::inputEmpty, "the shop's log", "no newer session came to such a product and went on"});
  }
  fmt::print("{}", call.format == "json" ? coldStartJson(result) + '\n' : coldStartText(result));
  return ExitCode::success;
}

ExitCode runEval(Call& call) {
  if (const std::string flags = lacking(call); !flags.empty()) {
    return callError(fmt::format("--task {} needs {}", call.task, text::trim(flags)));
  }
  if (call.task == "cold-start") {
    return withGoodConfig(call.config,
                          [&call](const check::LoadedConfig& loaded) { return runColdStart(call, loaded); });
  }
  if (call.task != "next-item") return runBaskets(call);
  io::Report report;
  return answer(
      call, report, eval::evaluateNextItem(call.item, report),
      [&call](const eval::NextItemResult& result) { return nextItemJson(result, call.item); },
      [&call](const eval::NextItemResult& result) { return nextItemText(result, call.item); });
}

void addItemFlags(CLI::App& command, eval::NextItemOptions& options) {
  command.add_option("--train", options.train,
                     "Sessions to build from (session_id, item_id, timestamp | unix_time | pos)");
  command.add_option("--test", options.test, "Sessions to replay");
  command.add_option("--cutoff", options.cutoff, "Length of the rankings")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  command.add_option("--support", options.support, "Distinct shoppers behind every list entry")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  command
      .add_option("--span-days", options.spanDays,
                  "Days over which training sessions without time are spread")
      ->check(CLI::Range(0.001, 100000.0))
      ->capture_default_str();
  command
      .add_option("--learning", options.learning,
                  "none: counted pairs alone; strict: vectors learn from supported steps only; cold-start: "
                  "without it as build.model says")
      ->transform(
          CLI::CheckedTransformer(std::map<std::string, fit::Learning>{{"none", fit::Learning::none},
                                                                       {"standard", fit::Learning::standard},
                                                                       {"strict", fit::Learning::strict}}))
      ->default_str("standard");
  command.add_option("--categories", options.categories,
                     "The items' categories (item_id, category_id): what diversity goes by in asShipped");
  command.add_option("--predictions", options.predictions, "Write every ranking here, one JSON line each");
}

}  // namespace

void addEval(CLI::App& app, std::function<ExitCode()>& run) {
  auto call = std::make_shared<Call>();
  CLI::App* command = app.add_subcommand(
      "eval", "Foretells the next item, basket or order of a test log by what a training log tells");
  command->add_option("--task", call->task)
      ->check(CLI::IsMember({"next-item", "next-basket", "next-order", "cold-start"}))
      ->capture_default_str();
  addItemFlags(*command, call->item);
  command->add_option("--baskets", call->basket.baskets,
                      "next-basket: histories (user_id, basket_no, item_id)");
  command->add_option("--next", call->basket.next,
                      "next-basket: the basket after each history (user_id, item_id)");
  command->add_option("--orders", call->order.orders, "next-order: orders, in any form that build reads");
  command->add_option("--from", call->from,
                      "next-order: a known customer's first order from here on is foretold");
  command->add_option("--until", call->until, "next-order: orders from here on do not count");
  command->add_option("--config", call->config, "cold-start: the shop's config, whose inputs are read");
  command
      ->add_option("--parts", call->cold.parts,
                   "cold-start: which twentieths of the products are hidden, one after the other")
      ->check(CLI::Range(0u, eval::hiddenParts - 1));
  command
      ->add_flag("--hide-none", call->cold.hidesNone,
                 "cold-start: all products are known, and each one's page is asked")
      ->excludes("--parts");
  command
      ->add_option("--newer", call->cold.newerShare,
                   "cold-start: share of the sessions (orders without them) that ask, the newest")
      ->check(CLI::Range(0.01, 0.9))
      ->capture_default_str();
  command->add_option("--format", call->format)
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  command->callback([call, command, &run] {
    call->learningGiven = command->count("--learning") > 0;
    const FlagOfTask* const foreign = foreignFlag(*command, call->task);
    run = [call, foreign] {
      if (foreign == nullptr) return runEval(*call);
      return callError(fmt::format("--task {} does not take {}, which is for {}", call->task, foreign->flag,
                                   foreign->tasks));
    };
  });
}

}  // namespace alcove::commands
