// The list of contacts: its filter, the segments that keep one, and the state of the list in the address.

import './contacts-live.js';
import { act, app, find } from './core.js';
import { askFilter } from './filter-dialog.js';
import { ask, openDialog } from './dialogs.js';
import { handle } from './commands.js';
import { refusal } from './toasts.js';
import { say } from './texts.js';

const page = document.getElementById('contacts');
const naming = document.getElementById('segment-dialog');
const nameField = document.getElementById('segment-name');
const nameError = document.getElementById('segment-name-error');
const deleting = document.getElementById('segment-delete-dialog');
const list = `${app.home}/contacts`;

/** Shows the list through this filter; words, label and order stay. */
function apply({ filter }) {
  const url = new URL(location.href);
  url.pathname = list;
  for (const name of ['filter', 'segment', 'before', 'page']) url.searchParams.delete(name);
  if (filter) url.searchParams.set('filter', filter);
  location.assign(url);
}

function askWhich() {
  const { filter, segment } = page.dataset;
  const asked = () => (segment ? { segment } : { filter: filter ?? '' });
  return askFilter(segment ? () => location.reload() : apply, { fragment: 'contact_filter', asked, path: 'segments' });
}

// — Segments —

function refuse(text) {
  nameError.textContent = text;
  nameError.hidden = !text;
  nameField.toggleAttribute('aria-invalid', Boolean(text));
  if (text) nameField.focus();
}

function askName() {
  nameField.value = '';
  refuse('');
  openDialog(naming);
  nameField.focus();
}

find('form', naming).addEventListener('submit', async (event) => {
  event.preventDefault();
  try {
    const { id } = await act('segments', { name: nameField.value, filter: document.getElementById('segment-save').dataset.filter });
    location.assign(`${list}?segment=${id}`);
  } catch (problem) {
    refuse(problem.detail ?? say('general_live.error.offline'));
  }
});

async function askDelete({ segment, name }) {
  document.getElementById('segment-delete-text').textContent = say('contacts_live.segment.delete', name);
  if ((await ask(deleting)) !== 'delete') return;
  try {
    await act(`segments/${segment}`, undefined, 'DELETE');
    location.assign(list);
  } catch (problem) {
    refusal(problem);
  }
}

/** Shows a column, or hides it. */
function toggle(item) {
  item.setAttribute('aria-checked', String(item.getAttribute('aria-checked') !== 'true'));
  window.toggleContactColumn([{ name: 'column', value: item.dataset.column }]);
}

document.addEventListener('click', (event) => {
  const column = event.target.closest('[data-column]');
  const gone = event.target.closest('#segment-delete');
  if (event.target.closest('#filter-open, #segment-edit')) askWhich();
  else if (event.target.closest('#segment-save')) askName();
  else if (gone) askDelete(gone.dataset);
  else if (column) toggle(column);
});

handle('new_contact', () => document.getElementById('head:add').click());

// — After each partial answer: the state of the list stands in the address —

function listen() {
  window.jQuery?.(document).on('pfAjaxComplete', (event, xhr, settings, parameters) => {
    if (!parameters?.address) return;
    history.replaceState(history.state, '', parameters.address);
    const taken = document.getElementById('export');
    if (taken) taken.href = `${app.actions}/contacts/export${location.search}`;
  });
}

if (document.readyState === 'complete') listen();
else addEventListener('load', listen);
