// SPDX-License-Identifier: MIT
#include <cli/commands/print.hpp>
#include <cli/commands/with_config.hpp>

namespace alcove::commands {

ExitCode withConfig(const std::filesystem::path& file, const ConfigUse& use) {
  auto loaded = check::loadConfig(file);
  if (loaded) return use(*loaded);
  fail(loaded.error());
  return ExitCode::call;
}

ExitCode withGoodConfig(const std::filesystem::path& file, const ConfigUse& use) {
  return withConfig(file, [&use](check::LoadedConfig& loaded) {
    if (!config::hasErrors(loaded.findings)) return use(loaded);
    say(loaded);
    return ExitCode::findings;
  });
}

}  // namespace alcove::commands
