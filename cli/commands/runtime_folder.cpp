// SPDX-License-Identifier: MIT
#include <cli/commands/runtime_folder.hpp>

namespace alcove::commands {

std::filesystem::path defaultRuntimeFolder() {
  namespace fs = std::filesystem;
  std::error_code failed;
  const fs::path program = fs::read_symlink("/proc/self/exe", failed);
  if (failed) return {};
  const fs::path parent = program.parent_path().parent_path();
  for (const fs::path& folder : {parent / "dist", parent / "share" / "alcove"}) {
    if (fs::is_directory(folder, failed)) return folder;
  }
  return {};
}

}  // namespace alcove::commands
