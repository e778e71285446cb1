// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/simulate/visits.hpp>
#include <map>
#include <span>
#include <utility>

namespace alcove::simulate {
namespace {

/// More tells a device nothing: histories are cut at some 2,000 events, and slates go by the newest.
constexpr std::size_t earlierRows = 500;

using Rows = std::span<const logs::Row>;

std::vector<Rows> sessionsOf(const logs::Log& log) {
  std::vector<Rows> sessions;
  for (std::size_t from = 0; from < log.rows.size();) {
    std::size_t to = from;
    while (to < log.rows.size() && log.rows[to].session == log.rows[from].session) ++to;
    sessions.push_back(Rows(log.rows).subspan(from, to - from));
    from = to;
  }
  // Ties in the order of the files.
  std::stable_sort(sessions.begin(), sessions.end(),
                   [](Rows a, Rows b) { return a.back().time < b.back().time; });
  return sessions;
}

class Walk {
 public:
  Walk(const logs::Log& log, bool ofOrders, const CategoryOf& categoryOf)
      : log_(log), ofOrders_(ofOrders), categoryOf_(categoryOf) {}

  [[nodiscard]] Event event(EventKind kind, const logs::Row& row) const {
    return {.kind = kind, .time = row.time, .lines = {{log_.items[row.item], row.quantity}}};
  }

  [[nodiscard]] std::vector<Step> steps(Rows session) {
    steps_ = {{.page = "home"}};
    category_ = {};
    cart_.clear();
    for (std::size_t i = 0; i < session.size(); ++i) {
      if (ofOrders_) {
        view(session[i]);
        addToCart(session[i]);
      } else if (session[i].kind == EventKind::viewItem) {
        view(session[i]);
      } else if (session[i].kind == EventKind::addToCart) {
        addToCart(session[i]);
      } else if (session[i].kind == EventKind::removeFromCart) {
        std::erase(cart_, log_.items[session[i].item]);
        pending_.push_back(event(EventKind::removeFromCart, session[i]));
      } else if (session[i].kind == EventKind::purchase) {
        buy(session, i);
      }
    }
    if (ofOrders_) {
      std::size_t first = 0;
      buy(session, first);
    }
    pending_.clear();
    return std::move(steps_);
  }

 private:
  void come(std::string page, std::string item, std::string_view category) {
    steps_.push_back(
        {std::exchange(pending_, {}), std::move(page), std::move(item), std::string(category), cart_});
  }

  void view(const logs::Row& row) {
    const std::string& item = log_.items[row.item];
    const std::string_view category = categoryOf_(item);
    if (!category.empty() && category != category_) come("category", "", category);
    category_ = category;
    pending_.push_back(event(EventKind::viewItem, row));
    come("product", item, category);
  }

  void addToCart(const logs::Row& row) {
    pending_.push_back(event(EventKind::addToCart, row));
    const std::string& item = log_.items[row.item];
    std::erase(cart_, item);
    cart_.push_back(item);
    come("cart", "", "");
  }

  /// All lines of the purchase that begins at row `i`, which then is its last.
  void buy(Rows session, std::size_t& i) {
    Event bought = event(EventKind::purchase, session[i]);
    while (i + 1 < session.size() && session[i + 1].kind == session[i].kind &&
           (ofOrders_ || session[i + 1].time == session[i].time)) {
      ++i;
      bought.lines.push_back({log_.items[session[i].item], session[i].quantity});
    }
    cart_.clear();
    pending_.push_back(std::move(bought));
    come("thank-you", "", "");
  }

  const logs::Log& log_;
  const bool ofOrders_;
  const CategoryOf& categoryOf_;
  std::vector<Step> steps_;
  std::vector<Event> pending_;
  std::string_view category_;
  std::vector<std::string> cart_;
};

}  // namespace

std::vector<Visit> visitsOf(const logs::Log& log, bool ofOrders, std::size_t most,
                            const CategoryOf& categoryOf) {
  const std::vector<Rows> sessions = sessionsOf(log);
  const std::size_t first = sessions.size() - std::min(most, sessions.size());
  Walk walk(log, ofOrders, categoryOf);
  std::map<std::uint32_t, std::vector<std::size_t>> of;  // the sessions of each shopper, oldest first
  std::vector<Visit> visits;
  for (std::size_t s = 0; s < sessions.size(); ++s) {
    const std::uint32_t shopper = sessions[s].front().shopper;
    std::vector<std::size_t>* before = shopper == logs::noShopper ? nullptr : &of[shopper];
    if (s >= first) {
      Visit visit{.steps = walk.steps(sessions[s])};
      std::size_t rows = 0;
      std::size_t from = before != nullptr ? before->size() : 0;
      while (from > 0 && rows < earlierRows) rows += sessions[(*before)[--from]].size();
      for (; before != nullptr && from < before->size(); ++from) {
        for (const Step& step : walk.steps(sessions[(*before)[from]]))
          visit.earlier.insert(visit.earlier.end(), step.done.begin(), step.done.end());
      }
      visits.push_back(std::move(visit));
    }
    if (before != nullptr) before->push_back(s);
  }
  return visits;
}

}  // namespace alcove::simulate
