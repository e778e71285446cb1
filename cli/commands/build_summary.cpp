// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <alcove/base/codes.hpp>
#include <alcove/base/json_writer.hpp>
#include <cli/commands/build_summary.hpp>

namespace alcove::commands {
namespace {

constexpr std::size_t largeView = 10 * 1024;
constexpr std::size_t tooLargeView = 16 * 1024;

std::int64_t number(std::size_t value) {
  return static_cast<std::int64_t>(value);
}

std::string kilobytes(std::size_t bytes) {
  return fmt::format("{:.1f} KB", static_cast<double>(bytes) / 1024);
}

}  // namespace

std::vector<std::string> buildWarnings(const BuildSummary& summary) {
  std::vector<std::string> warnings;
  const fit::Counts& counts = summary.counts;
  if (summary.support < 3) {
    warnings.push_back(fmt::format("build.support is {}: lists may show what fewer than three shoppers did",
                                   summary.support));
  }
  if (summary.written.viewMedian > largeView || summary.written.viewP95 > tooLargeView) {
    warnings.push_back(
        fmt::format("a product view costs {} (p95 {}); more files (build.maxFiles) make it smaller",
                    kilobytes(summary.written.viewMedian), kilobytes(summary.written.viewP95)));
  }
  if (summary.written.overLimit) {
    warnings.push_back(fmt::format("{} files are more than build.maxFiles: fewer would be too large to read",
                                   summary.written.files));
  }
  if (summary.written.tooLarge > 0) {
    warnings.push_back(fmt::format(
        "{} files are larger than a page accepts: shorten titles and links, or raise build.maxFiles [{}]",
        summary.written.tooLarge, codes::shardTooLarge));
  }
  const std::size_t sessions = counts.sessions + counts.orders;
  if (counts.guestSessions * 2 > sessions) {
    warnings.push_back(
        fmt::format("{} of {} sessions name no shopper and are nobody's support; without shopper_id "
                    "sessions would be counted instead",
                    counts.guestSessions, sessions));
  }
  if (summary.items > 0 && sessions > 0 && counts.itemsWithEvidence * 10 < summary.items) {
    warnings.push_back(
        fmt::format("only {} of {} items have a pair with support {}; the others live on likeness",
                    counts.itemsWithEvidence, summary.items, summary.support));
  }
  if (counts.unknownRows > 0) {
    warnings.push_back(
        fmt::format("{} rows of the logs are about items that the feed does not hold", counts.unknownRows));
  }
  return warnings;
}

std::string summaryText(const BuildSummary& summary) {
  const fit::Counts& counts = summary.counts;
  const site::Written& written = summary.written;
  std::string text = fmt::format("build {} as of {}\n", written.build, formatInstant(summary.now));
  text += fmt::format("  {} items, {} categories", summary.items, summary.categories);
  if (summary.languages.size() > 1) text += fmt::format(", {} languages", summary.languages.size());
  if (summary.unsupportedItems > 0) {
    text += fmt::format("; {} left out, known to fewer than {} shoppers", summary.unsupportedItems,
                        summary.support);
  }
  text += fmt::format("\n  {} sessions, {} orders", counts.sessions, counts.orders);
  if (counts.shoppers > 0) text += fmt::format(", {} named shoppers", counts.shoppers);
  if (counts.cutSessions > 0)
    text += fmt::format("; {} of absurd length, of which the end counts", counts.cutSessions);
  text += fmt::format("\n  {} supported pairs (at least {} {}) for {} items\n", counts.pairs, summary.support,
                      summary.supportBy, counts.itemsWithEvidence);
  if (counts.learnedShare > 0) {
    text += fmt::format("  learned from sessions: vectors (share {}){}\n", counts.learnedShare,
                        counts.hasRanker ? " and a re-ranker" : "");
  }
  for (const std::string& trial : counts.trials) text += fmt::format("    tried {}\n", trial);
  text += fmt::format("  {} files, {}; a product view {} (p95 {})", written.files, kilobytes(written.bytes),
                      kilobytes(written.viewMedian), kilobytes(written.viewP95));
  if (written.itemFiles > 0) text += fmt::format("; items share {} files", written.itemFiles);
  text += fmt::format("\n  {} changes to tell devices, {} runtime files, {} old builds removed, {:.1f} s\n",
                      written.changes, written.runtimeFiles, written.removedBuilds.size(), summary.seconds);
  for (const std::string& warning : summary.warnings) text += fmt::format("warning: {}\n", warning);
  return text;
}

std::string summaryJson(const BuildSummary& summary, const io::Report& report) {
  const fit::Counts& counts = summary.counts;
  const site::Written& written = summary.written;
  json::Writer out;
  out.beginObject().member("build", written.build).member("now", formatInstant(summary.now));
  out.member("items", number(summary.items)).member("categories", number(summary.categories));
  out.key("languages").beginArray();
  for (const std::string& language : summary.languages) out.string(language);
  out.endArray().member("unsupportedItems", number(summary.unsupportedItems));
  out.member("sessions", number(counts.sessions)).member("orders", number(counts.orders));
  out.member("shoppers", number(counts.shoppers)).member("unknownRows", number(counts.unknownRows));
  out.member("cutSessions", number(counts.cutSessions)).member("guestSessions", number(counts.guestSessions));
  out.key("support").beginObject().member("k", summary.support).member("by", summary.supportBy).endObject();
  out.key("selfWeight").raw(fmt::format("{}", counts.self));
  out.key("learnedShare").raw(fmt::format("{}", counts.learnedShare));
  out.key("ranker").boolean(counts.hasRanker).key("trials").beginArray();
  for (const std::string& trial : counts.trials) out.string(trial);
  out.endArray();
  out.member("pairs", number(counts.pairs)).member("itemsWithEvidence", number(counts.itemsWithEvidence));
  out.member("files", number(written.files)).member("runtimeFiles", number(written.runtimeFiles));
  out.member("itemFiles", written.itemFiles).member("bytes", static_cast<std::int64_t>(written.bytes));
  out.key("bytesPerView").beginObject().member("median", number(written.viewMedian));
  out.member("p95", number(written.viewP95)).member("most", number(written.viewMost)).endObject();
  out.member("changes", number(written.changes)).key("removedBuilds").beginArray();
  for (const std::string& build : written.removedBuilds) out.string(build);
  out.endArray().key("inputs").beginArray();
  for (const io::FileSummary& file : report.files) {
    out.beginObject().member("file", file.file).member("format", file.format);
    out.member("rows", number(file.rows)).member("bad", number(file.bad)).endObject();
  }
  out.endArray().key("notes").beginArray();
  for (const std::string& line : report.lines()) out.string(line);
  out.endArray().key("warnings").beginArray();
  for (const std::string& warning : summary.warnings) out.string(warning);
  return out.endArray().key("seconds").raw(fmt::format("{:.3f}", summary.seconds)).endObject().take();
}

}  // namespace alcove::commands
