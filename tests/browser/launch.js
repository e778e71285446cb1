// SPDX-License-Identifier: MIT
import { chromium } from "playwright-core";

/** Chromium as this machine has it. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}
