// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace alcove::config {

/// Key → text, in the order of the file.
using Words = std::vector<std::pair<std::string, std::string>>;

/// A string for shoppers: one for all languages (language "") or one a language, in the order of the file.
struct LocalText {
  Words byLanguage;

  /// The text in the language ("de" serves "de-AT"), else in the fallback, else the first one, else "".
  [[nodiscard]] std::string_view in(std::string_view language, std::string_view fallback) const;
};

struct Shop {
  std::string id;
  std::string name;
  std::string url;
  std::string currency = "EUR";        ///< ISO 4217
  std::string timezone = "UTC";        ///< IANA name
  std::string priceDisplay = "gross";  ///< or net
};

/// One input; file may hold * and ? in its last part, is relative to the config, and may end in .gz.
struct InputFile {
  std::string file;
  std::string language;  ///< of a product feed; "" where it has none
  Words columns;         ///< our name → the file's

  bool operator==(const InputFile&) const = default;
};

struct Build {
  std::vector<InputFile> products;
  std::vector<InputFile> events;
  std::vector<InputFile> orders;
  std::vector<InputFile> shipments;  ///< looked for by check; not read in this version
  std::string pictures;  ///< pattern with {picture}: pictures that fit it are shipped as that part only
  std::int64_t support = 3;
  bool strict = false;  ///< model: vectors learn from supported steps only
  std::int64_t maxFiles = 20'000;
  std::int64_t keepBuildsDays = 7;

  bool operator==(const Build&) const = default;
};

struct Languages {
  std::string fallback = "en";  ///< languages.default; without it the first of `available`
  std::vector<std::string> available;
  /// language → (key → text): words that replace the runtime's own.
  std::vector<std::pair<std::string, Words>> strings;
};

struct Capture {
  std::string dataLayer = "dataLayer";  ///< the page's variable with GA4 events
  bool jsonLd = true;
  std::vector<std::string> ignorePaths;
};

enum class Model : std::uint8_t {
  related,
  together,
  similar,
  forYou,
  recent,
  buyAgain,
  substitutes,
  completeCart,
  trending,
  bestsellers,
  newest,
  handPicked,
};

struct Source {
  Model model = Model::related;
  bool scopeCategory = false;  ///< "scope": "category" instead of "shop"
  double minLift = 0;     ///< together: pairs bought together less often than that times chance are left out
  std::int64_t days = 7;  ///< trending: over how many days
  std::vector<std::string> items;  ///< hand-picked
};

enum class Seed : std::uint8_t { item, cart, history };
enum class Layout : std::uint8_t { carousel, grid, bundle };

struct Placement {
  std::string id;
  std::string page;  ///< page type; "" any
  LocalText title;
  Layout layout = Layout::carousel;
  std::int64_t limit = 12;
  Seed seed = Seed::history;  ///< default follows the page: product → item, cart → cart
  std::vector<Source> sources;
  std::vector<std::string> rules;  ///< ids, applied in this order
  bool dedupePage = true;
  bool explain = true;              ///< shows the reason of each suggestion
  std::int64_t maxPerCategory = 0;  ///< diversity: 0 no cap
};

struct History {
  std::string byDefault = "session";  ///< without a choice: none | session | persistent
  std::string withConsent = "persistent";
  std::int64_t keepDays = 400;
  std::int64_t maxEvents = 2000;
};

struct Privacy {
  History history;
  std::string gpc = "session-only";
  std::vector<std::string> consentFrom = {"alcove", "tcf", "google-consent-mode"};
  std::string pictures = "direct";
  std::string analytics = "none";
  std::vector<std::string> neverStore;
};

/// What a built site's pages read, and the inputs that it is built from.
struct Config {
  std::int64_t version = 1;
  Shop shop;
  Build build;
  Languages languages;
  Capture capture;
  std::vector<Placement> placements;
  Privacy privacy;

  [[nodiscard]] const Placement* placement(std::string_view id) const;
};

[[nodiscard]] std::string_view modelName(Model model);
[[nodiscard]] std::string_view layoutName(Layout layout);
[[nodiscard]] std::string_view seedName(Seed seed);

}  // namespace alcove::config
