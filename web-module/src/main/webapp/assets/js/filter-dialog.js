// «Filtrar conversas»: rows of attribute, operator and value. The server reads the dialog's choices when it is opened, and says at which row something is wrong.

import { act, all, copyOf, find, nodes, read } from './core.js';
import { openDialog } from './dialogs.js';
import { format, rowsOf } from './filter-text.js';
import { listOf } from './place.js';
import { refusal } from './toasts.js';
import { say } from './texts.js';

const MOST_ROWS = 15;
const holder = document.getElementById('filter-place');

/** Of what lists the filters are, unless somebody says otherwise: the fragment, what it asks with, and where filters are checked and kept. */
const CONVERSATIONS = { fragment: 'filter', asked: listOf, path: 'folders' };

let dialog = null;
let source = CONVERSATIONS;
let settled = () => {};

const list = () => find('#filter-rows', dialog);
const rows = () => all('.filter-row', list());
const valueOf = (row) => all('[data-value]', row).find((field) => !field.hidden);

// — Rows —

/** Shows the field that the operator takes. */
function followOperator(row) {
  const operator = find('[data-operator]', row);
  const bare = operator.selectedOptions[0]?.dataset.bare === 'true';
  const wanted = operator.value === 'days' ? 'days' : 'day';
  for (const field of all('[data-value]', row)) field.hidden = bare || (field.dataset.for ?? wanted) !== wanted;
}

function showParts(row, attribute) {
  const template = find(`template[data-field="${attribute}"]`, dialog);
  find('.filter-parts', row).replaceChildren(template.content.cloneNode(true));
  followOperator(row);
}

/** Draws brackets: a row after «OU» begins one. */
function draw() {
  rows().forEach((row, at) => {
    const joiner = find('[data-joiner]', row);
    joiner.hidden = at === 0;
    row.classList.toggle('begins', at === 0 || joiner.value === 'or');
    row.setAttribute('aria-label', say('conversations_live.filter.row', at + 1));
  });
  find('#filter-add', dialog).hidden = rows().length >= MOST_ROWS;
}

/** What can be asked for no more, an attribute that was deleted for example, is left out. */
const isKnown = ({ attribute }) => Boolean(find(`template[data-field="${attribute}"]`, dialog));

function addRow({ joiner = 'and', attribute, operator, value = '' } = {}) {
  const row = copyOf('filter-row');
  find('[data-joiner]', row).value = joiner;
  if (attribute) find('[data-attribute]', row).value = attribute;
  list().append(row);
  showParts(row, find('[data-attribute]', row).value);
  if (operator) {
    find('[data-operator]', row).value = operator;
    followOperator(row);
  }
  const field = valueOf(row);
  if (field) field.value = value;
  if (field && field.value !== value) field.value = '';
  return row;
}

const written = (row) => ({
  joiner: find('[data-joiner]', row).value,
  attribute: find('[data-attribute]', row).value,
  operator: find('[data-operator]', row).value,
  value: valueOf(row)?.value.trim() ?? null,
});

function removeRow(row) {
  const next = row.nextElementSibling ?? row.previousElementSibling;
  row.remove();
  draw();
  (next ? find('[data-remove]', next) : find('#filter-add', dialog)).focus();
}

// — What is wrong —

function forget() {
  for (const field of all('[aria-invalid]', dialog)) {
    field.removeAttribute('aria-invalid');
    if (field.closest('.filter-row')) field.removeAttribute('aria-describedby');
  }
  for (const error of all('.field-error', dialog)) error.hidden = true;
}

function sayAt(error, field, text) {
  error.textContent = text;
  error.hidden = false;
  if (!field) return;
  if (error.id === '') error.id = `filter-error-${rows().indexOf(field.closest('.filter-row'))}`;
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', error.id);
  field.focus();
}

function show(problem) {
  const text = problem.code === 'VALUE_REQUIRED' ? say('conversations_live.filter.required') : problem.detail ?? say('general_live.error.offline');
  const [, number, part] = /^rows\.(\d+)\.(\w+)$/.exec(problem.field ?? '') ?? [];
  const row = rows()[number];
  if (row) return sayAt(find('.field-error', row), part === 'value' ? valueOf(row) : find(`[data-${part}]`, row), text);
  if (problem.field === 'name') return sayAt(find('#filter-name-error', dialog), find('#filter-name', dialog), text);
  return sayAt(find('#filter-error', dialog), null, text);
}

// — Opening and sending —

async function send() {
  const filter = format(rows().map(written));
  const folder = Number(dialog.dataset.folder);
  const name = find('#filter-name', dialog)?.value;
  forget();
  if (!filter && !folder) return settled({ filter: '' });
  try {
    const kept = await (folder
      ? act(`${source.path}/${folder}`, { version: Number(dialog.dataset.version), name, filter })
      : act(`${source.path}/check`, { filter }));
    settled(kept);
  } catch (problem) {
    show(problem);
  }
}

function listen() {
  dialog.addEventListener('change', (event) => {
    const row = event.target.closest('.filter-row');
    if (event.target.matches('[data-attribute]')) showParts(row, event.target.value);
    else if (event.target.matches('[data-operator]')) followOperator(row);
    else if (event.target.matches('[data-joiner]')) draw();
  });
  dialog.addEventListener('click', (event) => {
    const remove = event.target.closest('[data-remove]');
    if (remove) removeRow(remove.closest('.filter-row'));
    else if (event.target.closest('#filter-add')) {
      find('[data-attribute]', addRow()).focus();
      draw();
    } else if (event.target.closest('#filter-clear')) settled({ filter: '' });
  });
  find('form', dialog).addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = find('[type="submit"]', dialog);
    button.classList.add('is-busy');
    await send();
    button.classList.remove('is-busy');
  });
}

/** Opens the dialog for the list that is shown, and calls with the filter that was agreed on; a folder's comes with its name. */
export async function askFilter(done, of = CONVERSATIONS) {
  source = of;
  try {
    const { html } = await read(source.fragment, source.asked());
    holder.replaceChildren(nodes(html));
  } catch (problem) {
    return refusal(problem);
  }
  dialog = document.getElementById('filter-dialog');
  settled = (kept) => {
    dialog.close();
    done(kept);
  };
  for (const row of rowsOf(dialog.dataset.filter).filter(isKnown)) addRow(row);
  if (!rows().length) addRow();
  draw();
  listen();
  openDialog(dialog, () => JSON.stringify([rows().map(written), find('#filter-name', dialog)?.value]));
  find('[data-attribute]', list()).focus();
}
