// The advanced filter of the list: its chips, and the folders that keep it.

import { act, app, find, hear, memory, nodes, read, tell } from './core.js';
import { ask, openDialog } from './dialogs.js';
import { askFilter } from './filter-dialog.js';
import { handle } from './commands.js';
import { showAt } from './list.js';
import { listOf, parse, usual } from './place.js';
import { refusal, toast } from './toasts.js';
import { say } from './texts.js';

const bar = document.getElementById('filter-bar');
const opener = document.getElementById('filter-open');
const naming = document.getElementById('folder-dialog');
const nameField = document.getElementById('folder-name');
const nameError = document.getElementById('folder-name-error');
const deleting = document.getElementById('folder-delete-dialog');

/** What keeps tab and status of the list before a filter was applied, so that clearing it gives the same list back. */
const BEFORE = 'list-before';
let toSave = '';

async function refresh() {
  const { html } = await read('chips', listOf()).catch(() => ({}));
  if (html === undefined) return;
  const focused = bar.contains(document.activeElement);
  bar.replaceChildren(nodes(html));
  if (focused) (find('a, button', bar) ?? opener).focus();
}

function remembered() {
  try {
    return JSON.parse(memory.get(BEFORE)) ?? {};
  } catch {
    return {};
  }
}

/** Shows the list through this filter; without one, as it was before. */
async function apply(filter) {
  const { filter: now, place, tab, status } = parse();
  if (!now) memory.set(BEFORE, JSON.stringify({ tab, status }));
  const url = new URL(location.href);
  for (const name of ['tab', 'status', 'filter']) url.searchParams.delete(name);
  if (filter) url.searchParams.set('filter', filter);
  const back = filter ? {} : remembered();
  for (const [name, word] of Object.entries(usual({ place, filter }))) {
    if (name in back && back[name] !== word) url.searchParams.set(name, back[name]);
  }
  await Promise.all([showAt(url.href), refresh()]);
}

// — Folders —

function refuse(text) {
  nameError.textContent = text;
  nameError.hidden = !text;
  nameField.toggleAttribute('aria-invalid', Boolean(text));
  if (text) nameField.focus();
}

function askName(filter) {
  toSave = filter;
  nameField.value = '';
  refuse('');
  openDialog(naming);
  nameField.focus();
}

find('form', naming).addEventListener('submit', async (event) => {
  event.preventDefault();
  try {
    await act('folders', { name: nameField.value, filter: toSave });
    naming.close();
    toast(say('conversations_live.folder.created'));
    tell('folders');
  } catch (problem) {
    refuse(problem.detail ?? say('general_live.error.offline'));
  }
});

/** A folder has another name and filter: all that shows it follows. */
async function follow({ name }) {
  document.getElementById('list-title').textContent = name;
  toast(say('conversations_live.folder.changed'));
  tell('folders');
  await Promise.all([showAt(location.href), refresh()]);
}

async function askDelete({ folder, name }) {
  document.getElementById('folder-delete-text').textContent = say('conversations_live.folder.delete', name);
  if ((await ask(deleting)) !== 'delete') return;
  try {
    await act(`folders/${folder}`, undefined, 'DELETE');
    location.assign(`${app.home}/dashboard`);
  } catch (problem) {
    refusal(problem);
  }
}

const edit = () => askFilter((kept) => (parse().place.kind === 'custom_view' ? follow(kept) : apply(kept.filter)));

opener.addEventListener('click', edit);
bar.addEventListener('click', (event) => {
  const link = event.target.closest('[data-filter-to]');
  const plain = !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (link && plain) {
    event.preventDefault();
    apply(parse(link.href).filter);
  } else if (event.target.closest('#folder-save')) askName(event.target.closest('#folder-save').dataset.filter);
  else if (event.target.closest('#folder-edit')) edit();
  else if (event.target.closest('#folder-delete')) askDelete(event.target.closest('#folder-delete').dataset);
});

handle('filter', edit);
hear('list:other', refresh);
