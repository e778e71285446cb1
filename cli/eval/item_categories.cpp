// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>
#include <cli/eval/item_categories.hpp>
#include <cli/eval/read_table.hpp>

namespace alcove::eval {

Result<std::vector<std::string>> readCategories(const std::filesystem::path& path, const count::Items& items,
                                                io::Report& report) {
  std::vector<std::string> categories(items.size());
  const auto read = [&](io::Table& table, const io::Columns& columns,
                        io::FileReport& file) -> std::optional<Error> {
    const std::size_t item = columns.find({"item_id", "product_id", "id"});
    const std::size_t category = columns.find({"category_id", "category"});
    if (item == io::Columns::none) return columns.missing(file.file(), "item_id");
    if (category == io::Columns::none) return columns.missing(file.file(), "category_id");
    while (table.next()) {
      file.row();
      if (const auto number = items.find(text::trim(table.field(item))))
        categories[*number] = text::trim(table.field(category));
    }
    return std::nullopt;
  };
  if (auto error = readTable(path, "categories-csv", report, read)) return *std::move(error);
  return categories;
}

}  // namespace alcove::eval
