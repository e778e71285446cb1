// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>
#include <cli/io/encoding.hpp>
#include <cli/io/shape.hpp>

#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace alcove;
  const std::string_view bytes = fuzz::textOf(data, size);
  const io::EncodingGuess guess = io::guessEncoding(bytes);
  fuzz::require(guess.markBytes <= size, "a byte order mark lies within the text");
  const std::string_view body = bytes.substr(guess.markBytes);
  fuzz::require((guess.encoding == io::Encoding::utf8) <= text::isUtf8(body),
                "what is taken for UTF-8 is UTF-8");
  using enum io::Encoding;
  for (const io::Encoding encoding : {utf16LittleEndian, utf16BigEndian, mixed}) {
    fuzz::require(text::isUtf8(io::toUtf8(body, encoding).text), "what is converted becomes UTF-8");
  }
  static_cast<void>(io::shapeOf(bytes));
  return 0;
}
