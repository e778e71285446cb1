// SPDX-License-Identifier: MIT
/**
 * Elements whose code cannot come: those below the window give their space up, which moves nothing the shopper sees.
 * @param {Iterable<HTMLElement>} elements
 */
export function giveUpSpace(elements) {
  for (const element of elements) if (element.getBoundingClientRect().top >= innerHeight) element.dataset.state = "empty";
}
