// SPDX-License-Identifier: MIT
#include <alcove/base/bit_cast.hpp>
#include <alcove/base/codes.hpp>
#include <alcove/base/hash.hpp>
#include <alcove/base/json_writer.hpp>
#include <alcove/base/language.hpp>
#include <alcove/shard/manifest.hpp>

namespace alcove::shard {
namespace {

/// Four hex digits a weight, the upper half of a float32. Anything else is no re-ranker: the plain sum
/// serves.
std::vector<float> readRanker(std::string_view text) {
  std::vector<float> weights;
  if (text.size() != 4 * rankerWeights) return weights;
  std::uint32_t bits = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto digit = static_cast<std::uint32_t>(text[i] <= '9' ? text[i] - '0' : text[i] - 'a' + 10);
    bits = bits << 4 | digit;
    const std::uint32_t exponent = bits & 0x7F80;
    if (digit > 15 || (i % 4 == 3 && exponent == 0x7F80)) return {};
    if (i % 4 == 3) weights.push_back(bitCast<float>(bits << 16));
  }
  return weights;
}

}  // namespace

Result<Manifest> readManifest(std::string_view text) {
  auto root = json::parse(text);
  if (!root) return root.error();
  const auto invalid = [](std::string path) { return Error{codes::manifestInvalid, std::move(path), ""}; };
  const auto format = root->count("format");
  if (!format) return invalid("/format");
  if (*format != Manifest::format) return Error{codes::manifestFormat, "/format", std::to_string(*format)};

  Manifest manifest;
  manifest.build = root->string("build");
  if (manifest.build.empty()) return invalid("/build");
  const auto builtAt = parseInstant(root->string("builtAt"));
  if (!builtAt) return invalid("/builtAt");
  manifest.builtAt = *builtAt;
  const json::Value* catalogue = root->find("catalogue");
  if (catalogue == nullptr) return invalid("/catalogue");
  manifest.items = catalogue->count("items").value_or(0);
  manifest.itemFiles = catalogue->count("itemFiles").value_or(0);
  manifest.categoryFiles = catalogue->count("categoryFiles").value_or(0);
  if (const json::Value* languages = catalogue->find("languages")) {
    for (const json::Value& language : languages->items) manifest.languages.push_back(language.text);
  }
  if (const json::Value* support = root->find("support")) {
    manifest.support = support->count("k").value_or(3);
    manifest.supportBy = support->string("by");
  }
  manifest.evidence = root->string("evidence") == "orders" ? Evidence::orders : Evidence::views;
  const json::Value* files = root->find("files");
  manifest.hasChanges = files != nullptr && files->isTrue("changes");
  manifest.ranker = readRanker(root->string("ranker"));
  const json::Value* config = root->find("config");
  if (config == nullptr) return invalid("/config");
  manifest.config = *config;
  return manifest;
}

std::string writeManifest(const Manifest& manifest, std::string_view config) {
  json::Writer out;
  out.beginObject().member("format", Manifest::format).member("build", manifest.build);
  out.member("builtAt", formatInstant(manifest.builtAt));
  out.key("catalogue").beginObject().member("items", manifest.items).key("languages").beginArray();
  for (const std::string& language : manifest.languages) out.string(language);
  out.endArray()
      .member("itemFiles", manifest.itemFiles)
      .member("categoryFiles", manifest.categoryFiles)
      .endObject();
  out.key("support").beginObject().member("k", manifest.support).member("by", manifest.supportBy).endObject();
  out.member("evidence", manifest.evidence == Evidence::orders ? "orders" : "views");
  out.key("files").beginObject().key("changes").boolean(manifest.hasChanges).endObject();
  if (!manifest.ranker.empty()) {
    std::string digits;
    for (const float weight : manifest.ranker) digits += hex16(bitCast<std::uint32_t>(weight)).substr(8, 4);
    out.member("ranker", digits);
  }
  return out.key("config").raw(config).endObject().take() + "\n";
}

std::string_view catalogueLanguage(const Manifest& manifest, std::string_view pageLanguage) {
  if (manifest.languages.empty()) return {};
  const json::Value* languages = manifest.config.find("languages");
  const std::string_view fallback = languages != nullptr ? languages->string("default") : std::string_view();
  const std::vector<std::string_view> known(manifest.languages.begin(), manifest.languages.end());
  for (const std::string_view wanted : {pageLanguage, fallback}) {
    if (const auto found = matchLanguage(known, wanted)) return known[*found];
  }
  return manifest.languages.front();
}

}  // namespace alcove::shard
