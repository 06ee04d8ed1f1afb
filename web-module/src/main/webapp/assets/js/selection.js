// Which cards are selected: by their check box, by Space, by Shift over a range. A card that leaves the list is selected no more.

import { all, find, tell } from './core.js';
import { cardOf } from './cards.js';
import { toast } from './toasts.js';
import { count } from './texts.js';

const MOST = 100;
const cards = document.getElementById('cards');
const column = document.getElementById('list');
const chosen = new Set();
let last = null;

const items = () => all('[data-card]', cards);
const boxOf = (item) => find('.card-check', item);
const idOf = (item) => Number(item.dataset.card);

/** The cards that are selected, in the order of the list. */
export const selected = () => items().filter((item) => chosen.has(idOf(item)));

/** Whether all cards of the list are. */
export const isEverything = () => items().length > 0 && items().every((item) => chosen.has(idOf(item)));

function mark(item, on) {
  if (on) chosen.add(idOf(item));
  else chosen.delete(idOf(item));
  boxOf(item).checked = on;
  item.classList.toggle('is-selected', on);
}

function changed(said = true) {
  column.classList.toggle('is-selecting', chosen.size > 0);
  tell('selection', { number: chosen.size, said });
}

function choose(some, on) {
  const room = MOST - chosen.size;
  const fresh = some.filter((item) => chosen.has(idOf(item)) !== on);
  for (const item of on ? fresh.slice(0, room) : fresh) mark(item, on);
  for (const item of some) boxOf(item).checked = chosen.has(idOf(item));
  if (on && fresh.length > room) toast(count('conversations_live.bulk.most', MOST), 'info');
  changed();
}

/** Selects all cards that the list shows, or none of them. */
export const chooseAll = (on) => choose(items(), on);

/** Selects nothing any more. */
export const clear = () => choose(selected(), false);

function toggle(item, on, range) {
  const list = items();
  const from = range && last !== null ? list.findIndex((each) => idOf(each) === last) : -1;
  const to = list.indexOf(item);
  choose(from < 0 ? [item] : list.slice(Math.min(from, to), Math.max(from, to) + 1), on);
  last = idOf(item);
}

cards.addEventListener('click', (event) => {
  const item = event.target.closest('[data-card]');
  if (!item) return;
  if (event.target.closest('.card-check')) toggle(item, event.target.checked, event.shiftKey);
  else if (event.shiftKey && event.target.closest('.card')) {
    event.preventDefault();
    toggle(item, true, true);
  }
});

cards.addEventListener('keydown', (event) => {
  const item = event.target.closest('.card')?.closest('[data-card]');
  if (event.key === 'Escape' && chosen.size && event.target.closest('[data-card]')) {
    event.preventDefault();
    clear();
  }
  if (!item || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === ' ') {
    event.preventDefault();
    toggle(item, !chosen.has(idOf(item)), event.shiftKey);
  } else if (event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    const next = items()[items().indexOf(item) + (event.key === 'ArrowDown' ? 1 : -1)];
    choose([item, ...(next ? [next] : [])], true);
    last = idOf(next ?? item);
  }
});

/** Cards come, go, and are read again: who is still there stays selected. */
new MutationObserver(() => {
  const before = chosen.size;
  if (!before) return;
  for (const id of [...chosen]) {
    const item = cardOf(id);
    if (item) mark(item, true);
    else chosen.delete(id);
  }
  changed(chosen.size !== before);
}).observe(cards, { childList: true });
