// What can be done by name or by key: the registry as the server wrote it for this reader, and who does it on this page.

import { all, app, find } from './core.js';

/** The groups in their order, the commands, and the keys. */
export const { groups, commands, keys } = JSON.parse(document.getElementById('commands').textContent);

const handlers = new Map();
const levels = new Map();
let where = () => ({ id: 0 });

/** Does this when a command, a key or a button of this name asks for it. */
export const handle = (name, work) => handlers.set(name, work);

/** Reads the choices of a command from here: rows of { value, label, nodes }. */
export const fill = (name, reader) => levels.set(name, reader);

/** Tells which conversation is open and how many cards are selected, as the conversation view knows it. */
export const stand = (teller) => (where = teller);

const HOLDS = {
  ANYWHERE: () => true,
  CONVERSATION: ({ id }) => id > 0,
  OPEN: ({ status }) => status === 'OPEN',
  NOT_OPEN: ({ id, status }) => id > 0 && status !== 'OPEN',
  OPEN_SURVEYED: ({ id, status, surveyed }) => id > 0 && status === 'OPEN' && surveyed,
  NOT_PENDING: ({ id, status }) => id > 0 && status !== 'PENDING',
  NOT_SNOOZED: ({ id, status }) => id > 0 && status !== 'SNOOZED',
  MUTED: ({ id, muted }) => id > 0 && muted,
  NOT_MUTED: ({ id, muted }) => id > 0 && !muted,
  SELECTED: ({ selected }) => selected > 0,
  NOT_MINE: ({ id, assignee }) => id > 0 && assignee !== app.me,
};

const isHere = ({ id, of, page }) => Boolean(page) || handlers.has(of ?? id);

/** The commands of a level (nothing: the first one) that can be done here and now. */
export const offered = (of) => commands.filter((each) => each.of === of && isHere(each) && HOLDS[each.context](where()));

/** The choices of a command: those of the registry, or what is read for it. */
export async function choicesOf(name) {
  return levels.has(name) ? levels.get(name)() : offered(name);
}

/** Whether something does what this name says, on this page. */
export const can = (name) => handlers.has(name) || commands.some((each) => each.id === name && each.page);

/** Does it: goes to the page, or calls the handler. */
export function run(name, value) {
  if (handlers.has(name)) return handlers.get(name)(value);
  const page = commands.find((each) => each.id === name)?.page;
  if (page) location.assign(app.home + page);
}

/** Whether a dialog stands in front of everything. */
export const isCovered = () => Boolean(find('dialog[open], .ui-widget-overlay'));

/** Closes the menu that is open, so that focus is back at its button. */
export function closeMenus() {
  for (const menu of all('[popover]:popover-open:not(#tip)')) menu.hidePopover();
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-run]');
  if (!button) return;
  closeMenus();
  run(button.dataset.run);
});

const ALT_KEYS = 'atende:alt-keys';

/** Whether keys with Alt are heard: each browser has a keyboard of its own, so each browser keeps it. */
export function hasAltKeys() {
  try {
    return localStorage.getItem(ALT_KEYS) !== 'off';
  } catch {
    return true;
  }
}

/** Switches them on or off. Gives whether the browser keeps it. */
export function setAltKeys(on) {
  try {
    if (on) localStorage.removeItem(ALT_KEYS);
    else localStorage.setItem(ALT_KEYS, 'off');
    return true;
  } catch {
    return false;
  }
}
