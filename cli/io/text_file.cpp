// SPDX-License-Identifier: MIT
#include <cli/io/gzip.hpp>
#include <cli/io/text_file.hpp>

namespace alcove::io {

Result<TextFile> TextFile::open(const FoundFile& file) {
  auto mapped = MappedFile::open(file.path, file.name);
  if (!mapped) return mapped.error();
  TextFile result(std::move(*mapped));
  if (isGzip(result.mapped_.bytes())) {
    auto unpacked = gunzip(result.mapped_.bytes(), file.name);
    if (!unpacked) return unpacked.error();
    result.owned_ = std::move(*unpacked);
  }
  const auto guess = guessEncoding(result.text());
  if (guess.encoding == Encoding::utf8) {
    result.markBytes_ = guess.markBytes;
  } else {
    Utf8Text converted = toUtf8(result.text().substr(guess.markBytes), guess.encoding);
    result.owned_ = std::move(converted.text);
    result.foreignLines_ = converted.foreignLines;
    result.firstForeignLine_ = converted.firstForeignLine;
  }
  return result;
}

void TextFile::noteEncoding(FileReport& report) const {
  report.note("has lines that are not UTF-8: read as Windows-1252", firstForeignLine_, {}, foreignLines_);
}

}  // namespace alcove::io
