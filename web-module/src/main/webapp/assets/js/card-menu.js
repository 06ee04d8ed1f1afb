// The menu of a card: by right click, by Shift+F10, by its three dots. Read when it is opened, so that it says how things stand.

import { find, nodes, read } from './core.js';
import { openFor } from './doing-menus.js';
import { refusal } from './toasts.js';

const cards = document.getElementById('cards');
const place = document.getElementById('card-menus');
const anchor = document.getElementById('menu-anchor');
let turn = 0;

/** Opens the menu of a card beside an element. */
async function openCard(item, beside) {
  const mine = ++turn;
  try {
    const { html } = await read('menu', { c: item.dataset.card });
    if (mine !== turn) return;
    place.replaceChildren(nodes(html));
  } catch (problem) {
    return refusal(problem);
  }
  const menu = document.getElementById('card-menu');
  const { conversation, version, status, until } = menu.dataset;
  openFor(menu, beside, { id: Number(conversation), version: Number(version), status, until: until ? Number(until) : null });
}

cards.addEventListener('contextmenu', (event) => {
  const item = event.target.closest('[data-card]');
  if (!item) return;
  event.preventDefault();
  if (event.button !== 2 && event.pointerType !== 'touch') return;
  anchor.style.left = `${event.clientX}px`;
  anchor.style.top = `${event.clientY}px`;
  openCard(item, anchor);
});
cards.addEventListener('keydown', (event) => {
  const asks = event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10');
  const item = asks && event.target.closest('[data-card]');
  if (!item) return;
  event.preventDefault();
  openCard(item, find('.card', item));
});
cards.addEventListener('click', (event) => {
  const more = event.target.closest('.card-more');
  if (more) openCard(more.closest('[data-card]'), more);
});
