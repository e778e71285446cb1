// SPDX-License-Identifier: MIT
#include <cli/check/finding_lines.hpp>
#include <cli/commands/print.hpp>
#include <cli/io/printable.hpp>
#include <cstdio>

namespace alcove::commands {

void answer(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
}

bool allAnswered() {
  return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

void say(std::string_view line) {
  const std::string text = io::printable(line) + '\n';
  std::fwrite(text.data(), 1, text.size(), stderr);
}

void say(const check::LoadedConfig& loaded) {
  for (const std::string& line : check::findingLines(loaded)) say(line);
}

void say(const io::Report& report) {
  for (const std::string& line : report.lines()) say(line);
}

}  // namespace alcove::commands
