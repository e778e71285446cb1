// SPDX-License-Identifier: MIT
#include <zlib.h>

#include <cli/site/gzip.hpp>

namespace alcove::site {
namespace {

void appendLittleEndian(std::string& out, unsigned long value) {
  for (int i = 0; i < 4; ++i, value >>= 8) out += static_cast<char>(value & 0xFF);
}

}  // namespace

std::string gzip(std::string_view bytes) {
  // The header is written here: zlib's own names the system it runs on.
  std::string out{"\x1F\x8B\x08\x00\x00\x00\x00\x00\x02\xFF", 10};
  z_stream stream{};
  // -15: bare deflate; 9: best; memLevel 9: the largest tables. Fails only without memory.
  if (deflateInit2(&stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  const std::size_t header = out.size();
  out.resize(header + deflateBound(&stream, bytes.size()));
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data() + header);
  stream.avail_out = static_cast<uInt>(out.size() - header);
  deflate(&stream, Z_FINISH);
  out.resize(header + stream.total_out);
  deflateEnd(&stream);
  appendLittleEndian(out,
                     crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
  appendLittleEndian(out, bytes.size() & 0xFFFFFFFFu);
  return out;
}

}  // namespace alcove::site
