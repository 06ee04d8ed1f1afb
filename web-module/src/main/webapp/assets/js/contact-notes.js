// Notes about a contact, on his page and beside a conversation: a field with marks, Ctrl/Cmd+Enter adds, a question before one is deleted.
// What was typed and not added is kept in this browser, for each contact.

import { act, find, memory } from './core.js';
import { ask } from './dialogs.js';
import { mark, markOf, walk } from './marks.js';
import { refusal, toast } from './toasts.js';
import { say } from './texts.js';

const field = () => document.getElementById('note');
const draft = (contact) => `note:${contact}`;

/** Whether somebody writes a note just now. */
export const isNoting = () => Boolean(field()) && document.activeElement === field();

/** Puts back what was typed about this contact. */
export function restoreNote(contact) {
  if (field() && !field().value) field().value = memory.get(draft(contact)) ?? '';
}

function refuse(text) {
  const error = document.getElementById('note-error');
  error.textContent = text;
  error.hidden = !text;
  field().toggleAttribute('aria-invalid', Boolean(text));
  if (text) field().focus();
}

async function add(contact, again) {
  const button = find('[type="submit"]', field().form);
  if (button.classList.contains('is-busy')) return;
  refuse('');
  button.classList.add('is-busy');
  try {
    await act(`contacts/${contact}/notes`, { content: field().value });
    field().value = '';
    memory.set(draft(contact), null);
    toast(say('contacts_live.toast.note_added'));
    await again();
    field()?.focus();
  } catch (problem) {
    refuse(problem.detail ?? say('general_live.error.offline'));
  } finally {
    button.classList.remove('is-busy');
  }
}

async function askDelete(contact, note, again) {
  if ((await ask(document.getElementById('note-delete-dialog'))) !== 'delete') return;
  try {
    await act(`contacts/${contact}/notes/${note}`, undefined, 'DELETE');
    toast(say('contacts_live.toast.note_deleted'));
    await again();
    field()?.focus();
  } catch (problem) {
    refusal(problem);
  }
}

/**
 * Listens to the notes in a place.
 *
 * @param contact gives the number of the contact they are about
 * @param again reads them again
 */
export function keepNotes(place, contact, again) {
  place.addEventListener('submit', (event) => {
    if (event.target.id !== 'note-form') return;
    event.preventDefault();
    add(contact(), again);
  });
  place.addEventListener('click', (event) => {
    const marking = event.target.closest('#note-marks [data-mark]');
    const gone = event.target.closest('[data-note-delete]');
    if (marking) mark(field(), marking.dataset.mark);
    else if (gone) askDelete(contact(), gone.dataset.noteDelete, again);
  });
  place.addEventListener('keydown', (event) => {
    walk(event, event.target.closest?.('#note-marks'));
    if (event.target.id !== 'note') return;
    const kind = markOf(event);
    if (kind) {
      event.preventDefault();
      mark(field(), kind);
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
      event.preventDefault();
      add(contact(), again);
    }
  });
  place.addEventListener('input', (event) => event.target.id === 'note' && memory.set(draft(contact()), field().value));
}
