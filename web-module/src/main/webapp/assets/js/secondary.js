// The list of inboxes: opened on narrow screens, and read again when rights, names or settings have changed.

import { find, hear, nodes, paced, read, tell } from './core.js';
import { listOf } from './place.js';
import { drawCounts, recount } from './view-counts.js';

const PAUSE = 2000;
const column = document.getElementById('secondary');
const button = document.getElementById('open-secondary');

function show(shown) {
  column.classList.toggle('is-open', shown);
  button.setAttribute('aria-expanded', String(shown));
  if (shown) {
    recount();
    find('[aria-current], a', column)?.focus();
  } else if (column.contains(document.activeElement)) button.focus();
}

button.addEventListener('click', () => show(!column.classList.contains('is-open')));
document.addEventListener('pointerdown', (event) => {
  if (column.classList.contains('is-open') && !column.contains(event.target) && !button.contains(event.target)) show(false);
});
column.addEventListener('keydown', (event) => event.key === 'Escape' && show(false));

async function refresh() {
  const { html } = await read('secondary', listOf()).catch(() => ({}));
  if (!html) return;
  const focused = column.contains(document.activeElement) && document.activeElement.getAttribute('href');
  column.replaceChildren(nodes(html));
  drawCounts();
  recount();
  if (focused) (find(`a[href="${CSS.escape(focused)}"]`, column) ?? find('a', column)).focus();
}

/** Rights and settings decide what everything shows; changes of many members come together. */
const ruleAgain = paced(PAUSE, () => {
  refresh();
  tell('live:rules');
});

hear('live', ({ event }) => (event === 'rights_changed' || event === 'settings_changed') && ruleAgain());
hear('live:gap', refresh);
hear('folders', refresh);
