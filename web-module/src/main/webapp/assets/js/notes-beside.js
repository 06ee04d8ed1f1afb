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
hear('live', (frame) => {
  if (frame.event === 'contact_merged' && frame.hint.contactId === open().contactId && find('#notes', column)) soon();
});
