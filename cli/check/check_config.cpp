// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <alcove/base/codes.hpp>
#include <alcove/base/json_writer.hpp>
#include <alcove/base/text.hpp>
#include <alcove/config/object_reader.hpp>
#include <alcove/config/parse.hpp>
#include <algorithm>
#include <cli/check/check_config.hpp>
#include <cli/check/place.hpp>
#include <cli/check/sentence.hpp>
#include <cli/io/find_files.hpp>
#include <cli/io/mapped_file.hpp>

namespace alcove::check {
namespace {

void add(LoadedConfig& loaded, std::string_view code, std::string pointer, bool warning, std::string detail) {
  const std::size_t offset = offsetOf(loaded.text, pointer).value_or(0);
  loaded.findings.push_back({code, std::move(pointer), offset, warning, std::move(detail), {}});
}

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
  for (const auto& [name, inputs] : groups) {
    for (std::size_t i = 0; i < inputs->size(); ++i) {
      const std::string& file = (*inputs)[i].file;
      if (file.empty() || isThere(loaded.folder, file)) continue;
      add(loaded, codes::fileMissing, fmt::format("/build/{}/{}/file", name, i), true, file);
    }
  }
}

void findUnknownItems(LoadedConfig& loaded, const feeds::Catalogue& catalogue, bool warning) {
  for (const config::Placement& placement : loaded.config.placements) {
    for (std::size_t s = 0; s < placement.sources.size(); ++s) {
      const auto& items = placement.sources[s].items;
      for (std::size_t i = 0; i < items.size(); ++i) {
        if (holds(catalogue, items[i])) continue;
        const std::string id = config::childPath("/placements", placement.id);
        add(loaded, codes::configUnknownReference, fmt::format("{}/sources/{}/items/{}", id, s, i), warning,
            items[i]);
      }
    }
  }
}

void sortFindings(LoadedConfig& loaded) {
  std::stable_sort(loaded.findings.begin(), loaded.findings.end(),
                   [](const config::Finding& a, const config::Finding& b) { return a.offset < b.offset; });
}

std::string findingLine(const LoadedConfig& loaded, const config::Finding& finding) {
  const Place place = placeOf(loaded.text, finding.offset);
  return text::oneLine(fmt::format("{}:{}:{} {} {} [{}{}]", loaded.file.string(), place.line, place.column,
                                   finding.path, sentence(finding), finding.warning ? "warning " : "",
                                   finding.code));
}

std::string findingsJson(const LoadedConfig& loaded) {
  const auto warnings = std::count_if(loaded.findings.begin(), loaded.findings.end(),
                                      [](const config::Finding& finding) { return finding.warning; });
  json::Writer out;
  out.beginObject().member("errors", static_cast<std::int64_t>(loaded.findings.size()) - warnings);
  out.member("warnings", static_cast<std::int64_t>(warnings)).key("findings").beginArray();
  for (const config::Finding& finding : loaded.findings) {
    const Place place = placeOf(loaded.text, finding.offset);
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
