// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>
#include <cli/check/article_ids.hpp>
#include <cli/io/find_files.hpp>
#include <cli/io/mapped_file.hpp>
#include <optional>

namespace alcove::check {
namespace {

/// "id: NAME" between the lines --- at the beginning.
std::optional<std::string> idOfFrontMatter(std::string_view text) {
  constexpr std::string_view key = "id:";
  if (!text.starts_with("---")) return std::nullopt;
  const auto lines = text::split(text.substr(0, text.find("\n---", 3)), '\n');
  for (const std::string_view line : lines) {
    if (!line.starts_with(key)) continue;
    std::string_view id = text::trim(line.substr(key.size()));
    if (id.size() > 1 && (id.front() == '"' || id.front() == '\'') && id.back() == id.front())
      id = id.substr(1, id.size() - 2);
    if (!id.empty()) return std::string(id);
  }
  return std::nullopt;
}

}  // namespace

ArticleIds readArticleIds(const std::vector<config::HelpSource>& sources,
                          const std::filesystem::path& folder) {
  ArticleIds articles;
  for (const config::HelpSource& source : sources) {
    const auto files =
        source.dir.empty() ? Result<std::vector<io::FoundFile>>(Error{}) : io::findFiles(folder, source.dir);
    articles.whole = articles.whole && files;
    if (!files) continue;
    for (const io::FoundFile& file : *files) {
      const auto in = io::MappedFile::open(file.path, file.name);
      if (!in) {
        articles.whole = false;
        continue;
      }
      articles.ids.insert(idOfFrontMatter(in->bytes()).value_or(file.path.stem().string()));
    }
  }
  return articles;
}

}  // namespace alcove::check
