// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>
#include <alcove/model/category.hpp>
#include <algorithm>
#include <cli/feeds/catalogue_builder.hpp>
#include <cli/feeds/plain_text.hpp>
#include <cli/feeds/values.hpp>
#include <cli/io/price.hpp>
#include <cli/io/time.hpp>

namespace alcove::feeds {
namespace {

// In bytes. What is longer is another column, a whole page or an attack; feeds themselves allow less.
constexpr std::size_t longestId = 200;
constexpr std::size_t longestName = 200;  ///< of a brand, an attribute and its value
constexpr std::size_t longestDescription = 20'000;
constexpr std::size_t longestLink = 2'000;
constexpr std::size_t longestCategory = 600;
constexpr std::size_t deepestCategory = 10;
constexpr std::size_t mostAttributes = 50;

struct Prices {
  Money price;
  Money listPrice;
  std::string_view fault;
};

/// A sale price below the price is what is paid; the price is then the one crossed out.
Prices readPrices(const Product& product, std::string_view currency, io::FileReport& report) {
  const io::Price regular = io::parsePrice(product.price, currency);
  if (!regular.fault.empty()) return {{}, {}, regular.fault};
  const auto price = parseMoney(regular.literal, currency).value_or(Money{});
  if (price.minor < 0) return {{}, {}, "price below zero"};
  if (text::trim(product.salePrice).empty()) return {price, {}, {}};
  const io::Price sale = io::parsePrice(product.salePrice, currency);
  if (!sale.fault.empty()) {
    report.note("has sale prices that cannot be read, which are not used", product.line, product.salePrice);
    return {price, {}, {}};
  }
  const auto paid = parseMoney(sale.literal, currency).value_or(price);
  return paid.minor > 0 && paid < price ? Prices{paid, price, {}} : Prices{price, {}, {}};
}

std::string checkedLink(const std::string& link, std::size_t line, io::FileReport& report) {
  if (link.size() > longestLink) {
    report.note("has links longer than 2000 bytes, left out", line, link);
    return {};
  }
  std::string safe = safeLink(link);
  if (safe.empty() && !text::trim(link).empty()) {
    report.note("has links that are neither http(s) nor site-relative, left out", line, link);
  }
  return safe;
}

std::string checkedText(const std::string& markup, std::size_t most, const Product& product,
                        io::FileReport& report) {
  std::string text = shortText(markup, most);
  if (markup.size() > most && text.ends_with("…"))
    report.note("has texts that are too long, cut", product.line, text);
  return text;
}

/// The upper levels of a path, as many as there is room for.
std::string checkedCategory(const std::string& markup, const Product& product, io::FileReport& report) {
  std::string path = categoryPath(shortText(markup, longestDescription));
  std::size_t end = 0;
  for (std::size_t level = 0; level < deepestCategory && end < path.size(); ++level) {
    const std::size_t next = std::min(path.find('/', end + 1), path.size());
    if (next > longestCategory) break;
    end = next;
  }
  if (end < path.size()) report.note("has categories that are too deep or too long, cut", product.line, path);
  path.resize(end);
  return path;
}

}  // namespace

void CatalogueBuilder::startFeed(std::string_view language) {
  auto& languages = catalogue_.languages;
  const auto found = std::find(languages.begin(), languages.end(), language);
  language_ = static_cast<std::size_t>(found - languages.begin());
  if (found == languages.end()) languages.emplace_back(language);
}

void CatalogueBuilder::add(const Product& product, io::FileReport& report) {
  report.row();
  std::string id = text::oneLine(product.id);
  if (id.empty()) return report.bad(product.line, "no id", product.title);
  if (id.size() > longestId) return report.bad(product.line, "an id is too long", id);
  const auto found = known_.find(id);
  const bool isNew = found == known_.end();
  const bool onlyText = !isNew && found->second.soldLanguage != language_;
  std::string name = checkedText(product.title, longestTitle, product, report);
  if (!onlyText && name.empty()) return report.bad(product.line, "no title", id);
  Prices prices;
  if (!onlyText) {
    prices = readPrices(product, currency_, report);
    if (!prices.fault.empty()) return report.bad(product.line, prices.fault, product.price);
  } else if (const auto fault = io::parsePrice(product.price, currency_).fault;
             fault.ends_with("another currency")) {
    return report.bad(product.line, fault, product.price);
  }

  Known& known = isNew ? known_[id] : found->second;
  if (isNew) {
    known = {catalogue_.items.size(), language_, {}};
    catalogue_.items.emplace_back().id = std::move(id);
  }
  known.hasLanguage.resize(std::max(known.hasLanguage.size(), language_ + 1));
  if (known.hasLanguage[language_])
    report.note("has ids more than once: the last one counts", product.line, product.id);
  known.hasLanguage[language_] = true;
  Item& item = catalogue_.items[known.index];
  setText(item, std::move(name), product, report);
  if (!onlyText) setSold(item, product, prices.price, prices.listPrice, report);
}

void CatalogueBuilder::setText(Item& item, std::string name, const Product& product,
                               io::FileReport& report) const {
  item.texts.resize(std::max(item.texts.size(), language_ + 1));
  item.texts[language_] = {.name = std::move(name),
                           .description = shortText(product.description, longestDescription),
                           .link = checkedLink(product.link, product.line, report),
                           .picture = checkedLink(product.imageLink, product.line, report)};
}

void CatalogueBuilder::setSold(Item& item, const Product& product, Money price, Money listPrice,
                               io::FileReport& report) const {
  item.groupId = text::oneLine(product.itemGroupId);
  if (item.groupId.size() > longestId) {
    report.note("has group ids that are too long, left out", product.line, item.groupId);
    item.groupId.clear();
  }
  item.brand = checkedText(product.brand, longestName, product, report);
  item.category = checkedCategory(product.productType, product, report);
  if (item.category.empty()) item.category = checkedCategory(product.googleProductCategory, product, report);
  item.price = price;
  item.listPrice = listPrice;
  const auto available = parseAvailability(product.availability);
  if (!available)
    report.note("has unknown words for availability, taken as available", product.line, product.availability);
  item.available = available.value_or(true);
  const auto added = io::parseTime(product.addedAt);
  if (!added && !product.addedAt.empty())
    report.note("has dates that are no times, left out", product.line, product.addedAt);
  item.addedAt = added.value_or(Instant{});
  item.attributes.clear();
  for (const auto& [name, value] : product.attributes) {
    if (item.attributes.size() == mostAttributes) break;
    if (std::string text = shortText(value, longestName); !text.empty())
      item.attributes.emplace_back(shortText(name, longestName), std::move(text));
  }
  std::stable_sort(item.attributes.begin(), item.attributes.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
}

Catalogue CatalogueBuilder::finish() {
  if (catalogue_.languages.empty()) catalogue_.languages.emplace_back();
  for (Item& item : catalogue_.items) {
    item.texts.resize(catalogue_.languages.size());
    if (!item.texts.front().name.empty()) continue;
    const auto named = std::find_if(item.texts.begin(), item.texts.end(),
                                    [](const ItemText& text) { return !text.name.empty(); });
    if (named != item.texts.end()) item.texts.front() = *named;
  }
  std::sort(catalogue_.items.begin(), catalogue_.items.end(),
            [](const Item& a, const Item& b) { return a.id < b.id; });
  return std::move(catalogue_);
}

}  // namespace alcove::feeds
