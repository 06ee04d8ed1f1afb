// Values one by one: Enter adds what was typed, Backspace and × take away, arrows walk, Alt with arrows moves one. What is sent stands in a field behind, line by line.

import { all, find } from './core.js';
import { announce } from './a11y.js';
import { say } from './texts.js';

const fieldOf = (element) => element.closest?.('[data-chips]');
const chipsOf = (field) => all('[data-chip]', field);
const entryOf = (field) => find('.chips-entry', field);
const textOf = (chip) => find('span', chip).textContent;

/** What is sent: the values in their order, and what was typed and not yet added. */
function keep(field) {
  const typed = entryOf(field).value.trim();
  const kept = find('textarea', field);
  kept.value = [...chipsOf(field).map(textOf), ...(typed ? [typed] : [])].join('\n');
  kept.dispatchEvent(new Event('change', { bubbles: true }));
}

function add(field, text) {
  const value = text.trim();
  if (!value) return;
  if (chipsOf(field).some((chip) => textOf(chip) === value)) return announce(say('chips_live.twice', value));
  const chip = find('template', field).content.firstElementChild.cloneNode(true);
  find('span', chip).textContent = value;
  find('button', chip).setAttribute('aria-label', say('chips_live.button.off', value));
  find('.chips-list', field).append(chip);
  announce(say('chips_live.added', value));
}

/** Adds what was typed or pasted: each line is a value. */
function addTyped(field, text) {
  for (const line of text.split(/\r?\n/)) add(field, line);
  entryOf(field).value = '';
  keep(field);
}

function remove(field, chip) {
  const next = chip.nextElementSibling ?? chip.previousElementSibling ?? entryOf(field);
  announce(say('chips_live.removed', textOf(chip)));
  chip.remove();
  keep(field);
  next.focus();
}

function move(field, chip, forward) {
  const other = forward ? chip.nextElementSibling : chip.previousElementSibling;
  if (!other) return;
  if (forward) other.after(chip);
  else other.before(chip);
  keep(field);
  chip.focus();
  const chips = chipsOf(field);
  announce(say('chips_live.moved', textOf(chip), chips.indexOf(chip) + 1, chips.length));
}

function onEntryKey(event, field) {
  const entry = event.target;
  if (event.key === 'Enter' && !event.isComposing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    addTyped(field, entry.value);
  } else if (!entry.value && chipsOf(field).length && ['Backspace', 'ArrowLeft'].includes(event.key)) {
    event.preventDefault();
    const last = chipsOf(field).at(-1);
    if (event.key === 'ArrowLeft') last.focus();
    else {
      remove(field, last);
      entry.focus();
    }
  }
}

function onChipKey(event, field) {
  const chip = event.target;
  const arrow = { ArrowLeft: false, ArrowUp: false, ArrowRight: true, ArrowDown: true }[event.key];
  if (arrow !== undefined) {
    event.preventDefault();
    const forward = document.documentElement.dir === 'rtl' && event.key.match(/Left|Right/) ? !arrow : arrow;
    if (event.altKey) move(field, chip, forward);
    else (forward ? (chip.nextElementSibling ?? entryOf(field)) : (chip.previousElementSibling ?? chip)).focus();
  } else if (event.key === 'Delete' || event.key === 'Backspace') {
    event.preventDefault();
    remove(field, chip);
  }
}

document.addEventListener('keydown', (event) => {
  const field = fieldOf(event.target);
  if (!field) return;
  if (event.target.matches('.chips-entry')) onEntryKey(event, field);
  else if (event.target.matches('[data-chip]')) onChipKey(event, field);
});
document.addEventListener('input', ({ target }) => target.matches?.('.chips-entry') && keep(fieldOf(target)));
document.addEventListener('paste', (event) => {
  const text = event.target.matches?.('.chips-entry') ? event.clipboardData.getData('text') : '';
  if (!/[\r\n]/.test(text)) return;
  event.preventDefault();
  addTyped(fieldOf(event.target), text);
});
document.addEventListener('click', ({ target }) => {
  const field = fieldOf(target);
  if (!field) return;
  if (target.closest('[data-chip-off]')) remove(field, target.closest('[data-chip]'));
  else if (target === field || target.matches('.chips-list')) entryOf(field).focus();
});
// Whoever is led to the field behind, as by a refusal, finds the one that is typed into.
document.addEventListener('focusin', ({ target }) => target.matches?.('[data-chips] textarea') && entryOf(fieldOf(target)).focus());
