// SPDX-License-Identifier: MIT
// Rules as pages walk through them say what the whole evaluator says of the same facts.
#include <alcove/base/json_writer.hpp>
#include <alcove/base/random.hpp>
#include <alcove/config/evaluate.hpp>
#include <alcove/config/read.hpp>
#include <alcove/suggest/judge.hpp>
#include <boost/test/unit_test.hpp>
#include <cli/rules/item_answers.hpp>
#include <iterator>

using namespace alcove;

namespace {

using json::Kind;
using json::Value;
using suggest::Judge;

constexpr Instant now{1'795'000'000'000};
/// Yen have no smaller unit, so that pages and facts count alike.
constexpr std::int64_t freeShippingFrom = 3000;

const std::vector<std::string> ids = {"A", "B", "5", "null", ""};
const std::vector<std::string> categories = {"", "tea", "tea/green", "null"};
const std::vector<std::string> brands = {"", "Hob", "hob", "7"};
const std::vector<std::string> colors = {"", "red", "Red", "1.10.0"};

template <typename T>
const T& pick(Random& random, const std::vector<T>& from) {
  return from[random.below(from.size())];
}

Value text(std::string characters) {
  return {.kind = Kind::string, .text = std::move(characters)};
}
Value number(double value) {
  return {.kind = Kind::number, .number = value, .text = std::to_string(static_cast<std::int64_t>(value))};
}
Value flag(bool value) {
  return {.kind = Kind::boolean, .boolean = value};
}
Value object(std::vector<json::Member> members) {
  return {.kind = Kind::object, .members = std::move(members)};
}
Value array(std::vector<Value> items) {
  return {.kind = Kind::array, .items = std::move(items)};
}

/// One candidate and one visit, as a page has them and as conditions are told of them.
struct Case {
  feeds::Catalogue catalogue;
  suggest::Shelf shelf;
  suggest::Facts facts;
  suggest::Request request;
  config::Seed seed = config::Seed::item;
  Value ofVisit;
  Value ofItem;  ///< those of the visit too
};

Value touched(const suggest::Touches& touches) {
  Value value = object({{"count", number(static_cast<double>(touches.times))}});
  if (touches.times > 0)
    value.members.push_back({"daysAgo", number(static_cast<double>((now.ms - touches.last.ms) / msPerDay))});
  return value;
}

suggest::Touches anyTouches(Random& random) {
  if (random.below(2) == 0) return {};
  const Instant last{now.ms - static_cast<std::int64_t>(random.below(5)) * msPerDay - 5};
  return {last, last, 1 + static_cast<std::int64_t>(random.below(3))};
}

Case anyCase(Random& random) {
  Case made;
  // The candidate, the page's item, and one that no file tells of.
  for (const char* id : {"A", "B"}) {
    Item item{.id = id, .brand = pick(random, brands), .category = pick(random, categories)};
    item.price = {static_cast<std::int64_t>(random.below(4)) * 1000};
    item.available = random.below(2) == 0;
    item.texts = {{.name = random.below(2) == 0 ? "Green Tea" : "Cup"}};
    if (random.below(2) == 0) item.addedAt = {now.ms - static_cast<std::int64_t>(random.below(5)) * msPerDay};
    if (const std::string& color = pick(random, colors); !color.empty()) item.attributes = {{"color", color}};
    made.catalogue.items.push_back(std::move(item));
  }
  made.request.page.type = random.below(2) == 0 ? "product" : "cart";
  made.request.page.category = pick(random, categories);
  made.facts.newest = now;
  made.facts.sessions = static_cast<std::int64_t>(random.below(3));
  made.facts.orders = static_cast<std::int64_t>(random.below(3));
  made.facts.lastOrder = {now.ms - static_cast<std::int64_t>(random.below(5)) * msPerDay};
  return made;
}

/// Puts what the build wrote on the shelf, and tells the facts.
void stock(Case& made, Random& random, const rules::ItemAnswers& answers) {
  shard::Shard shard{.builtAt = now};
  for (std::uint32_t i = 0; i < made.catalogue.items.size(); ++i) {
    const Item& item = made.catalogue.items[i];
    shard.ids.push_back(item.id);
    shard.cards.push_back({.name = item.texts.front().name,
                           .brand = item.brand,
                           .category = item.category,
                           .price = item.price,
                           .available = item.available,
                           .replenishable = random.below(2) == 0});
    answers.put(shard.cards.back(), i, 0);
  }
  made.shelf.add(shard);
  made.facts.byItem = {{.bought = anyTouches(random), .viewed = anyTouches(random)}};
  std::vector<Value> inCart;
  std::int64_t cartValue = 0;
  bool isPriced = true;
  for (const char* id : {"A", "B", "5"}) {
    if (random.below(2) == 0) continue;
    const std::uint32_t item = made.shelf.number(id);
    made.request.page.cart.push_back(item);
    inCart.push_back(text(id));
    const shard::Card* card = made.shelf.card(item);
    isPriced = isPriced && card != nullptr && card->price.minor > 0;
    if (card != nullptr) cartValue += card->price.minor;
  }
  Value cart = object({{"items", array(inCart)}, {"count", number(static_cast<double>(inCart.size()))}});
  if (isPriced) {
    cart.members.push_back({"value", number(static_cast<double>(cartValue))});
    const std::int64_t gap = std::max<std::int64_t>(freeShippingFrom - cartValue, 0);
    cart.members.push_back({"freeShippingGap", number(static_cast<double>(gap))});
  }
  Value orders = object({{"count", number(static_cast<double>(made.facts.orders))}});
  if (made.facts.orders > 0)
    orders.members.push_back(
        {"daysAgo", number(static_cast<double>((now.ms - made.facts.lastOrder.ms) / msPerDay))});
  const std::vector<json::Member> page = {{"page", text(made.request.page.type)},
                                          {"language", text("en")},
                                          {"sessions", number(static_cast<double>(made.facts.sessions))},
                                          {"orders", orders},
                                          {"cart", cart}};
  made.ofVisit = object(page);
  made.ofItem = rules::itemFacts(made.catalogue.items[0], 0, now);
  const shard::Card& card = *made.shelf.card(0);
  made.ofItem.members.push_back({"price", number(static_cast<double>(card.price.minor))});
  made.ofItem.members.push_back({"available", flag(card.available)});
  made.ofItem.members.push_back({"replenishable", flag(card.replenishable)});
  made.ofItem.members.push_back({"bought", touched(made.facts.byItem[0].bought)});
  made.ofItem.members.push_back({"viewed", touched(made.facts.byItem[0].viewed)});
  const bool hasItem = random.below(2) == 0;
  if (hasItem) made.request.page.item = 1;
  made.seed = random.below(2) == 0 ? config::Seed::item : config::Seed::cart;
  const auto& lines = made.request.page.cart;
  const std::uint32_t seed = made.seed == config::Seed::item ? (hasItem ? 1 : 2)
                             : lines.empty()                 ? 2
                                                             : lines.back();
  if (seed < 2) {
    const shard::Card& from = *made.shelf.card(seed);
    const Value facts = object({{"item", text(made.shelf.id(seed))},
                                {"price", number(static_cast<double>(from.price.minor))},
                                {"category", text(from.category)},
                                {"brand", text(from.brand)}});
    made.ofVisit.members.push_back({"seed", facts});
    made.ofItem.members.push_back({"seed", facts});
  }
  made.ofItem.members.insert(made.ofItem.members.end(), page.begin(), page.end());
  made.ofVisit.members.push_back({"category", text(made.request.page.category)});
  made.ofVisit.members.push_back({"item", text(hasItem ? "B" : "")});
}

const std::vector<std::string> itemNames = {
    "item",         "title",          "category",       "brand",        "price",
    "available",    "replenishable",  "added.daysAgo",  "bought.count", "bought.daysAgo",
    "viewed.count", "viewed.daysAgo", "attribute.color"};
const std::vector<std::string> visitNames = {"page",
                                             "category",
                                             "item",
                                             "language",
                                             "sessions",
                                             "orders.count",
                                             "orders.daysAgo",
                                             "cart.items",
                                             "cart.count",
                                             "cart.value",
                                             "cart.freeShippingGap",
                                             "seed.item",
                                             "seed.price",
                                             "seed.category",
                                             "seed.brand"};

Value anyConstant(Random& random) {
  switch (random.below(8)) {
    case 0:
      return flag(random.below(2) == 0);
    case 1:
      return {};
    case 2:
    case 3:
      return number(static_cast<double>(random.below(4)) * (random.below(2) == 0 ? 1000 : 1));
    case 4:
      return text(pick(random, ids));
    case 5:
      return text(pick(random, categories));
    case 6:
      return text(
          pick(random, std::vector<std::string>{"product", "en", "true", "1000", " 2 ", "Green Tea"}));
    default:
      return text(pick(random, random.below(2) == 0 ? brands : colors));
  }
}

Value anyReference(Random& random, bool ofItem) {
  Value value =
      object({{"var", text(pick(random, ofItem && random.below(2) == 0 ? itemNames : visitNames))}});
  if (random.below(3) == 0) value.members.push_back({"times", number(static_cast<double>(random.below(3)))});
  return value;
}

Value anyOperand(Random& random, bool ofItem) {
  return random.below(3) == 0 ? anyReference(random, ofItem) : anyConstant(random);
}

Value anyBehind(Random& random, bool ofItem) {
  if (random.below(3) == 0) return anyOperand(random, ofItem);
  const std::vector<std::string> names = {
      "$eq",    "$ne",     "$gt",   "$gte", "$lt",  "$lte",        "$in",   "$nin", "$ini",      "$exists",
      "$regex", "$regexi", "$type", "$vgt", "$not", "$startsWith", "$size", "$all", "$elemMatch"};
  Value operators = object({});
  for (std::size_t i = 0; i <= random.below(2); ++i) {
    const std::string& name = pick(random, names);
    if (operators.find(name) != nullptr) continue;
    Value operand = anyOperand(random, ofItem);
    if (name == "$in" || name == "$nin" || name == "$ini" || name == "$all") {
      operand = random.below(3) == 0 ? object({{"var", text("cart.items")}})
                                     : array({anyOperand(random, ofItem), anyOperand(random, ofItem)});
    } else if (name == "$exists") {
      operand = flag(random.below(2) == 0);
    } else if (name == "$regex" || name == "$regexi") {
      operand = text(pick(random, std::vector<std::string>{"tea", "^[A-B]$", "e$"}));
    } else if (name == "$type") {
      operand = text(pick(random, std::vector<std::string>{"string", "number", "null", "boolean", "array"}));
    } else if (name == "$not" || name == "$elemMatch") {
      operand = object({{"$eq", anyConstant(random)}});
    } else if (name == "$size") {
      operand = random.below(2) == 0 ? number(1) : object({{"$gt", number(1)}});
    }
    operators.members.push_back({name, std::move(operand)});
  }
  return operators;
}

Value anyCondition(Random& random, bool ofItem, std::size_t depth) {
  Value condition = object({});
  for (std::size_t i = 0; i <= random.below(3); ++i) {
    std::string name = pick(random, ofItem ? itemNames : visitNames);
    Value value;
    if (depth > 0 && random.below(3) == 0) {
      name = pick(random, std::vector<std::string>{"$and", "$or", "$nor", "$not"});
      value = anyCondition(random, ofItem, depth - 1);
      if (name != "$not") {
        value = array({value});
        if (random.below(2) == 0) value.items.push_back(anyCondition(random, ofItem, depth - 1));
      }
    } else {
      value = anyBehind(random, ofItem);
    }
    if (condition.find(name) == nullptr) condition.members.push_back({name, std::move(value)});
  }
  return condition;
}

config::MerchantConfig configOf(std::vector<config::Rule> all) {
  config::MerchantConfig config;
  config.shop.currency = "JPY";
  config.orders.freeShippingFrom = Money{freeShippingFrom};
  config.placements = {{.id = "p"}};
  for (const config::Rule& rule : all) config.placements.front().rules.push_back(rule.id);
  config.rules = std::move(all);
  return config;
}

/// The config as a page reads it.
struct Published {
  Published(const config::MerchantConfig& merchant, const rules::RuleProgram& program)
      : root(*json::parse(config::publicJson(merchant, program.shown))),
        config(config::read(root, findings)) {}
  Value root;
  std::vector<config::Finding> findings;
  config::Config config;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(rules_in_pages)

BOOST_AUTO_TEST_CASE(steps_say_what_the_evaluator_says) {
  Random random(41);
  std::size_t compared = 0;
  std::size_t held = 0;
  std::size_t withBits = 0;
  for (int round = 0; round < 60'000; ++round) {
    const bool ofItem = random.below(3) > 0;
    const Value condition = anyCondition(random, ofItem, 2);
    Case made = anyCase(random);
    config::Rule rule{.id = "r"};
    rule.exclude = config::Condition{ofItem ? condition : object({})};
    if (!ofItem) rule.when = config::Condition{condition};
    const config::MerchantConfig merchant = configOf({rule});
    std::vector<rules::Problem> problems;
    const rules::RuleProgram program = rules::compileRules(merchant, {}, problems);
    if (!problems.empty()) continue;  // told to the merchant
    stock(made, random, rules::ItemAnswers(program, made.catalogue, now));
    const Published page(merchant, program);
    BOOST_REQUIRE(page.findings.empty());
    const suggest::Context context{
        made.shelf, made.facts, made.request, shard::Evidence::views, made.seed, {}, page.config, "en", now};
    Judge judge(page.config.placements.front().steps, context);
    const bool removed = !judge.of(0).removedBy.empty();
    const bool expected = config::matches(condition, ofItem ? made.ofItem : made.ofVisit);
    BOOST_REQUIRE_MESSAGE(removed == expected,
                          json::Writer().value(condition).text()
                              << " of " << json::Writer().value(ofItem ? made.ofItem : made.ofVisit).text()
                              << " should be " << expected << ": "
                              << json::Writer().value(*page.root.find("rules")).text());
    ++compared;
    held += static_cast<std::size_t>(expected);
    withBits += static_cast<std::size_t>(!program.questions.empty());
  }
  BOOST_TEST(compared > 10'000);
  BOOST_TEST(held > compared / 10);
  BOOST_TEST(10 * held < compared * 9);
  BOOST_TEST(withBits > 1000);
}

BOOST_AUTO_TEST_CASE(amounts_are_compared_to_the_cent) {
  const auto removedAt = [](const char* condition, std::int64_t cents) {
    config::MerchantConfig merchant =
        configOf({{.id = "r", .exclude = config::Condition{*json::parse(condition)}}});
    merchant.shop.currency = "EUR";
    std::vector<rules::Problem> problems;
    const rules::RuleProgram program = rules::compileRules(merchant, {}, problems);
    const Published page(merchant, program);
    suggest::Shelf shelf;
    shelf.add(shard::Shard{.builtAt = now, .ids = {"A"}, .cards = {{.price = {cents}}}});
    const suggest::Request request;
    const suggest::Facts facts;
    const suggest::Context context{
        shelf, facts, request, shard::Evidence::views, config::Seed::item, {}, page.config, "en", now};
    return !Judge(page.config.placements.front().steps, context).of(0).removedBy.empty();
  };
  // 12.99, 0.29, 1.15 and 4.35 times 100 are not whole in doubles.
  for (const auto& [amount, cents] :
       {std::pair("12.99", std::int64_t{1299}), std::pair("0.29", std::int64_t{29}),
        std::pair("1.15", std::int64_t{115}), std::pair("4.35", std::int64_t{435})}) {
    const std::string is = std::string("{\"price\":") + amount + "}";
    const std::string less = std::string("{\"price\":{\"$lt\":") + amount + "}}";
    const std::string atLeast = std::string("{\"price\":{\"$gte\":") + amount + "}}";
    BOOST_TEST(removedAt(is.c_str(), cents));
    BOOST_TEST(!removedAt(less.c_str(), cents));
    BOOST_TEST(removedAt(less.c_str(), cents - 1));
    BOOST_TEST(removedAt(atLeast.c_str(), cents));
    BOOST_TEST(!removedAt(atLeast.c_str(), cents - 1));
  }
}

BOOST_AUTO_TEST_SUITE_END()
