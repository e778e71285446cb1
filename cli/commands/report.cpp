// SPDX-License-Identifier: MIT
#include <alcove/base/json_writer.hpp>
#include <cli/commands/gather.hpp>
#include <cli/commands/print.hpp>
#include <cli/commands/report.hpp>
#include <cli/commands/with_config.hpp>
#include <memory>

namespace alcove::commands {
namespace {

void writeMoney(json::Writer& out, std::string_view key, Money money, std::string_view currency) {
  out.key(key).beginObject().member("minor", money.minor).member("currency", currency).endObject();
}

void writeText(json::Writer& out, std::string_view key, const std::string& text) {
  if (!text.empty()) out.member(key, text);
}

void writeTexts(json::Writer& out, const Item& item, const std::vector<std::string>& languages) {
  out.key("texts").beginObject();
  for (std::size_t i = 0; i < languages.size() && i < item.texts.size(); ++i) {
    out.key(languages[i]).beginObject().member("title", item.texts[i].name);
    writeText(out, "link", item.texts[i].link);
    out.endObject();
  }
  out.endObject();
}

std::string productLine(const Item& item, const std::vector<std::string>& languages,
                        std::string_view currency) {
  json::Writer out;
  const ItemText text = item.texts.empty() ? ItemText{} : item.texts.front();
  out.beginObject().member("id", item.id).member("title", text.name);
  writeMoney(out, "price", item.price, currency);
  if (item.listPrice > item.price) writeMoney(out, "listPrice", item.listPrice, currency);
  writeText(out, "category", item.category);
  out.key("available").boolean(item.available);
  writeText(out, "brand", item.brand);
  writeText(out, "group", item.groupId);
  writeText(out, "link", text.link);
  writeText(out, "picture", text.picture);
  writeText(out, "description", text.description);
  if (item.addedAt.ms > 0) out.member("addedAt", formatInstant(item.addedAt));
  if (!item.attributes.empty()) {
    out.key("attributes").beginObject();
    for (const auto& [name, value] : item.attributes) out.member(name, value);
    out.endObject();
  }
  if (languages.size() > 1) writeTexts(out, item, languages);
  return out.endObject().take();
}

ExitCode reportProducts(const check::LoadedConfig& loaded) {
  io::Report report;
  const std::string& currency = loaded.config.shop.currency;
  config::Config config = loaded.config;
  config.build.support =
      0;  // the merchant's own eyes: what a build would keep back is listed here all the same
  const auto gathered = gather(config, loaded.folder, report);
  say(report);
  if (!gathered) return fail(gathered.error());
  for (const Item& item : gathered->catalogue.items) {
    answer(productLine(item, gathered->catalogue.languages, currency) + '\n');
  }
  return ExitCode::success;
}

}  // namespace

void addReport(CLI::App& app, std::function<ExitCode()>& run) {
  auto config = std::make_shared<std::string>("alcove.json");
  CLI::App* command = app.add_subcommand("report", "Prints what the program understands of the inputs");
  command->require_subcommand(1);
  CLI::App* products = command->add_subcommand("products", "The catalogue, one JSON line a product");
  products->add_option("--config", *config, "The shop's config")->capture_default_str();
  products->callback([config, &run] { run = [config] { return withGoodConfig(*config, reportProducts); }; });
}

}  // namespace alcove::commands
