// SPDX-License-Identifier: MIT
import { install } from "../loader/install.js";

// A picture named `currentScript` must not pass for the script.
const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const folder = script.dataset.site ? `${script.dataset.site.replace(/\/?$/, "/")}` : ".";
  install(window, new URL(folder, script.dataset.site ? document.baseURI : script.src).href, CHUNKS, (url) => import(url));
}
