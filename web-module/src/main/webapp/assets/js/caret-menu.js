// The list at the caret: whatever can be chosen while one writes comes from a source and looks, moves and is read out the same.

import { announce } from './a11y.js';
import { later } from './core.js';
import { placeAtCaret } from './caret-place.js';
import { count, say } from './texts.js';

const sources = [];
const box = document.createElement('div');
const list = document.createElement('ul');
const nothing = document.createElement('div');

box.className = 'caret-box';
box.popover = 'manual';
list.id = 'caret-menu';
list.setAttribute('role', 'listbox');
list.tabIndex = 0;
list.setAttribute('aria-label', say('caret_live.list.label'));
nothing.className = 'caret-nothing';
box.append(list, nothing);
document.body.append(box);

let at = null;
let dismissed = '';
let inserting = false;

/**
 * Adds something that can be chosen while one writes.
 *
 * @param source
 *   fields: selector of the fields that offer it ·
 *   find(before): { from, query } when the text before the caret asks for it, else null ·
 *   list(query, field): items, best first, or a promise of them ·
 *   row(item): nodes of a line; its text is its name ·
 *   pick(item, field): the text that takes the place of what was typed, or a promise; null leaves it ·
 *   empty(query): a node to show when there is nothing, or null
 */
export const addSource = (source) => sources.push(source);

/** The find of a source whose sign and what follows it end at the caret; the pattern's group is what follows. */
export const behind = (pattern) => (before) => {
  const match = pattern.exec(before);
  return match && { from: match.index, query: match[1] };
};

/** A part of a line: what is chosen (caret-key), or more about it (caret-more). */
export function part(className, text) {
  const element = document.createElement('span');
  element.className = className;
  element.dir = 'auto';
  element.textContent = text;
  return element;
}

const keyOf = ({ source, from }) => `${sources.indexOf(source)}:${from}`;

function asked(field) {
  if (field.selectionStart !== field.selectionEnd) return null;
  const before = field.value.slice(0, field.selectionStart);
  for (const source of sources) {
    const match = field.matches(source.fields) ? source.find(before, field) : null;
    if (match) return { field, source, ...match, to: field.selectionStart, items: [], active: 0, busy: false };
  }
  return null;
}

function close() {
  if (!at) return;
  at.field.removeAttribute('aria-activedescendant');
  at = null;
  list.replaceChildren();
  if (box.matches(':popover-open')) box.hidePopover();
}

async function follow(field) {
  if (inserting) return;
  const next = asked(field);
  if (!next || keyOf(next) === dismissed) {
    if (!next) dismissed = '';
    return close();
  }
  dismissed = '';
  if (at && keyOf(at) === keyOf(next)) Object.assign(next, { items: at.items, active: at.active });
  at = next;
  at.waiting = true;
  const items = await Promise.resolve(next.source.list(next.query, field)).catch(() => []);
  if (at !== next) return;
  at.waiting = false;
  Object.assign(at, { items, active: 0 });
  draw();
  if (at?.entered) enter();
}

/** It stands where its field stands, so that it is within reach where the rest of the page is not. */
function settleIn(place) {
  if (box.parentNode !== place) place.append(box);
}

function draw() {
  const empty = at.items.length ? null : at.source.empty?.(at.query);
  list.hidden = !at.items.length;
  nothing.hidden = !empty;
  nothing.replaceChildren(...(empty ? [empty] : []));
  if (!at.items.length && !empty) {
    const { entered, field } = at;
    close();
    return entered && goOn(field);
  }
  list.replaceChildren(...at.items.map(option));
  settleIn(at.field.closest('dialog, .ui-dialog, main') ?? document.body);
  if (!box.matches(':popover-open')) box.showPopover();
  mark(at.active);
  placeAtCaret(box, at.field, at.from);
  say_(at.items.length);
}

const say_ = later(300, (hits) => announce(hits ? count('caret_live.hits', hits) : say('caret_live.no_hits')));

