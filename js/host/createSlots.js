// SPDX-License-Identifier: MIT
import { createPacer } from "./createPacer.js";

/** @typedef {import("../types.js").Slot} Slot */

/**
 * The places on the page that show slates, filled in document order; none shows what another one shows.
 * @param {(request: import("../types.js").SuggestRequest) => import("../types.js").Slate | undefined} ask
 * @param {(path: string, work: () => void) => unknown} guarded runs one slot's work, so that none stops the others
 */
export function createSlots(ask, guarded) {
  /** What each slot shows; `undefined` while it waits. @type {Map<Slot, string[] | undefined>} */
  const shown = new Map();
  /** Elements whose data has been asked for and has come. @type {Set<string>} */
  const covered = new Set();
  /** @type {Promise<void> | undefined} */
  let filling;

  const waiting = () => [...shown.keys()].filter((slot) => !shown.get(slot) && covered.has(key(slot.mark))).sort(inDocument);

  const fillWaiting = async () => {
    const breathe = createPacer();
    for (let slot; (slot = waiting()[0]); await breathe()) {
      const others = [...shown].flatMap(([other, ids]) => (other === slot ? [] : (ids ?? [])));
      shown.set(slot, []);
      guarded(slot.mark.placement ?? slot.mark.element, () => {
        const slate = ask({ ...slot.request(), shown: others });
        shown.set(slot, slate?.items.map(({ id }) => id) ?? []);
        slot.fill(slate);
      });
    }
  };

  /** Later, so that elements that come together are filled in document order. */
  const fill = () =>
    (filling ??= Promise.resolve().then(() => {
      filling = undefined;
      return fillWaiting();
    }));

  return {
    /** @param {Slot} slot */
    place(slot) {
      shown.set(slot, undefined);
      fill();
    },
    /** @param {Slot} slot */
    remove: (slot) => void shown.delete(slot),
    /** @param {readonly import("../types.js").Mark[]} marks */
    cover(marks) {
      for (const mark of marks) covered.add(key(mark));
      return fill();
    },
    /** Fills all again, but none that the shopper is using; not every browser gives a button the focus that is clicked. */
    refresh() {
      for (const slot of shown.keys()) if (!slot.element.matches(":focus-within,:hover")) shown.set(slot, undefined);
      return fill();
    },
    /** Fills all again, whatever they show. */
    reset() {
      for (const slot of shown.keys()) shown.set(slot, undefined);
      return fill();
    },
    list: () => [...shown].map(([slot, items]) => ({ ...slot.mark, items })),
  };
}

/** @param {import("../types.js").Mark} mark */
function key({ placement, item }) {
  return JSON.stringify([placement, item]);
}

/** @param {Slot} a @param {Slot} b */
function inDocument({ element: a }, { element: b }) {
  return a.compareDocumentPosition(b) & 4 ? -1 : 1; // 4: b follows
}
