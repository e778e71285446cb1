// SPDX-License-Identifier: MIT
// Live methods on the cases of `alcove eval`: bench_suggest METHOD --train T.csv --test U.csv. Prints one
// JSON object; the trials of its options go to the standard error.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <bench/suggest/search.hpp>
#include <bench/suggest/simple.hpp>
#include <chrono>
#include <cli/eval/predictions.hpp>
#include <cli/fit/held_out.hpp>
#include <cli/io/report.hpp>
#include <cli/logs/read_events.hpp>
#include <cstdio>

using namespace alcove;

namespace {

struct Call {
  std::string method;
  std::string train;
  std::string test;
  std::string predictions;
  std::size_t cutoff = 20;
  std::size_t trials = 40;
  std::uint64_t seed = 1;
  double spanDays = 150;
};

double quality(const eval::Metrics& metrics) {
  return metrics.hitRate() + 2 * metrics.mrr();
}

/// The best of the defaults and trials − 1 draws.
template <typename Options, typename Draw, typename Make>
Options search(const Call& call, const count::Sessions& sessions, std::size_t items, Draw draw, Make make) {
  const fit::HeldOut split = fit::holdOut(sessions);
  const bench::Memory memory(split.older, items);
  const std::vector<std::uint32_t> unknown(items);
  Random random(call.seed);
  Options best;
  double reached = -1;
  for (std::size_t trial = 0; trial < call.trials; ++trial) {
    const Options options = trial == 0 ? Options{} : draw(random);
    const auto replayed =
        eval::replay(split.some, make(memory, options, call.cutoff), unknown, {.cutoff = call.cutoff});
    fmt::print(stderr, "{} {}: HR {:.4f} MRR {:.4f}  {}\n", call.method, trial + 1, replayed.all.hitRate(),
               replayed.all.mrr(), bench::describe(options));
    if (quality(replayed.all) <= reached) continue;
    reached = quality(replayed.all);
    best = options;
  }
  return best;
}

struct Method {
  eval::Ranker rank;
  std::string options;
};

Method methodOf(const Call& call, const count::Sessions& sessions, const bench::Memory& memory) {
  if (call.method == "vstan") {
    const auto best =
        search<bench::VstanOptions>(call, sessions, memory.items(), bench::drawVstan, bench::vstan);
    return {bench::vstan(memory, best, call.cutoff), bench::describe(best)};
  }
  if (call.method == "vmis-knn") {
    const auto best =
        search<bench::VmisKnnOptions>(call, sessions, memory.items(), bench::drawVmisKnn, bench::vmisKnn);
    return {bench::vmisKnn(memory, best, call.cutoff), bench::describe(best)};
  }
  if (call.method == "item-knn") return {bench::itemKnn(memory, call.cutoff), ""};
  return {bench::popularity(memory, call.cutoff), ""};
}

std::string figures(const eval::Metrics& metrics) {
  return fmt::format(R"({{"cases":{},"hr":{:.6f},"mrr":{:.6f}}})", metrics.cases, metrics.hitRate(),
                     metrics.mrr());
}

int fail(const Error& error) {
  fmt::print(stderr, "bench_suggest: {} {} [{}]\n", error.path, error.detail, error.code);
  return 1;
}

int run(const Call& call) {
  io::Report report;
  const auto train = logs::readEvents({{.file = call.train}}, {}, report);
  if (!train) return fail(train.error());
  const auto test = logs::readEvents({{.file = call.test}}, {}, report, {.keepSessionIds = true});
  if (!test) return fail(test.error());
  const count::Items items = count::itemsOf(*train);
  const count::Sessions sessions =
      count::collectSessions(*train, count::renumber(*train, items), {.spanDays = call.spanDays});
  const bench::Memory memory(sessions, items.size());
  const auto start = std::chrono::steady_clock::now();
  const Method method = methodOf(call, sessions, memory);
  const auto tuned = std::chrono::steady_clock::now();

  const eval::TestSessions cases = eval::testSessions(*test, items);
  const std::vector<std::uint32_t> unknown(items.size());
  const auto result = eval::replay(cases, method.rank, unknown,
                                   {.cutoff = call.cutoff, .keepRankings = !call.predictions.empty()});
  const auto done = std::chrono::steady_clock::now();
  if (!call.predictions.empty()) {
    if (auto error =
            eval::writePredictions(call.predictions, *test, items, cases, result.rankings, call.cutoff)) {
      return fail(*error);
    }
  }
  fmt::print(
      R"({{"method":"{}","options":{{{}}},"all":{},"notYetSeen":{},"tuneSeconds":{:.1f},"seconds":{:.1f}}})"
      "\n",
      call.method, method.options, figures(result.all), figures(result.notYetSeen),
      std::chrono::duration<double>(tuned - start).count(),
      std::chrono::duration<double>(done - tuned).count());
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  CLI::App app{"Live session methods on the cases of alcove eval"};
  Call call;
  app.add_option("method", call.method)
      ->required()
      ->check(CLI::IsMember({"vstan", "vmis-knn", "item-knn", "popularity"}));
  app.add_option("--train", call.train)->required();
  app.add_option("--test", call.test)->required();
  app.add_option("--cutoff", call.cutoff)->check(CLI::Range(1, 1000))->capture_default_str();
  app.add_option("--trials", call.trials, "Sets of options tried on the last 6 % of the training sessions")
      ->check(CLI::Range(1, 10000))
      ->capture_default_str();
  app.add_option("--seed", call.seed)->capture_default_str();
  app.add_option("--span-days", call.spanDays)->capture_default_str();
  app.add_option("--predictions", call.predictions);
  CLI11_PARSE(app, count, arguments);
  return run(call);
}
