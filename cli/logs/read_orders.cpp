// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <cli/io/shape.hpp>
#include <cli/io/text_file.hpp>
#include <cli/logs/order_tables.hpp>
#include <cli/logs/read_orders.hpp>

namespace alcove::logs {

std::string_view orderTableFormat(const io::Columns& columns) {
  if (columns.has("lineitem_name") || columns.has("lineitem_sku")) return "shopify-csv";
  const bool invoice = columns.has("invoice") || columns.has("invoiceno");
  const bool sku = columns.has("stockcode") || columns.has("sku");
  const bool price = columns.has("unitprice") || columns.has("unit_price") || columns.has("price");
  const bool time = columns.has("invoice_time") || columns.has("invoicedate");
  return invoice && sku && price && time && columns.has("quantity") ? "uci-csv" : "orders-csv";
}

namespace {

using Failure = std::optional<Error>;

Failure readTable(std::string_view text, const io::TextFile& opened, const io::FoundFile& file,
                  const io::ColumnNames& renamed, OrderBuilder& orders, io::Report& report) {
  io::Table table(text);
  const io::Columns columns(table.header(), renamed);
  const std::string_view format = orderTableFormat(columns);
  io::FileReport fileReport(report, file.name, format);
  opened.noteEncoding(fileReport);
  if (table.header().empty()) {
    fileReport.note("is empty");
    return std::nullopt;
  }
  if (auto missing = columns.missingRenamed(file.name)) return missing;
  Failure failure = format == "shopify-csv" ? readShopifyOrders(table, columns, orders, fileReport)
                    : format == "uci-csv"   ? readUciOrders(table, columns, orders, fileReport)
                                            : readPlainOrders(table, columns, orders, fileReport);
  if (!failure) failure = columns.neverAsked(file.name);
  return failure ? failure : fileReport.tooManyBadRows();
}

Failure readFile(const io::FoundFile& file, const io::ColumnNames& renamed, OrderBuilder& orders,
                 io::Report& report) {
  const auto opened = io::TextFile::open(file);
  if (!opened) return opened.error();
  const std::string_view text = opened->text();
  const io::Shape shape = io::shapeOf(text);
  if (shape == io::Shape::xml) return Error{codes::inputUnknownFormat, file.name, "XML"};
  if (shape == io::Shape::binary) return Error{codes::inputUnknownFormat, file.name, "binary"};
  if (shape != io::Shape::json) return readTable(text, *opened, file, renamed, orders, report);
  io::FileReport fileReport(report, file.name, "orders-json");
  opened->noteEncoding(fileReport);
  Failure failure = readOrdersJson(text, renamed, orders, fileReport);
  return failure ? failure : fileReport.tooManyBadRows();
}

}  // namespace

Result<Log> readOrders(const std::vector<config::InputFile>& inputs, std::string_view currency,
                       const std::filesystem::path& base, io::Report& report, const ReadOptions& options) {
  OrderBuilder orders(currency, options.support);
  for (const config::InputFile& input : inputs) {
    const auto files = io::findFiles(base, input.file);
    if (!files) return files.error();
    for (const io::FoundFile& file : *files) {
      orders.startFile(file.name);
      if (auto failure = readFile(file, input.columns, orders, report)) return *std::move(failure);
    }
  }
  return orders.finish(report, options.keepSessionIds);
}

}  // namespace alcove::logs
