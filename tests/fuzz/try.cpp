// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <alcove/base/json.hpp>
#include <alcove/base/text.hpp>
#include <alcove/shard/encode.hpp>
#include <alcove/shard/names.hpp>
#include <cli/try/try_suggest.hpp>
#include <filesystem>
#include <fstream>

#include "core/samples.hpp"
#include "memory_file.hpp"

namespace {

using namespace alcove;

/// A small site, written once, gone when the fuzzer ends as it should.
class Site {
 public:
  Site() : folder_(std::filesystem::temp_directory_path() / ("alcove-fuzz-" + std::to_string(getpid()))) {
    std::filesystem::create_directories(folder_ / "builds/b1");
    write(
        "manifest.json",
        samples::manifest(
            R"("pdp":{"page":"product","limit":4,"sources":[{"model":"related"},{"model":"bestsellers"}]},)"
            R"("cart":{"page":"cart","sources":[{"model":"recent"},{"model":"bestsellers","scope":"category"}]})"));
    shard::Shard mug = samples::mugShard();
    mug.name = shard::itemFile("MUG", 0);
    write("builds/b1/" + mug.name, shard::encode(mug));
    write("builds/b1/popular.bin", shard::encode(samples::popularShard()));
  }
  ~Site() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  Site(const Site&) = delete;
  Site& operator=(const Site&) = delete;

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

 private:
  void write(const std::string& name, std::string_view bytes) const {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
  }

  std::filesystem::path folder_;
};

void requireAnswer(const std::string& reply) {
  const auto value = json::parse(reply);
  fuzz::require(value && reply.find('\n') == std::string::npos, "an answer is one line of JSON");
  if (const json::Value* error = value->find("error")) fuzz::requireKnown(error->string("code"));
}

}  // namespace

/// Lines of events, an empty line, lines of requests.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Site site;
  const std::string_view text = fuzz::textOf(data, size);
  const std::size_t cut = std::min(text.find("\n\n"), size);
  const fuzz::MemoryFile history(text.substr(0, cut));
  const auto suggest = attempt::openSuggest(site.folder(), history.path(), "", "");
  const auto plan = attempt::openPlan(site.folder());
  fuzz::require(suggest && plan, "the site opens");
  for (const std::string_view line : text::split(text.substr(cut), '\n')) {
    const std::string reply = (*suggest)(line);
    requireAnswer(reply);
    fuzz::require((*suggest)(line) == reply, "the same request has the same answer");
    requireAnswer((*plan)(line));
  }
  return 0;
}
