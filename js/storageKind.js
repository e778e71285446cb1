// SPDX-License-Identifier: MIT
/**
 * Where the history may live: for good, for the session, or for the page.
 * @param {{consent?: string, globalPrivacyControl?: boolean,
 *   privacy?: {history?: {default?: string, withConsent?: string}, gpc?: string}}} facts
 * @returns {"persistent" | "session" | "memory"}
 */
export function storageKind({ consent, globalPrivacyControl, privacy }) {
  if (consent === "denied") return "memory";
  const history = privacy?.history ?? {};
  const wish = consent === "granted" ? (history.withConsent ?? "persistent") : (history.default ?? "session");
  const limited = globalPrivacyControl && privacy?.gpc !== "ignore";
  if (wish === "persistent") return limited ? "session" : "persistent";
  return wish === "session" ? "session" : "memory";
}
