// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <alcove/base/codes.hpp>
#include <alcove/base/json_writer.hpp>
#include <alcove/config/object_reader.hpp>
#include <alcove/config/parse.hpp>
#include <algorithm>
#include <cli/check/check_config.hpp>
#include <cli/check/place.hpp>
#include <cli/check/sentence.hpp>
#include <cli/io/find_files.hpp>
#include <cli/io/mapped_file.hpp>
#include <cli/io/printable.hpp>

namespace alcove::check {
namespace {

/// Tells at the config's values what is found once it has been read.
class Later {
 public:
  explicit Later(LoadedConfig& loaded) : loaded_(loaded), root_(json::parse(loaded.text)) {}
  void add(std::string_view code, std::string pointer, bool warning, std::string detail) {
    const std::size_t offset = root_ ? offsetOf(*root_, pointer).value_or(0) : 0;
    loaded_.findings.push_back({code, std::move(pointer), offset, warning, std::move(detail), {}});
  }

 private:
  LoadedConfig& loaded_;
  Result<json::Value> root_;
};

bool isThere(const std::filesystem::path& folder, const std::string& file) {
  const auto found = io::findFiles(folder, file);
  return found && std::all_of(found->begin(), found->end(), [](const io::FoundFile& each) {
           std::error_code ignored;
           return std::filesystem::exists(each.path, ignored);
         });
}

bool holds(const feeds::Catalogue& catalogue, const std::string& id) {
  return std::binary_search(catalogue.items.begin(), catalogue.items.end(), Item{.id = id},
                            [](const Item& a, const Item& b) { return a.id < b.id; });
}

}  // namespace

Result<LoadedConfig> loadConfig(const std::filesystem::path& file) {
  const auto in = io::MappedFile::open(file, file.string());
  if (!in) return in.error();
  LoadedConfig loaded{.file = file, .folder = file.parent_path()};
  loaded.text = in->bytes();
  loaded.config = config::parse(loaded.text, loaded.findings);
  sortFindings(loaded);
  return loaded;
}

void findMissingInputs(LoadedConfig& loaded) {
  const config::Build& build = loaded.config.build;
  const std::pair<std::string_view, const std::vector<config::InputFile>*> groups[] = {
      {"products", &build.products},
      {"events", &build.events},
      {"orders", &build.orders},
      {"shipments", &build.shipments}};
  Later later(loaded);
  for (const auto& [name, inputs] : groups) {
    for (std::size_t i = 0; i < inputs->size(); ++i) {
      const std::string& file = (*inputs)[i].file;
      if (file.empty() || isThere(loaded.folder, file)) continue;
      later.add(codes::fileMissing, fmt::format("/build/{}/{}/file", name, i), true, file);
    }
  }
}

void findUnknownItems(LoadedConfig& loaded, const feeds::Catalogue& catalogue, bool warning) {
  Later later(loaded);
  for (const config::Placement& placement : loaded.config.placements) {
    for (std::size_t s = 0; s < placement.sources.size(); ++s) {
      const auto& items = placement.sources[s].items;
      for (std::size_t i = 0; i < items.size(); ++i) {
        if (holds(catalogue, items[i])) continue;
        const std::string id = config::childPath("/placements", placement.id);
        later.add(codes::configUnknownReference, fmt::format("{}/sources/{}/items/{}", id, s, i), warning,
                  items[i]);
      }
    }
  }
}

void sortFindings(LoadedConfig& loaded) {
  std::stable_sort(loaded.findings.begin(), loaded.findings.end(),
                   [](const config::Finding& a, const config::Finding& b) { return a.offset < b.offset; });
}

std::vector<std::string> findingLines(const LoadedConfig& loaded) {
  constexpr std::size_t most = 100;
  constexpr std::size_t longestPointer = 300;
  const std::string file = loaded.file.string();
  Places places(loaded.text);
  std::vector<std::string> lines;
  for (const config::Finding& finding : loaded.findings) {
    if (lines.size() == most) {
      lines.push_back(fmt::format("{}: {} findings more", file, loaded.findings.size() - most));
      break;
    }
    const Place place = places.at(finding.offset);
    const std::string pointer = io::shortened(finding.path, longestPointer);
    lines.push_back(io::printable(fmt::format("{}:{}:{} {}{}{} [{}{}]", file, place.line, place.column,
                                              pointer, pointer.empty() ? "" : " ", sentence(finding),
                                              finding.warning ? "warning " : "", finding.code)));
  }
  return lines;
}

std::string findingsJson(const LoadedConfig& loaded) {
  const auto warnings = std::count_if(loaded.findings.begin(), loaded.findings.end(),
                                      [](const config::Finding& finding) { return finding.warning; });
  Places places(loaded.text);
  json::Writer out;
  out.beginObject().member("errors", static_cast<std::int64_t>(loaded.findings.size()) - warnings);
  out.member("warnings", static_cast<std::int64_t>(warnings)).key("findings").beginArray();
  for (const config::Finding& finding : loaded.findings) {
    const Place place = places.at(finding.offset);
    out.beginObject()
        .member("file", loaded.file.string())
        .member("line", static_cast<std::int64_t>(place.line));
    out.member("column", static_cast<std::int64_t>(place.column)).member("pointer", finding.path);
    out.member("text", sentence(finding))
        .member("code", finding.code)
        .key("warning")
        .boolean(finding.warning);
    out.endObject();
  }
  return out.endArray().endObject().take();
}

}  // namespace alcove::check
