// SPDX-License-Identifier: MIT
#pragma once

#include <unistd.h>
#include <zlib.h>

#include <alcove/config/config.hpp>
#include <boost/test/unit_test.hpp>
#include <cli/io/columns.hpp>
#include <cli/io/report.hpp>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace alcove::test {

/// A folder of a test's own, gone with it.
class Scratch {
 public:
  Scratch() {
    static int count = 0;
    folder_ = std::filesystem::temp_directory_path() /
              ("alcove-test-" + std::to_string(getpid()) + '-' + std::to_string(count++));
    std::filesystem::create_directories(folder_);
  }
  ~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  config::InputFile write(const std::string& name, std::string_view bytes) const {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return {.file = name, .language = "", .columns = {}};
  }

 private:
  std::filesystem::path folder_;
};

inline std::string gzip(std::string_view text) {
  z_stream stream{};
  deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, text.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

/// How often a note that contains the words was made.
inline std::size_t noted(const io::Report& report, std::string_view words) {
  std::size_t count = 0;
  for (const io::Note& note : report.notes) {
    if (note.what.find(words) != std::string_view::npos) count += note.count;
  }
  return count;
}

/// The optional folder of real data beside the project: tests that need it are skipped, visibly, where it is
/// absent.
inline std::filesystem::path sharedData() {
  return ALCOVE_SHARED_DATA;
}
struct HasSharedFile {
  std::string file;
  boost::test_tools::assertion_result operator()(boost::unit_test::test_unit_id) const {
    boost::test_tools::assertion_result result(std::filesystem::exists(sharedData() / file));
    if (!result) {
      result.message() << "../shared/data/" << file << " is not here";
      BOOST_TEST_MESSAGE("skipped: ../shared/data/" << file << " is not here");
    }
    return result;
  }
};

}  // namespace alcove::test
