// SPDX-License-Identifier: MIT
import { install } from "../loader/install.js";

// A picture named `currentScript` must not pass for the script.
const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const { site } = script.dataset;
  const folder = site ? new URL(site.replace(/\/?$/, "/"), document.baseURI) : new URL(".", script.src);
  install(window, folder.href, CHUNKS, (url) => import(url));
}
