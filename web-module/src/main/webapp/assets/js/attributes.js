// The account's own attributes of a conversation or a contact: chosen from a list, typed, corrected, taken away.

import { act, find } from './core.js';
import { closeMenu } from './menus.js';
import { refusal, toast } from './toasts.js';
import { say } from './texts.js';

/**
 * Where they stand: the element that holds them; where the values of an owner are kept; how what stands there now is read, as nodes; who takes
 * over a newer version.
 */
let place = { column: null, pathOf: () => '', readNow: async () => null, note: () => {} };

const typedIn = () => place.column && find('[data-attribute-form]:not([hidden])', place.column);
const ownerOf = (element) => element.closest('[data-attributes]').dataset.attributes;
/** What stood there when the form was drawn. An empty attribute is not written into the page. */
const seenIn = (form) => form.dataset.seen ?? '';
const formOf = (owner, id) => document.getElementById(`attribute-form-${owner}-${id}`);

/** Whether somebody is typing a value just now. */
export const isTyping = () => Boolean(typedIn());

/** Leaves what is being typed, without a word. */
export function leave() {
  if (typedIn()) typedIn().hidden = true;
}

const pathOf = (owner, id) => `${place.pathOf(owner)}/attributes/${id}`;

function show(form) {
  leave();
  form.hidden = false;
  form.elements.text.focus();
  if (form.elements.text.matches('[type="text"], [type="url"]')) form.elements.text.select();
}

/** Closes a form; the keyboard goes back to where it was opened from. */
function close(form) {
  const owner = ownerOf(form);
  form.hidden = true;
  (document.getElementById(`attribute-edit-${owner}-${form.dataset.attributeForm}`) ?? document.getElementById(`attribute-add-${owner}`))?.focus();
}

function refuse(form, text) {
  const error = find('.field-error', form);
  error.textContent = text;
  error.hidden = !text;
  if (!text) return form.elements.text.removeAttribute('aria-invalid');
  form.elements.text.setAttribute('aria-invalid', 'true');
  form.elements.text.focus();
}

/** What a browser calls no number is sent as what it is not, so that the refusal names it. */
export function typed({ type, checked, value, validity }) {
  if (type === 'checkbox') return String(checked);
  return validity.badInput ? '?' : value;
}

/** Somebody else gave it another value meanwhile: says which, and keeps what was typed. */
async function compare(form, problem) {
  refuse(form, problem.detail);
  const now = (await place.readNow().catch(() => null))?.getElementById(form.id);
  if (!now) return;
  form.dataset.seen = seenIn(now);
  refuse(form, `${problem.detail} ${say('conversations_live.contact.now', seenIn(now) || '—')}`);
}

async function save(form, done) {
  const { attributeForm: id } = form.dataset;
  const seen = seenIn(form);
  const button = find('[type="submit"]', form);
  refuse(form, '');
  button.classList.add('is-busy');
  try {
    const state = await act(pathOf(ownerOf(form), id), { text: typed(form.elements.text), seen });
    if (state) place.note(state.version);
    toast(say(seen ? 'conversations_live.toast.attribute_saved' : 'conversations_live.toast.attribute_added'));
    if (form.isConnected) close(form);
    done();
  } catch (problem) {
    if (problem.status === 409) compare(form, problem);
    else refuse(form, problem.detail ?? say('general_live.error.offline'));
  } finally {
    button.classList.remove('is-busy');
  }
}

/** Takes a value away, with a way back. */
async function remove(button, done) {
  const owner = ownerOf(button);
  const text = seenIn(formOf(owner, button.dataset.attributeRemove));
  const path = pathOf(owner, button.dataset.attributeRemove);
  try {
    const state = await act(path, undefined, 'DELETE');
    if (state) place.note(state.version);
    const run = () => act(path, { text, seen: '' }).then(done, refusal);
    toast(say('conversations_live.toast.attribute_removed'), 'success', { label: say('conversations_live.button.undo'), run });
    document.getElementById(`attribute-add-${owner}`)?.focus();
    done();
  } catch (problem) {
    refusal(problem);
  }
}

/** Listens in a place; `done` is called when a value has changed, or nothing is typed any more. */
export function listen(where, done) {
  place = where;
  const { column } = place;
  const cancel = (form) => {
    close(form);
    done();
  };
  column.addEventListener('click', (event) => {
    const option = event.target.closest('[data-attribute-new]');
    const edit = event.target.closest('[data-attribute-edit]');
    const gone = event.target.closest('[data-attribute-remove]');
    if (option) {
      closeMenu(option);
      show(formOf(ownerOf(option), option.dataset.attributeNew));
    } else if (edit) show(formOf(ownerOf(edit), edit.dataset.attributeEdit));
    else if (gone) remove(gone, done);
    else if (event.target.closest('[data-attribute-cancel]')) cancel(event.target.closest('form'));
  });
  column.addEventListener('submit', (event) => {
    if (!event.target.matches('[data-attribute-form]')) return;
    event.preventDefault();
    save(event.target, done);
  });
  column.addEventListener('keydown', (event) => {
    const form = event.key === 'Escape' && event.target.closest('[data-attribute-form]');
    if (!form) return;
    event.preventDefault();
    event.stopPropagation();
    cancel(form);
  });
}
