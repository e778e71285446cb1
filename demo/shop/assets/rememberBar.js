// SPDX-License-Identifier: MIT
import { alcove } from './alcove.js';
import { find } from './dom.js';
import { load, save } from './storage.js';

/** Asks once whether Alcove may remember; the answer is told to it on every page. */
export function rememberBar() {
  const answer = load('remember');
  if (answer === 'granted' || answer === 'denied') {
    alcove('consent', answer);
    return;
  }
  const bar = find('.remember');
  if (!bar) return;
  bar.hidden = false;
  bar.addEventListener('click', ({ target }) => {
    const given = target instanceof HTMLElement && target.dataset.remember;
    if (!given) return;
    save('remember', given);
    alcove('consent', given);
    bar.hidden = true;
  });
}
