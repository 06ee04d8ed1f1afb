// What is done with all selected cards at once: one request for each action, one way back for all of them.

import { act, all, find, hear, nodes, read } from './core.js';
import { announce } from './a11y.js';
import { cardOf } from './cards.js';
import { fill, handle } from './commands.js';
import { openFor } from './doing-menus.js';
import { open, take } from './open.js';
import { chooseAll, clear, isEverything, selected } from './selection.js';
import { askWhen } from './snooze.js';
import { refusal, toast } from './toasts.js';
import { count, say } from './texts.js';

const bar = document.getElementById('bulk-bar');
const everything = document.getElementById('bulk-all');
const menus = document.getElementById('bulk-menus');

/** What is sent for each verb of the menus. */
const CHANGES = {
  resolve: () => ({ status: 'resolved' }),
  reopen: () => ({ status: 'open' }),
  pending: () => ({ status: 'pending' }),
  snooze: (value) => ({ status: 'snoozed', [value.includes('-') ? 'at' : 'until']: value }),
  assign: (value) => ({ agent: Number(value || 0) }),
  team: (value) => ({ team: Number(value || 0) }),
  labels: (value) => ({ [value.startsWith('+') ? 'add' : 'remove']: [Number(value.slice(1))] }),
  priority: (value) => ({ priority: value || 'none' }),
};

const nameOf = (id) => find('.card-name', cardOf(id) ?? document.createElement('li'))?.textContent ?? '';

/** Those with which it was not done, one line for each. */
const linesOf = (refused, names) => refused.map(({ id, detail }) => say('conversations_live.bulk.refused', String(id), names.get(id) ?? '', detail));

function settle(done) {
  for (const { id, state } of done) if (open().id === id) take(state);
}

function answer(text, { done, refused }, names, action) {
  const lines = linesOf(refused, names);
  settle(done);
  if (done.length) toast(text, lines.length ? 'info' : 'success', action, lines);
  else toast(say('conversations_live.bulk.nothing'), 'error', undefined, lines);
}

async function takeBack(done, names) {
  const conversations = done.filter(({ back }) => back).map(({ id, state, back }) => ({ id, version: state.version, change: back }));
  try {
    const result = await act('conversations/bulk/undo', { conversations });
    answer(count('conversations_live.bulk.undone', result.done.length), result, names);
  } catch (problem) {
    refusal(problem);
  }
}

/** Does it with all that are selected, and throws what the whole was refused with. */
async function change(verb, value) {
  const ids = selected().map((item) => Number(item.dataset.card));
  if (!ids.length) return;
  const names = new Map(ids.map((id) => [id, nameOf(id)]));
  const result = await act('conversations/bulk', { conversations: ids, change: CHANGES[verb](value) });
  clear();
  const undo = { label: say('conversations_live.button.undo'), run: () => takeBack(result.done, names) };
  const news = result.done.some(({ back }) => back);
  answer(say(`conversations_live.bulk.done.${verb}`), result, names, news ? undo : undefined);
}

const subject = {
  perform: (verb, value) => change(verb, value).catch(refusal),
  snooze: (at) => change('snooze', at),
};

// — The bar —

/** The menus as they fit the cards that are selected. */
async function readMenus() {
  const inboxes = new Set(selected().map((item) => item.dataset.inbox));
  const { html } = await read('bulk', { inboxes: [...inboxes].join(',') });
  return nodes(html);
}

async function openMenu(button) {
  if (button.dataset.bulk === 'snooze') return openFor(document.getElementById('snooze-menu'), button, subject);
  try {
    menus.replaceChildren(await readMenus());
  } catch (problem) {
    return refusal(problem);
  }
  openFor(document.getElementById(`bulk-${button.dataset.bulk}`), button, subject);
}

bar.addEventListener('click', (event) => {
  const button = event.target.closest('[data-bulk]');
  if (button) openMenu(button);
  else if (event.target.closest('#bulk-clear')) leave();
});
everything.addEventListener('change', () => chooseAll(everything.checked));

/** Selects nothing any more; the keyboard goes back to the list. */
function leave() {
  clear();
  find('#cards .card[tabindex="0"]')?.focus();
}

bar.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.defaultPrevented || event.target.closest('[popover]')) return;
  event.preventDefault();
  leave();
});

// — By name —

async function choices(menu) {
  return all(`#bulk-${menu} [data-do]`, await readMenus()).map((item) => ({
    value: item.dataset.value,
    label: item.textContent.trim(),
    nodes: [...item.childNodes],
  }));
}

fill('bulk_assign', () => choices('agents'));
fill('bulk_team', () => choices('teams'));
fill('bulk_labels', () => choices('labels'));
handle('bulk_resolve', () => subject.perform('resolve', ''));
handle('bulk_reopen', () => subject.perform('reopen', ''));
handle('bulk_snooze', (value) => (value === 'custom' ? askWhen(subject) : subject.perform('snooze', value)));
handle('bulk_assign', (value) => subject.perform('assign', value));
handle('bulk_team', (value) => subject.perform('team', value));
handle('bulk_labels', (value) => subject.perform('labels', value));

hear('selection', ({ number, said }) => {
  const held = bar.contains(document.activeElement);
  bar.hidden = number === 0;
  const text = count('conversations_live.bulk.count', number);
  document.getElementById('bulk-count').textContent = text;
  everything.checked = isEverything();
  everything.indeterminate = number > 0 && !everything.checked;
  document.getElementById('bulk-hint').hidden = !everything.checked;
  if (number && said) announce(text);
  if (!number && held) find('#cards .card[tabindex="0"]')?.focus();
});
