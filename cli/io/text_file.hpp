// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <cli/io/encoding.hpp>
#include <cli/io/find_files.hpp>
#include <cli/io/mapped_file.hpp>
#include <cli/io/report.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace alcove::io {

/// A file's text in UTF-8: unpacked where it is gzip, converted where it is another encoding, else the mapped
/// bytes.
class TextFile {
 public:
  [[nodiscard]] static Result<TextFile> open(const FoundFile& file);

  [[nodiscard]] std::string_view text() const {
    return (owned_ ? std::string_view(*owned_) : mapped_.bytes()).substr(markBytes_);
  }
  /// Tells the report of lines that were not UTF-8.
  void noteEncoding(FileReport& report) const;

 private:
  explicit TextFile(MappedFile mapped) : mapped_(std::move(mapped)) {}

  MappedFile mapped_;
  std::optional<std::string> owned_;
  std::size_t markBytes_ = 0;
  std::size_t foreignLines_ = 0;
  std::size_t firstForeignLine_ = 0;
};

}  // namespace alcove::io
