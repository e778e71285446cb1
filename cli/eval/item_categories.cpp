// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>
#include <cli/eval/item_categories.hpp>
#include <cli/io/columns.hpp>
#include <cli/io/table.hpp>
#include <cli/io/text_file.hpp>

namespace alcove::eval {

Result<std::vector<std::string>> readCategories(const std::filesystem::path& path, const count::Items& items,
                                                io::Report& report) {
  const auto found = io::findFiles({}, path.string());
  if (!found) return found.error();
  const auto opened = io::TextFile::open(found->front());
  if (!opened) return opened.error();
  io::FileReport fileReport(report, found->front().name, "categories-csv");
  opened->noteEncoding(fileReport);
  io::Table table(opened->text());
  const io::Columns columns(table.header(), {});
  const std::size_t item = columns.find({"item_id", "product_id", "id"});
  const std::size_t category = columns.find({"category_id", "category"});
  if (item == io::Columns::none) return columns.missing(fileReport.file(), "item_id");
  if (category == io::Columns::none) return columns.missing(fileReport.file(), "category_id");
  std::vector<std::string> categories(items.size());
  while (table.next()) {
    fileReport.row();
    if (const auto number = items.find(text::trim(table.field(item))))
      categories[*number] = text::trim(table.field(category));
  }
  return categories;
}

}  // namespace alcove::eval
