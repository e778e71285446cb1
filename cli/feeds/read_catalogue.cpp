// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <algorithm>
#include <cli/feeds/feed_readers.hpp>
#include <cli/feeds/plain_text.hpp>
#include <cli/feeds/read_catalogue.hpp>
#include <cli/io/shape.hpp>
#include <cli/io/text_file.hpp>

namespace alcove::feeds {

std::string_view productTableFormat(const io::Columns& columns) {
  const bool shopify =
      (columns.has("handle") || columns.has("url_handle")) &&
      (columns.has("variant_price") || columns.has("variant_sku") || columns.has("option1_value"));
  if (shopify) return "shopify-csv";
  const bool woo =
      columns.has("regular_price") && columns.has("name") && (columns.has("id") || columns.has("sku"));
  return woo ? "woocommerce-csv" : "google-csv";
}

namespace {

using Failure = std::optional<Error>;

/// A feed without products is a failed export: building on it would empty the shop's suggestions.
Failure outcome(const io::FileReport& report) {
  if (auto failure = report.tooManyBadRows()) return failure;
  if (report.rows() == 0) return report.error(codes::inputEmpty, 0, "");
  return std::nullopt;
}

Failure readTable(std::string_view text, const io::TextFile& opened, const io::FoundFile& file,
                  const io::ColumnNames& renamed, CatalogueBuilder& catalogue, io::Report& report) {
  io::Table table(text);
  const io::Columns columns(table.header(), renamed);
  const std::string_view format = productTableFormat(columns);
  io::FileReport fileReport(report, file.name, format);
  opened.noteEncoding(fileReport);
  if (auto missing = columns.missingRenamed(file.name)) return missing;
  Failure failure = format == "shopify-csv"       ? readShopifyProducts(table, columns, catalogue, fileReport)
                    : format == "woocommerce-csv" ? readWooProducts(table, columns, catalogue, fileReport)
                                                  : readGoogleTable(table, columns, catalogue, fileReport);
  if (!failure) failure = columns.neverAsked(file.name);
  return failure ? failure : outcome(fileReport);
}

Failure readFile(const io::FoundFile& file, const io::ColumnNames& renamed, CatalogueBuilder& catalogue,
                 io::Report& report) {
  const auto opened = io::TextFile::open(file);
  if (!opened) return opened.error();
  const std::string_view text = opened->text();
  const io::Shape shape = io::shapeOf(text);
  const bool xml = shape == io::Shape::xml;
  if (shape == io::Shape::binary) return Error{codes::inputUnknownFormat, file.name, "binary"};
  if (shape == io::Shape::empty) return Error{codes::inputEmpty, file.name, ""};
  if (shape == io::Shape::table) return readTable(text, *opened, file, renamed, catalogue, report);
  io::FileReport fileReport(report, file.name, xml ? "google-xml" : "products-json");
  opened->noteEncoding(fileReport);
  Failure failure = xml ? readGoogleXml(text, catalogue, fileReport)
                        : readProductsJson(text, renamed, catalogue, fileReport);
  return failure ? failure : outcome(fileReport);
}

}  // namespace

Result<Catalogue> readCatalogue(const config::Build& build, std::string_view currency,
                                const std::filesystem::path& base, io::Report& report) {
  CatalogueBuilder catalogue(currency);
  for (const config::InputFile& input : build.products) {
    const auto files = io::findFiles(base, input.file);
    if (!files) return files.error();
    catalogue.startFeed(input.language);
    for (const io::FoundFile& file : *files) {
      if (auto failure = readFile(file, input.columns, catalogue, report)) return *std::move(failure);
    }
  }
  return catalogue.finish();
}

Catalogue catalogueFromLog(const logs::Log& log, std::string_view currency) {
  Catalogue catalogue{.items = {}, .languages = {""}};
  catalogue.items.reserve(log.items.size());
  for (std::size_t i = 0; i < log.items.size(); ++i) {
    const logs::Log::Seen seen = i < log.seen.size() ? log.seen[i] : logs::Log::Seen{};
    Item& item = catalogue.items.emplace_back();
    item.id = log.items[i];
    item.price = parseMoney(seen.price, currency).value_or(Money{});
    const std::string name = shortText(seen.name, longestTitle);
    item.texts.emplace_back().name = name.empty() ? log.items[i] : name;
  }
  std::sort(catalogue.items.begin(), catalogue.items.end(),
            [](const Item& a, const Item& b) { return a.id < b.id; });
  return catalogue;
}

}  // namespace alcove::feeds