function option(item, index) {
  const element = document.createElement('li');
  element.id = `caret-option-${index}`;
  element.className = 'caret-option';
  element.setAttribute('role', 'option');
  element.append(...at.source.row(item));
  return element;
}

function mark(index) {
  at.active = (index + at.items.length) % at.items.length || 0;
  for (const [i, element] of [...list.children].entries()) {
    element.setAttribute('aria-selected', String(i === at.active));
    if (i === at.active) element.scrollIntoView({ block: 'nearest' });
  }
  if (at.items.length) at.field.setAttribute('aria-activedescendant', `caret-option-${at.active}`);
}

/** Puts text in place of a part of a field, so that the browser can undo it. */
export function insert(field, text, from = field.selectionStart, to = field.selectionEnd) {
  inserting = true;
  field.focus();
  field.setSelectionRange(from, to);
  const done = text ? document.execCommand('insertText', false, text) : document.execCommand('delete');
  if (!done && (text || to > from)) {
    field.setRangeText(text, from, to, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  inserting = false;
}

async function pick(index) {
  const { field, source, from, items } = at;
  const chosen = at;
  const typed = field.value;
  at.busy = true;
  list.setAttribute('aria-busy', 'true');
  const text = await Promise.resolve(source.pick(items[index], field)).catch(() => null);
  list.removeAttribute('aria-busy');
  if (at !== chosen) return;
  close();
  if (text === null || !field.isConnected || field.value !== typed) return;
  insert(field, text, from, chosen.to);
}

/** Enter was pressed before it was known whether there is anything to choose. */
function enter() {
  const { field, items } = at;
  if (items.length) return pick(0);
  close();
  goOn(field);
}

const goOn = (field) => field.dispatchEvent(new CustomEvent('caret:enter', { bubbles: true }));

function onKey(event) {
  if (!at || event.target !== at.field || event.isComposing || event.keyCode === 229) return;
  const take = () => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const letter = event.ctrlKey && !event.altKey && !event.metaKey ? event.key.toLowerCase() : '';
  if (at.busy) {
    if (event.key === 'Escape') close();
    if (['Enter', 'Tab', 'Escape'].includes(event.key)) take();
  } else if (event.key === 'Escape') {
    dismissed = keyOf(at);
    close();
    take();
  } else if (at.waiting && !event.shiftKey && (event.key === 'Enter' || (event.key === 'Tab' && at.items.length))) {
    at.entered = true;
    take();
  } else if (at.items.length && (event.key === 'ArrowDown' || letter === 'n')) {
    mark(at.active + 1);
    take();
  } else if (at.items.length && (event.key === 'ArrowUp' || letter === 'p')) {
    mark(at.active - 1);
    take();
  } else if (at.items.length && !event.shiftKey && (event.key === 'Enter' || event.key === 'Tab')) {
    pick(at.active);
    take();
  } else if (event.key === 'Enter' || event.key === 'Tab') {
    close();
  }
}

document.addEventListener('keydown', onKey, true);
document.addEventListener('input', (event) => event.target.matches?.('textarea[aria-controls="caret-menu"]') && follow(event.target));
document.addEventListener('focusout', (event) => at && event.target === at.field && !box.contains(event.relatedTarget) && close());
document.addEventListener('selectionchange', () => {
  if (!at || inserting || at.busy || document.activeElement !== at.field) return;
  const { selectionStart: here, selectionEnd: end } = at.field;
  if (here !== end || here < at.from || here > at.to + 1) close();
});
addEventListener('resize', close);
// The field keeps the focus while one chooses by pointer.
box.addEventListener('pointerdown', (event) => !event.target.closest('a') && event.preventDefault());
box.addEventListener('mousedown', (event) => !event.target.closest('a') && event.preventDefault());
list.addEventListener('click', (event) => {
  const element = event.target.closest('[role="option"]');
  if (element && at && !at.busy) pick([...list.children].indexOf(element));
});
