// SPDX-License-Identifier: MIT
#include <zlib.h>

#include <alcove/base/codes.hpp>
#include <algorithm>
#include <cli/io/gzip.hpp>
#include <cstdint>

namespace alcove::io {
namespace {

constexpr std::size_t stepBytes = std::size_t{1} << 24;

/// Frees zlib's state on every way out.
struct Inflater {
  z_stream stream{};
  bool good = inflateInit2(&stream, 15 + 16) == Z_OK;  // 16: gzip only
  ~Inflater() { inflateEnd(&stream); }
};

/// The trailer's size modulo 2^32, trusted no further than tables of text pack; a damaged file may claim
/// gigabytes. More room is made where more comes out.
std::size_t likelySize(std::string_view bytes) {
  if (bytes.size() < 18) return 0;
  std::size_t size = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    size |= std::size_t{static_cast<unsigned char>(bytes[bytes.size() - 4 + i])} << (8 * i);
  }
  return std::min(size, bytes.size() * 32);
}

/// Zeros after the last member are padding (tape blocks), as gzip itself sees it.
bool isPadding(std::string_view bytes) {
  return bytes.find_first_not_of('\0') == std::string_view::npos;
}

}  // namespace

Result<std::string> gunzip(std::string_view bytes, const std::string& name) {
  const Error damaged{codes::fileDamaged, name, "gzip"};
  Inflater inflater;
  z_stream& stream = inflater.stream;
  if (!inflater.good) return damaged;
  std::string out(likelySize(bytes) + 64, '\0');
  std::size_t filled = 0;
  std::size_t taken = 0;
  for (;;) {
    const std::size_t in = std::min(bytes.size() - taken, stepBytes);
    if (filled == out.size()) out.resize(out.size() + std::max(out.size() / 2, std::size_t{65'536}));
    const std::size_t room = std::min(out.size() - filled, stepBytes);
    // zlib reads through a pointer to mutable bytes but writes none of them.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data() + taken));
    stream.avail_in = static_cast<uInt>(in);
    stream.next_out = reinterpret_cast<Bytef*>(out.data() + filled);
    stream.avail_out = static_cast<uInt>(room);
    const int state = inflate(&stream, Z_NO_FLUSH);
    taken += in - stream.avail_in;
    filled += room - stream.avail_out;
    if (state == Z_STREAM_END) {
      if (isPadding(bytes.substr(taken))) break;
      if (inflateReset(&stream) != Z_OK) return damaged;
    } else if (state != Z_OK || (taken == bytes.size() && stream.avail_out > 0)) {
      return damaged;
    }
  }
  out.resize(filled);
  return out;
}

}  // namespace alcove::io
