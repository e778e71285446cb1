// SPDX-License-Identifier: MIT
import { slateElement } from "../elements/slateElement.js";
import { createWords } from "../i18n/createWords.js";
import english from "../i18n/en.json" with { type: "json" };

/** Defines the elements that show slates. @type {import("../types.js").DefineElements} */
export default ({ host, dictionaries, language, css }) => {
  const words = createWords(language, [...dictionaries, english]);
  for (const kind of /** @type {const} */ (["suggest", "recent"])) {
    const name = `alcove-${kind}`;
    if (!customElements.get(name)) customElements.define(name, slateElement({ host, words, css }, kind));
  }
};
