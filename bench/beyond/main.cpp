// SPDX-License-Identifier: MIT
// bench_beyond (events|orders) LOG.csv [ITEMS.csv]   what further inputs would add to the re-ranker: the
// log's newest 6 % of sessions foretold by lists from the others and a second re-ranker with and without
// them. Prints one JSON object a line.
#include <fmt/format.h>

#include <bench/beyond/inputs.hpp>
#include <bench/beyond/learner.hpp>
#include <cli/fit/related.hpp>
#include <cstdio>
#include <string_view>

using namespace alcove;

namespace {

struct Figures {
  double cases = 0;
  double hr = 0;
  double mrr = 0;
};

Figures figuresOf(const std::vector<eval::Unit>& units) {
  Figures sum;
  for (const eval::Unit& unit : units) {
    sum.cases += unit.cases;
    sum.hr += unit.sums[0];
    sum.mrr += unit.sums[1];
  }
  return {sum.cases, sum.hr / sum.cases, sum.mrr / sum.cases};
}

/// `apart`: 95 % intervals of what a row adds to another, by sessions.
void print(std::string_view name, const std::vector<eval::Unit>& found,
           const std::vector<eval::Unit>& beside) {
  std::vector<eval::Unit> differences = found;
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (std::size_t f = 0; f < found[i].sums.size(); ++f) differences[i].sums[f] -= beside[i].sums[f];
  }
  const auto apart = eval::bootstrap(differences);
  const Figures figures = figuresOf(found);
  fmt::print(
      R"({{"inputs":"{}","cases":{},"hr":{:.6f},"mrr":{:.6f},"hrApart":[{:.6f},{:.6f}],"mrrApart":[{:.6f},{:.6f}]}})"
      "\n",
      name, figures.cases, figures.hr, figures.mrr, apart[0].low, apart[0].high, apart[1].low, apart[1].high);
  std::fflush(stdout);
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) return 2;
  const bool isOrders = std::string_view(arguments[1]) == "orders";
  const auto shop = bench::readShop(isOrders, arguments[2],
                                    count > 3 ? std::optional<std::string>(arguments[3]) : std::nullopt);
  if (!shop) {
    fmt::print(stderr, "{} {}\n", shop.error().path, shop.error().detail);
    return 1;
  }
  const fit::HeldOut split = fit::holdOut(shop->sessions);
  fit::RelatedOptions recipe;
  if (isOrders) recipe = {.counting = count::basketOptions(), .learning = fit::Learning::none};
  const fit::Related related = fit::relate(split.older, shop->items.size(), recipe);
  const eval::Shipped shipped{fit::asShipped(related.lists), related.popularity, related.ranker};
  const std::vector<bench::Case> cases = bench::casesOf(*shop, split, shipped);

  const auto known = bench::crossFitted(cases, {}, 1);
  print("as it ships", bench::asShipped(cases), known);
  print("a second re-ranker, the same inputs", known, known);
  print("… another seed", bench::crossFitted(cases, {}, 2), known);
  for (const bench::MoreInputs& more : bench::moreInputs(*shop, split.older, cases))
    print(more.name, bench::crossFitted(cases, more.columns, 1), known);
}
