// The command bar: everything that can be done, found by name. A native dialog with a combobox over groups of options.

import { afterPaint, all, app, copyOf, find, later, nodes, read, setIcon } from './core.js';
import { can, choicesOf, closeMenus, handle, hasAltKeys, isCovered, keys, offered, run } from './commands.js';
import { match } from './match.js';
import { caps } from './shortcuts.js';
import { ranked, resting } from './ranking.js';
import { remember } from './recent.js';
import { count, say } from './texts.js';

const TYPING_PAUSE = 120;
const FEWEST_LETTERS = 2;

const bar = document.getElementById('command-bar');
const field = document.getElementById('command-field');
const list = document.getElementById('command-options');
const status = document.getElementById('command-status');
const level = document.getElementById('command-level');

/** The level that is open: its command, and its rows as they were read. Null at the top. */
let inside = null;
let found = [];
let shown = [];
let active = 0;
let turn = 0;
let isSearching = false;
let isDue = false;

// — Rows —

function hintOf(id) {
  const hint = keys.find((line) => line.commands?.includes(id))?.keys[0];
  return hasAltKeys() || !hint?.includes('Alt') ? hint : undefined;
}

const rowOf = (command) => ({
  ...command,
  hint: hintOf(command.id),
  choose: () => (command.opens ? enter(command) : leaveAnd(() => run(command.id), command.id)),
});

const choiceOf = (command) => (row) => ({
  ...row,
  words: row.words ?? [row.label],
  group: command.group,
  choose: () => leaveAnd(() => run(command.id, row.value), command.id),
});

const rowFor = (node, go) => ({ words: [node.dataset.name, field.value], nodes: [...node.childNodes], choose: () => leaveAnd(go) });

function conversationOf(node) {
  const id = Number(node.dataset.found);
  return rowFor(node, () => (can('open_conversation') ? run('open_conversation', id) : location.assign(`${app.home}/conversations/${id}`)));
}

/** A person or a contact leads to the page that the server named; a contact without one to the search for him. */
function placeOf(node) {
  const { href, name } = node.dataset;
  return rowFor(node, () => location.assign(href || `${app.home}/search?tab=contacts&q=${encodeURIComponent(name)}`));
}

function leaveAnd(work, id) {
  if (id) remember(id);
  bar.close();
  work();
}

// — What is shown —

function sections() {
  const typed = field.value.trim();
  if (inside) {
    const rows = typed ? inside.rows.filter((row) => match(typed, row.words)) : inside.rows;
    return [{ label: inside.command.label, rows }];
  }
  const rows = offered().map(rowOf);
  if (!typed) return resting(rows);
  return [...ranked(rows, typed), ...found.map(({ label, rows: all }) => ({ label, rows: all.filter((row) => match(typed, row.words)) }))];
}

function optionOf(row) {
  const option = copyOf('command-option');
  const index = shown.push(row) - 1;
  option.id = `command-${index}`;
  option.dataset.index = index;
  if (row.nodes) option.replaceChildren(...row.nodes.map((node) => node.cloneNode(true)));
  else {
    setIcon(option, row.icon);
    find('.command-label', option).textContent = row.label;
    find('.keys', option).append(...(row.hint ? caps(row.hint) : []));
    find('.command-more', option).toggleAttribute('hidden', !row.opens);
  }
  return option;
}

function sectionOf({ label, rows }, index) {
  const section = copyOf('command-group');
  const title = find('.menu-label', section);
  title.id = `command-group-${index}`;
  title.textContent = label;
  section.setAttribute('aria-labelledby', title.id);
  section.append(...rows.map(optionOf));
  return section;
}

function draw() {
  isDue = false;
  shown = [];
  list.replaceChildren(...sections().filter(({ rows }) => rows.length).map(sectionOf));
  mark(0);
  tellCount();
}

/** Draws when what was typed stands in the field: nobody waits for a letter. */
function drawSoon() {
  if (isDue) return;
  isDue = true;
  afterPaint(drawDue);
}

function drawDue() {
  if (isDue && bar.open) draw();
}

/** Draws again what is offered when the conversation has changed meanwhile. */
export function refresh() {
  if (!bar.open || inside) return;
  const id = shown[active]?.id;
  draw();
  mark(Math.max(0, shown.findIndex((row) => row.id && row.id === id)));
}

const saysNothing = (typed) => (typed ? say('commands_live.none', typed) : say('commands_live.empty'));

const sayHow = later(300, (text) => (status.textContent = text));

