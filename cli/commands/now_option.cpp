// SPDX-License-Identifier: MIT
#include <cli/commands/now_option.hpp>

namespace alcove::commands {

void addNow(CLI::App& command, std::optional<Instant>& now, const std::string& description) {
  const auto read = [&now](const std::string& text) {
    const auto moment = parseInstant(text);
    if (!moment) throw CLI::ValidationError("--now", text + " is no time such as 2026-11-20T10:00:00Z");
    now = Instant{moment->ms / 1000 * 1000};
  };
  command.add_option_function<std::string>("--now", read, description);
}

}  // namespace alcove::commands
