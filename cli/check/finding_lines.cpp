// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <alcove/base/json_writer.hpp>
#include <algorithm>
#include <cli/check/finding_lines.hpp>
#include <cli/check/place.hpp>
#include <cli/check/sentence.hpp>
#include <cli/io/printable.hpp>

namespace alcove::check {

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
