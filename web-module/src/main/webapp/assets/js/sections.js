// The sections beside the conversation: which are open and in which order they stand is kept for each person.

import { all, memory } from './core.js';

const column = document.getElementById('details');
const ORDER = 'sections';

const sections = () => all('[data-section]', column);

/** Draws the sections as they were left. Sections that are new stand where they stood. */
export function arrange() {
  const order = (memory.get(ORDER) ?? '').split(' ');
  const known = sections().filter((section) => order.includes(section.dataset.section));
  const places = known.map((section) => document.createComment(section.dataset.section));
  known.forEach((section, i) => section.replaceWith(places[i]));
  known.sort((one, other) => order.indexOf(one.dataset.section) - order.indexOf(other.dataset.section));
  known.forEach((section, i) => places[i].replaceWith(section));
  for (const section of sections()) {
    const kept = memory.get(`section:${section.dataset.section}`);
    if (kept) section.open = kept === 'open';
  }
}

function move(button) {
  const section = button.closest('[data-section]');
  const list = sections();
  const other = list[list.indexOf(section) + Number(button.dataset.move)];
  if (!other) return;
  if (button.dataset.move === '1') other.after(section);
  else other.before(section);
  memory.set(ORDER, sections().map(({ dataset }) => dataset.section).join(' '));
  button.focus();
}

column.addEventListener('click', (event) => {
  const button = event.target.closest('[data-move]');
  if (button) move(button);
});
column.addEventListener('toggle', (event) => {
  const section = event.target.closest?.('[data-section]');
  if (section && event.target === section) memory.set(`section:${section.dataset.section}`, section.open ? 'open' : 'closed');
}, true);
