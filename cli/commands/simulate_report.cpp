// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <alcove/base/json_writer.hpp>
#include <algorithm>
#include <cli/commands/simulate_report.hpp>
#include <cli/io/printable.hpp>

namespace alcove::commands {
namespace {

using simulate::PlacementTally;
using simulate::Side;

constexpr std::size_t moversTold = 5;
constexpr std::size_t nameBytes = 60;

std::int64_t number(std::size_t value) {
  return static_cast<std::int64_t>(value);
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

double filled(const PlacementTally::One& one) {
  return share(one.filled, one.places);
}

double coverage(const Simulation& simulation, const PlacementTally& tally, Side side) {
  const auto items = std::count_if(tally.shown.begin(), tally.shown.end(),
                                   [side](const auto& item) { return item.second[side] > 0; });
  return share(static_cast<std::size_t>(items), simulation.items[side]);
}

struct Mover {
  std::string id;
  std::array<std::int64_t, 2> shown;

  /// How much more often it is shown than before.
  [[nodiscard]] std::int64_t by() const { return shown[simulate::config] - shown[simulate::against]; }
};

/// The items that rise most (`sign` 1) or fall most (-1), most first.
std::vector<Mover> moversOf(const PlacementTally& tally, int sign) {
  std::vector<Mover> movers;
  for (const auto& [id, shown] : tally.shown) {
    if (Mover mover{id, shown}; mover.by() * sign > 0) movers.push_back(std::move(mover));
  }
  std::stable_sort(movers.begin(), movers.end(),
                   [sign](const Mover& a, const Mover& b) { return a.by() * sign > b.by() * sign; });
  movers.resize(std::min(movers.size(), moversTold));
  return movers;
}

bool inBoth(const PlacementTally& tally) {
  return tally.sides[simulate::config].slots > 0 && tally.sides[simulate::against].slots > 0;
}

std::string_view nameOf(const Simulation& simulation, const std::string& id) {
  const auto name = simulation.names.find(id);
  return name == simulation.names.end() ? std::string_view() : std::string_view(name->second);
}

std::string moversText(const Simulation& simulation, const PlacementTally& tally, int sign) {
  std::string text;
  for (const Mover& mover : moversOf(tally, sign)) {
    text += fmt::format("    {} {:>6} → {:<6} {}  {}\n", sign > 0 ? "more" : "less",
                        mover.shown[simulate::against], mover.shown[simulate::config],
                        io::printable(mover.id), io::shortened(nameOf(simulation, mover.id), nameBytes));
  }
  return text;
}

/// "98.1 → 96.0 %"
std::string percents(double before, double after) {
  return fmt::format("{:.1f} → {:.1f} %", before * 100, after * 100);
}

std::string placementText(const Simulation& simulation, const std::string& id, const PlacementTally& tally) {
  const auto& [config, against] = tally.sides;
  const std::string name = io::printable(id);
  if (!inBoth(tally)) {
    const bool isNew = config.slots > 0;
    return fmt::format("\n{}: only in {}; {} slates, {:.1f} % of their places filled\n", name,
                       isNew ? simulation.config : simulation.against, (isNew ? config : against).slots,
                       filled(isNew ? config : against) * 100);
  }
  if (tally.changed + tally.reordered == 0) {
    return fmt::format("\n{}: {} slates, none changes\n", name, tally.slates);
  }
  return fmt::format("\n{}: {} slates, {:.1f} % with other items, {:.1f} % in another order\n", name,
                     tally.slates, share(tally.changed, tally.slates) * 100,
                     share(tally.reordered, tally.slates) * 100) +
         fmt::format("    filled {}, empty {}, of the range shown {}\n",
                     percents(filled(against), filled(config)),
                     percents(share(against.empty, against.slots), share(config.empty, config.slots)),
                     percents(coverage(simulation, tally, simulate::against),
                              coverage(simulation, tally, simulate::config))) +
         moversText(simulation, tally, 1) + moversText(simulation, tally, -1);
}

void writeSide(json::Writer& out, const Simulation& simulation, const PlacementTally& tally, Side side) {
  const PlacementTally::One& one = tally.sides[side];
  out.beginObject().member("slates", number(one.slots)).member("empty", number(one.empty));
  out.key("filled").raw(fmt::format("{:.6f}", filled(one)));
  out.key("coverage").raw(fmt::format("{:.6f}", coverage(simulation, tally, side)));
  out.endObject();
}

void writeMovers(json::Writer& out, const Simulation& simulation, const PlacementTally& tally, int sign) {
  out.beginArray();
  for (const Mover& mover : moversOf(tally, sign)) {
    out.beginObject().member("id", mover.id).member("name", nameOf(simulation, mover.id));
    out.member("config", mover.shown[simulate::config]).member("against", mover.shown[simulate::against]);
    out.endObject();
  }
  out.endArray();
}

}  // namespace

std::string simulationText(const Simulation& simulation) {
  const simulate::Comparison& comparison = simulation.comparison;
  std::string text =
      fmt::format("{} → {}, on the newest {} {} ({} to {}), {} pages\n", simulation.against,
                  simulation.config, comparison.sessions, simulation.log == "orders" ? "orders" : "sessions",
                  formatInstant(simulation.from), formatInstant(simulation.until), comparison.pages);
  for (const auto& [id, tally] : comparison.placements) text += placementText(simulation, id, tally);
  return text;
}

std::string simulationJson(const Simulation& simulation) {
  const simulate::Comparison& comparison = simulation.comparison;
  json::Writer out;
  out.beginObject().member("config", simulation.config).member("against", simulation.against);
  out.member("log", simulation.log).member("sessions", number(comparison.sessions));
  out.member("pages", number(comparison.pages)).member("from", formatInstant(simulation.from));
  out.member("until", formatInstant(simulation.until)).key("placements").beginArray();
  for (const auto& [id, tally] : comparison.placements) {
    out.beginObject().member("placement", id).member("slates", number(tally.slates));
    out.member("changed", number(tally.changed)).member("reordered", number(tally.reordered));
    for (const auto& [name, side] : {std::pair{"config", simulate::config}, {"against", simulate::against}}) {
      if (tally.sides[side].slots > 0) writeSide(out.key(name), simulation, tally, side);
    }
    if (inBoth(tally)) {
      writeMovers(out.key("rises"), simulation, tally, 1);
      writeMovers(out.key("falls"), simulation, tally, -1);
    }
    out.endObject();
  }
  return out.endArray().endObject().take() + '\n';
}

}  // namespace alcove::commands
