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
  result.encoding_ = guess.encoding;
  if (guess.encoding == Encoding::utf8) {
    result.markBytes_ = guess.markBytes;
  } else {
    result.owned_ = toUtf8(result.text().substr(guess.markBytes), guess.encoding);
  }
  return result;
}

void TextFile::noteEncoding(FileReport& report) const {
  if (encoding_ == Encoding::windows1252) report.note("is not UTF-8: read as Windows-1252");
}

}  // namespace alcove::io
