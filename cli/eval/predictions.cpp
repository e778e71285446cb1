// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/base/json_writer.hpp>
#include <cli/eval/predictions.hpp>
#include <fstream>

namespace alcove::eval {

std::optional<Error> writePredictions(const std::filesystem::path& file, const logs::Log& log,
                                      const count::Items& items, const TestSessions& sessions,
                                      std::span<const std::uint32_t> rankings, std::size_t width) {
  std::ofstream out(file, std::ios::binary);
  std::size_t number = 0;
  for (const auto& range : sessions.ranges) {
    for (std::uint32_t seen = 1; seen < range.end - range.begin; ++seen, ++number) {
      json::Writer line;
      line.beginObject().member("session_id", log.sessionIds[range.session]);
      line.member("position", static_cast<std::int64_t>(seen)).key("items").beginArray();
      for (const std::uint32_t item : rankings.subspan(number * width, width)) {
        if (item != count::noItem) line.string(items.ids[item]);
      }
      line.endArray().endObject();
      out << line.text() << '\n';
    }
  }
  out.flush();
  if (!out) return Error{codes::fileWrite, file.string(), ""};
  return std::nullopt;
}

}  // namespace alcove::eval
