// SPDX-License-Identifier: MIT
#include <cli/eval/read_table.hpp>
#include <cli/io/text_file.hpp>

namespace alcove::eval {

std::optional<Error> readTable(
    const std::filesystem::path& path, std::string_view format, io::Report& report,
    const std::function<std::optional<Error>(io::Table&, const io::Columns&, io::FileReport&)>& read) {
  const auto found = io::findFiles({}, path.string());
  if (!found) return found.error();
  const auto opened = io::TextFile::open(found->front());
  if (!opened) return opened.error();
  io::FileReport fileReport(report, found->front().name, format);
  opened->noteEncoding(fileReport);
  io::Table table(opened->text());
  const io::Columns columns(table.header(), {});
  if (auto error = read(table, columns, fileReport)) return error;
  return fileReport.tooManyBadRows();
}

}  // namespace alcove::eval
