// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <alcove/base/math.hpp>
#include <alcove/base/random.hpp>
#include <algorithm>
#include <bench/scale/shop.hpp>
#include <cstdio>
#include <memory>
#include <vector>

namespace alcove::bench {
namespace {

constexpr std::size_t topicSize = 40;
constexpr std::size_t topicsInShelf = 4;
constexpr std::size_t shelvesInDepartment = 12;
constexpr std::int64_t firstSecond = 1767225600;  // 2026-01-01
constexpr std::int64_t lastSecond = firstSecond + 120 * 86400;

/// 0 to count − 1, the n-th with a chance of about 1 / n.
std::size_t zipf(Random& random, std::size_t count) {
  const double at = math::exp(random.unit() * math::log(static_cast<double>(count) + 1)) - 1;
  return std::min(static_cast<std::size_t>(at), count - 1);
}

/// A file that is written as it goes.
class File {
 public:
  explicit File(const std::filesystem::path& path) : file_(std::fopen(path.c_str(), "wb")) {}
  [[nodiscard]] bool isOpen() const { return file_ != nullptr; }
  template <typename... Parts>
  void print(fmt::format_string<Parts...> text, Parts&&... parts) {
    line_.clear();
    fmt::format_to(std::back_inserter(line_), text, std::forward<Parts>(parts)...);
    isWhole_ = std::fwrite(line_.data(), 1, line_.size(), file_.get()) == line_.size() && isWhole_;
  }
  [[nodiscard]] bool close() { return std::fclose(file_.release()) == 0 && isWhole_; }

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::unique_ptr<std::FILE, Close> file_;
  fmt::memory_buffer line_;
  bool isWhole_ = true;
};

constexpr const char* kinds[] = {"Lamp",   "Kettle", "Basket",  "Shirt",   "Jacket", "Candle",
                                 "Mirror", "Puzzle", "Towel",   "Clock",   "Bowl",   "Blanket",
                                 "Wallet", "Teapot", "Garland", "Notebook"};
constexpr const char* styles[] = {"Vintage", "Nordic", "Striped", "Wooden",  "Ceramic", "Linen",
                                  "Brass",   "Woven",  "Painted", "Folding", "Travel",  "Garden"};
constexpr const char* colours[] = {"Red", "Sage", "Ivory", "Navy", "Charcoal", "Mustard", "Rose", "Teal"};

template <std::size_t count>
const char* of(const char* const (&words)[count], std::size_t number) {
  return words[number % count];
}

bool writeProducts(const ShopSize& size, const std::filesystem::path& folder) {
  File file(folder / "products.csv");
  if (!file.isOpen()) return false;
  file.print("id,title,description,link,image_link,price,availability,brand,product_type\n");
  Random random(size.seed);
  for (std::size_t item = 0; item < size.items; ++item) {
    const std::size_t topic = item / topicSize;
    const std::size_t shelf = topic / topicsInShelf;
    const char* const kind = of(kinds, topic);
    const char* const style = of(styles, random.below(12));
    const char* const colour = of(colours, random.below(8));
    file.print(
        "P{0},{1} {2} {3} No. {0},{1} {3} from our {2} range,https://shop.example/p/{0},"
        "https://shop.example/img/{0}.jpg,{4}.{5:02} EUR,{6},Brand {7},Department {8} > Shelf {9}\n",
        item, style, colour, kind, 3 + zipf(random, 300), random.below(100),
        random.below(50) == 0 ? "out of stock" : "in stock", topic % 97, shelf / shelvesInDepartment, shelf);
  }
  return file.close();
}

/// One after the other in time, so that the log is in order as a shop's own is.
class Sessions {
 public:
  explicit Sessions(const ShopSize& size)
      : size_(size), random_(size.seed + 1), topics_((size.items + topicSize - 1) / topicSize) {}

  bool write(const std::filesystem::path& folder) {
    File file(folder / "events.csv");
    if (!file.isOpen()) return false;
    file.print("session_id,item_id,unix_time,event,shopper_id\n");
    const std::size_t shoppers = size_.events / 15 + 1;
    for (std::size_t event = 0, session = 0; event < size_.events; ++session) {
      const std::size_t shopper = random_.below(shoppers);
      const std::size_t length = std::min(2 + zipf(random_, 20), size_.events - event);
      topic_ = zipf(random_, topics_);
      seen_.clear();
      for (std::size_t i = 0; i < length; ++i, ++event) {
        const auto done = static_cast<double>(event) / static_cast<double>(size_.events);
        const auto second = firstSecond + static_cast<std::int64_t>(done * double(lastSecond - firstSecond));
        seen_.push_back(next());
        file.print("s{},P{},{},{},u{}\n", session, seen_.back(), second + static_cast<std::int64_t>(i),
                   random_.below(40) == 0 ? "purchase" : "view_item", shopper);
      }
    }
    return file.close();
  }

 private:
  std::size_t next() {
    const std::size_t chance = random_.below(100);
    if (chance < 15 && !seen_.empty()) return seen_[random_.below(seen_.size())];
    if (chance < 20) return zipf(random_, size_.items);  // the shop's favourites
    if (chance < 30) topic_ = (topic_ + 1) % topics_;
    const std::size_t begin = topic_ * topicSize;
    return begin + zipf(random_, std::min(topicSize, size_.items - begin));
  }

  const ShopSize& size_;
  Random random_;
  std::size_t topics_;
  std::size_t topic_ = 0;
  std::vector<std::size_t> seen_;
};

}  // namespace

bool writeShop(const ShopSize& size, const std::filesystem::path& folder) {
  File config(folder / "alcove.json");
  if (!config.isOpen()) return false;
  config.print(R"({{"version":1,"shop":{{"name":"Scale","currency":"EUR"}},"build":{{)"
               R"("products":[{{"file":"products.csv"}}],"events":[{{"file":"events.csv"}}],)"
               R"("pictures":"https://shop.example/img/{{picture}}","maxFiles":{}}}}})"
               "\n",
               size.maxFiles);
  return config.close() && writeProducts(size, folder) && Sessions(size).write(folder);
}

}  // namespace alcove::bench
