// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <unistd.h>

#include <alcove/base/codes.hpp>
#include <cli/commands/fit_model.hpp>
#include <cli/commands/gather.hpp>
#include <cli/commands/now_option.hpp>
#include <cli/commands/print.hpp>
#include <cli/commands/progress.hpp>
#include <cli/commands/simulate.hpp>
#include <cli/commands/simulate_report.hpp>
#include <cli/commands/with_config.hpp>
#include <cli/site/write.hpp>
#include <memory>

namespace alcove::commands {
namespace {

namespace fs = std::filesystem;

struct Call {
  std::string config = "alcove.json";
  std::string against;
  std::size_t sessions = 1000;
  std::optional<Instant> now;
  std::string format = "text";
};

/// Where the two sites stand while they are compared.
class ScratchFolder {
 public:
  [[nodiscard]] static Result<ScratchFolder> make() {
    std::error_code failed;
    std::string name = (fs::temp_directory_path(failed) / "alcove-simulate-XXXXXX").string();
    if (failed || ::mkdtemp(name.data()) == nullptr)
      return Error{codes::fileWrite, name, "no folder for the sites"};
    return ScratchFolder(std::move(name));
  }
  ScratchFolder(ScratchFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  explicit ScratchFolder(std::string path) : path_(std::move(path)) {}
  fs::path path_;
};

/// A shop as its inputs tell it, with what is replayed of them.
struct Shop {
  Gathered inputs;
  Instant now;
  fit::Model model;
};

Result<Shop> fitShop(const check::LoadedConfig& loaded, const std::optional<Instant>& now) {
  io::Report report;
  auto inputs = gather(loaded.config, loaded.folder, report);
  say(report);
  if (!inputs) return inputs.error();
  Shop shop{.inputs = std::move(*inputs), .now = {}, .model = {}};
  shop.now = now ? *now : newestTime(shop.inputs);
  fit::Counts counts;
  shop.model = fitModel(shop.inputs, loaded.config, std::nullopt, shop.now, counts);
  return shop;
}

/// Whether both configs come to the same model, which then is made once.
bool haveSameInputs(const check::LoadedConfig& a, const check::LoadedConfig& b) {
  return a.folder == b.folder && a.config.build == b.config.build &&
         a.config.shop.currency == b.config.shop.currency;
}

Result<std::shared_ptr<const attempt::SiteReader>> writeAndOpen(const Shop& shop,
                                                                const config::Config& config,
                                                                const fs::path& out) {
  const auto written =
      site::writeSite(shop.model, config, std::nullopt,
                      {.out = out, .runtime = {}, .programVersion = ALCOVE_VERSION, .now = shop.now});
  if (!written) return written.error();
  auto site = attempt::SiteReader::open(out);
  if (!site) return site.error();
  return std::make_shared<const attempt::SiteReader>(std::move(*site));
}

void addItems(const Shop& shop, simulate::Side side, Simulation& simulation) {
  simulation.items[side] = shop.model.catalogue.items.size();
  for (const Item& item : shop.model.catalogue.items)
    simulation.names.emplace(item.id, item.texts.empty() ? std::string() : item.texts.front().name);
}

std::vector<simulate::Visit> newestVisits(const Shop& shop, std::size_t most) {
  std::map<std::string, std::string_view, std::less<>> categories;
  for (const Item& item : shop.model.catalogue.items) categories.emplace(item.id, item.category);
  const bool ofOrders = shop.inputs.eventLog() == nullptr;
  const logs::Log* log = ofOrders ? shop.inputs.orderLog() : shop.inputs.eventLog();
  if (log == nullptr) return {};
  return simulate::visitsOf(*log, ofOrders, most, [&categories](const std::string& item) {
    const auto category = categories.find(item);
    return category == categories.end() ? std::string_view() : category->second;
  });
}

Instant endOf(const simulate::Visit& visit) {
  for (auto step = visit.steps.rbegin(); step != visit.steps.rend(); ++step) {
    if (!step->done.empty()) return step->done.back().time;
  }
  return {};
}

Result<Simulation> simulateBoth(const Call& call, const check::LoadedConfig& config,
                                const check::LoadedConfig& against) {
  Progress progress;
  progress.phase("reading and counting");
  auto shop = fitShop(config, call.now);
  if (!shop) return shop.error();
  std::optional<Shop> other;
  if (!haveSameInputs(config, against)) {
    // At one and the same moment, or what differs would be the date.
    auto fitted = fitShop(against, shop->now);
    if (!fitted) return fitted.error();
    other = std::move(*fitted);
  }
  const std::vector<simulate::Visit> visits = newestVisits(*shop, call.sessions);
  if (visits.empty()) return Error{codes::inputEmpty, call.config, "neither events nor orders to replay"};

  progress.phase("writing");
  const auto scratch = ScratchFolder::make();
  if (!scratch) return scratch.error();
  simulate::Sites sites;
  for (const auto& [side, loaded, of] : {std::tuple{simulate::config, &config, &*shop},
                                         {simulate::against, &against, other ? &*other : &*shop}}) {
    auto site = writeAndOpen(*of, loaded->config, scratch->path() / std::to_string(side));
    if (!site) return site.error();
    sites[side] = std::move(*site);
  }
  progress.phase("replaying");
  Simulation simulation{
      .config = call.config,
      .against = call.against,
      .log = shop->inputs.eventLog() != nullptr ? "events" : "orders",
      .from = endOf(visits.front()),
      .until = endOf(visits.back()),
      .names = {},
      .comparison = simulate::replay(
          visits, sites, [&progress](std::size_t done, std::size_t all) { progress.at(done, all); })};
  addItems(*shop, simulate::config, simulation);
  addItems(other ? *other : *shop, simulate::against, simulation);
  return simulation;
}

ExitCode runSimulate(const Call& call) {
  return withGoodConfig(call.config, [&call](const check::LoadedConfig& config) {
    return withGoodConfig(call.against, [&](const check::LoadedConfig& against) {
      const auto simulation = simulateBoth(call, config, against);
      if (!simulation) return fail(simulation.error());
      answer(call.format == "json" ? simulationJson(*simulation) : simulationText(*simulation));
      return ExitCode::success;
    });
  });
}

}  // namespace

void addSimulate(CLI::App& app, std::function<ExitCode()>& run) {
  auto call = std::make_shared<Call>();
  CLI::App* command = app.add_subcommand(
      "simulate", "Replays recorded sessions under two configs: what would shoppers see otherwise?");
  command->add_option("--config", call->config, "The config to be published")->capture_default_str();
  command->add_option("--against", call->against, "The config that it is held against")->required();
  command->add_option("--sessions", call->sessions, "How many of the newest sessions are replayed")
      ->check(CLI::Range(1, 1'000'000))
      ->capture_default_str();
  addNow(*command, call->now,
         "The moment of both builds (RFC 3339); without it the newest time in the input");
  command->add_option("--format", call->format)
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  command->callback([call, &run] { run = [call] { return runSimulate(*call); }; });
}

}  // namespace alcove::commands
