// The sections beside the conversation: which are open and in which order they stand is kept for each person, on whatever device;
// in this browser too, so that they stand there at once.

import { act, all, hear, later, memory } from './core.js';

const KEPT = 'arranged';
const column = document.getElementById('details');

const sections = () => all('[data-section]', column);

/** As they were left: { name, open }, in their order; open is missing where nobody has touched it. */
let kept = JSON.parse(memory.get(KEPT) ?? '[]');

let isDue = false;
const push = later(600, async () => {
  await act('me/sections', { sections: kept }).catch(() => {});
  isDue = false;
});

function take(next) {
  kept = next;
  memory.set(KEPT, JSON.stringify(kept));
}

function keep(next) {
  take(next);
  isDue = true;
  push();
}

function sort(order) {
  const known = sections().filter((section) => order.includes(section.dataset.section));
  const sorted = [...known].sort((one, other) => order.indexOf(one.dataset.section) - order.indexOf(other.dataset.section));
  if (known.every((section, i) => section === sorted[i])) return;
  const places = known.map((section) => document.createComment(section.dataset.section));
  known.forEach((section, i) => section.replaceWith(places[i]));
  sorted.forEach((section, i) => places[i].replaceWith(section));
}

/** Draws the sections as they were left. Sections that are new stand where they stood. */
export function arrange() {
  sort(kept.map(({ name }) => name));
  for (const section of sections()) {
    section.dataset.usual ??= section.open;
    const open = kept.find(({ name }) => name === section.dataset.section)?.open;
    if (open !== undefined && open !== null && section.open !== open) section.open = open;
  }
}

/** What is kept with this section open or closed; the others as they are. */
function now(changed) {
  return sections().map((section) => {
    const name = section.dataset.section;
    const before = kept.find((each) => each.name === name)?.open;
    return { name, open: section === changed ? section.open : before };
  });
}

function move(button) {
  const section = button.closest('[data-section]');
  const list = sections();
  const other = list[list.indexOf(section) + Number(button.dataset.move)];
  if (!other) return;
  if (button.dataset.move === '1') other.after(section);
  else other.before(section);
  keep(now());
  button.focus();
}

column.addEventListener('click', (event) => {
  const button = event.target.closest('[data-move]');
  if (button) move(button);
});
column.addEventListener('toggle', (event) => {
  const section = event.target.closest?.('[data-section]');
  if (!section || event.target !== section || !section.isConnected) return;
  const before = kept.find(({ name }) => name === section.dataset.section)?.open;
  const { usual } = section.dataset;
  if (!usual || String(section.open) === String(before ?? usual)) return;
  keep(now(section));
}, true);
hear('sections', (theirs) => {
  if (isDue || !theirs?.length) return;
  take(theirs);
  arrange();
});