function tellCount() {
  const none = !shown.length;
  status.classList.toggle('sr-only', !none);
  if (none) status.textContent = isSearching || inside?.isReading ? '' : saysNothing(field.value.trim());
  sayHow(none ? status.textContent : count('commands_live.found', shown.length));
}

function mark(index) {
  active = index;
  for (const option of all('[role="option"]', list)) {
    option.setAttribute('aria-selected', String(Number(option.dataset.index) === index));
  }
  const option = document.getElementById(`command-${index}`);
  if (option) field.setAttribute('aria-activedescendant', option.id);
  else field.removeAttribute('aria-activedescendant');
  if (index) option?.scrollIntoView({ block: 'nearest' });
  else list.scrollTop = 0;
}

// — Levels —

/** What is typed while the choices are being read counts for them already, Enter after it too. */
async function enter(command) {
  const mine = { command, rows: [], isReading: true };
  inside = mine;
  show();
  try {
    const rows = await choicesOf(command.id);
    Object.assign(mine, { rows: rows.map(choiceOf(command)), isReading: false });
    if (!bar.open || inside !== mine) return;
    draw();
    if (mine.entered && field.value.trim()) shown[active]?.choose();
  } catch (problem) {
    if (!bar.open || inside !== mine) return;
    up();
    failed(problem);
  }
}

function show() {
  field.value = '';
  found = [];
  isSearching = false;
  turn++;
  level.hidden = !inside;
  level.textContent = inside?.command.label ?? '';
  drawSoon();
}

function up() {
  inside = null;
  show();
}

function failed(problem) {
  isSearching = false;
  sayHow.cancel();
  status.classList.remove('sr-only');
  status.textContent = problem.detail ?? say('commands_live.error.search');
}

// — People, contacts and conversations, from the server —

const KINDS = [['people', '[data-person]', placeOf], ['conversations', '[data-found]', conversationOf], ['contacts', '[data-contact]', placeOf]];

function foundIn(html) {
  const content = nodes(html);
  return KINDS.map(([kind, selector, make]) => ({ label: say(`commands_live.${kind}.label`), rows: all(selector, content).map(make) }));
}

const search = later(TYPING_PAUSE, async () => {
  const typed = field.value.trim();
  const mine = ++turn;
  if (!bar.open || !isWorthSearching()) return;
  try {
    const { html } = await read('found', { q: typed });
    if (mine !== turn || !bar.open) return;
    const kept = active;
    isSearching = false;
    found = foundIn(html);
    draw();
    if (kept < shown.length) mark(kept);
  } catch (problem) {
    if (mine === turn) failed(problem);
  }
});

const isWorthSearching = () => !inside && field.value.trim().length >= FEWEST_LETTERS;

// — Keys and clicks —

handle('command_bar', () => {
  if (bar.open) return bar.close();
  if (isCovered()) return;
  closeMenus();
  bar.showModal();
  field.focus();
  up();
});

/** Enter takes what is marked; while the choices are being read, what has been typed will be taken as soon as they are there. */
function takeActive({ repeat }) {
  if (repeat) return;
  if (inside?.isReading) inside.entered = true;
  else shown[active]?.choose();
}

function onKey(event) {
  const down = event.key === 'ArrowDown' || (event.ctrlKey && event.key === 'n');
  const upwards = event.key === 'ArrowUp' || (event.ctrlKey && event.key === 'p');
  if (event.isComposing) return;
  if (down || upwards || event.key === 'Enter') drawDue();
  if ((down || upwards) && shown.length) mark((active + (down ? 1 : -1) + shown.length) % shown.length);
  else if (event.key === 'Enter') takeActive(event);
  else if (event.key === 'Escape') inside ? up() : bar.close();
  else if (event.key === 'Backspace' && !field.value && inside) up();
  else return;
  event.preventDefault();
}

field.addEventListener('keydown', onKey);
field.addEventListener('input', () => {
  if (inside) inside.entered = false;
  turn++;
  isSearching = isWorthSearching();
  if (!isSearching) found = [];
  drawSoon();
  search();
});
list.addEventListener('pointerdown', (event) => event.preventDefault());
list.addEventListener('pointermove', (event) => {
  const option = event.target.closest('[role="option"]');
  if (option && Number(option.dataset.index) !== active) mark(Number(option.dataset.index));
});
list.addEventListener('click', (event) => {
  const option = event.target.closest('[role="option"]');
  if (option) shown[Number(option.dataset.index)].choose();
});
level.addEventListener('click', () => {
  up();
  field.focus();
});
bar.addEventListener('click', (event) => event.target === bar && bar.close());
bar.addEventListener('close', () => {
  turn++;
  isDue = false;
  search.cancel();
  list.replaceChildren();
});
