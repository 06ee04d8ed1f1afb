// Notes of the contact beside the open conversation: read when the section is opened.

import { find, hear, later, nodes, read } from './core.js';
import { isNoting, keepNotes, restoreNote } from './contact-notes.js';
import { open } from './open.js';

const column = document.getElementById('details');
const place = () => document.getElementById('contact-notes-section');

async function load() {
  const { id, contactId } = open();
  if (!id || !place()?.closest('details').open || isNoting()) return;
  const { html } = await read('contact_notes', { c: id }).catch(() => ({}));
  if (!html || open().id !== id || !place()) return;
  place().replaceChildren(nodes(html));
  place().removeAttribute('aria-busy');
  restoreNote(contactId);
}

const soon = later(20, load);

keepNotes(column, () => open().contactId, () => {
  document.activeElement?.blur();
  return load();
});
column.addEventListener('toggle', (event) => event.target.matches('[data-section="contact-notes"]') && soon(), true);
/** Others' notes come when nobody writes one just now. */
const told = later(300, () => {
  if (isNoting()) document.activeElement.addEventListener('blur', told, { once: true });
  else soon();
});

hear('live', (frame) => {
  if (!['contact_merged', 'contact_notes_changed'].includes(frame.event)) return;
  if (frame.hint.contactId === open().contactId && find('#notes', column)) told();
});
