// SPDX-License-Identifier: MIT
// Runs first on a test shop's pages and tells the server what goes wrong there: the one way that all engines share.
{
  /** @type {Promise<unknown>[]} the notes on their way; who asks for the list waits for them */
  const notes = [];
  Object.assign(window, { problemNotes: notes });

  /** @param {string} kind @param {unknown} text */
  const note = (kind, text) => {
    const body = JSON.stringify({ kind, text: String(text), page: location.pathname });
    notes.push(fetch("/test/problem", { method: "POST", body, keepalive: true }).catch(() => {}));
  };

  addEventListener("error", (event) => {
    const { target } = event;
    if (target instanceof Element) note("resource", target.getAttribute("src") ?? target.getAttribute("href"));
    else note("error", `${event.message} ${event.error?.stack ?? ""}`);
  }, true);
  addEventListener("unhandledrejection", ({ reason }) => note("unhandledrejection", `${reason} ${reason?.stack ?? ""}`));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => note("securitypolicyviolation", `${violatedDirective} ${blockedURI} ${sample}`));
  document.addEventListener("alcove:error", (event) => note("alcove:error", JSON.stringify(/** @type {CustomEvent} */ (event).detail)));
  const { error } = console;
  console.error = (...what) => {
    note("console.error", what.join(" "));
    error.apply(console, what);
  };
}
