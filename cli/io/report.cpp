// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <algorithm>
#include <cli/io/printable.hpp>
#include <cli/io/report.hpp>

namespace alcove::io {
namespace {

constexpr std::size_t shownBytes = 60;  ///< of a value: enough to find it again

std::string place(const std::string& file, std::size_t line) {
  return line == 0 ? file : file + ':' + std::to_string(line);
}

}  // namespace

std::vector<std::string> Report::lines() const {
  std::vector<std::string> out;
  for (const FileSummary& file : files) {
    for (const BadRow& row : badRows) {
      if (row.file != file.file) continue;
      out.push_back(place(row.file, row.line) + " skipped: " + std::string(row.reason) +
                    (row.value.empty() ? "" : " \"" + row.value + '"') + " [" +
                    std::string(codes::inputBadRow) + "]");
    }
    if (file.bad > 0) {
      out.push_back(file.file + " " + std::to_string(file.bad) + " of " + std::to_string(file.rows) +
                    " rows skipped");
    }
    for (const Note& note : notes) {
      if (note.file != file.file) continue;
      out.push_back(place(note.file, note.line) + ' ' + std::string(note.what) +
                    (note.count > 1 ? " (" + std::to_string(note.count) + " times)" : "") +
                    (note.example.empty() ? "" : ": " + note.example));
    }
  }
  return out;
}

FileReport::FileReport(Report& report, std::string file, std::string_view format)
    : report_(&report), index_(report.files.size()), firstNote_(report.notes.size()) {
  report.files.push_back({.file = std::move(file), .format = format});
}

void FileReport::bad(std::size_t line, std::string_view reason, std::string_view value) {
  if (++summary().bad <= report_->limits.shown) {
    report_->badRows.push_back({file(), line, reason, shortened(value, shownBytes)});
  }
}

void FileReport::note(std::string_view what, std::size_t line, std::string_view example, std::size_t count) {
  if (count == 0) return;
  auto& notes = report_->notes;
  for (std::size_t i = firstNote_; i < notes.size(); ++i) {
    if (notes[i].what != what || notes[i].file != file()) continue;
    notes[i].count += count;
    return;
  }
  notes.push_back({file(), what, shortened(example, shownBytes), line, count});
}

std::optional<Error> FileReport::tooManyBadRows() const {
  const FileSummary& summary = report_->files[index_];
  const BadRowLimits& limits = report_->limits;
  const bool beyond = summary.bad > limits.rows &&
                      static_cast<double>(summary.bad) > limits.share * static_cast<double>(summary.rows);
  if (!beyond && !(summary.bad > 0 && summary.bad == summary.rows)) return std::nullopt;
  std::string detail = std::to_string(summary.bad) + " of " + std::to_string(summary.rows);
  const auto first = std::find_if(report_->badRows.begin(), report_->badRows.end(),
                                  [&](const BadRow& row) { return row.file == summary.file; });
  if (first == report_->badRows.end()) return error(codes::inputTooManyBadRows, 0, std::move(detail));
  detail += "; " + std::string(first->reason) + (first->value.empty() ? "" : " \"" + first->value + '"');
  return error(codes::inputTooManyBadRows, first->line, std::move(detail));
}

Error FileReport::error(std::string_view code, std::size_t line, std::string detail) const {
  return {code, place(file(), line), std::move(detail)};
}

}  // namespace alcove::io
