// The list of contacts hears what happens to them. A name and a picture change where they stand; what changes the list itself waits
// for somebody who is not working in it, or for the button.

import { all, find, hear, paced } from './core.js';
import { rename } from './faces.js';
import { paintAll } from './contact-presence.js';

const form = document.getElementById('list');
const button = document.getElementById('contacts-news');

const MOVES = new Set(['contact_created', 'contact_updated', 'contact_merged', 'contact_deleted']);

/** Whether somebody points at the list, types in it, has chosen rows or answers a question. */
const isBusy = () =>
  document.hidden || form.matches(':hover') || form.contains(document.activeElement) || find('#list .many:not(.is-empty), dialog[open], :popover-open') || all('.ui-dialog').some((dialog) => dialog.getClientRects().length);

function readNow() {
  button.hidden = true;
  window.readContacts?.();
}

const news = paced(5000, () => {
  if (isBusy()) button.hidden = false;
  else readNow();
});

function showName({ contactId, contact, face }) {
  const link = find(`[data-contact-face="${contactId}"]`, form);
  if (!link || !contact) return;
  find('strong', link).textContent = contact;
  rename(find('.avatar', link), contact, face);
}

hear('live', (frame) => {
  if (!MOVES.has(frame.event)) return;
  if (frame.event === 'contact_updated') showName(frame.hint);
  news();
});
hear('live:gap', news);
button.addEventListener('click', readNow);

function listen() {
  window.jQuery?.(document).on('pfAjaxComplete', paintAll);
}

if (document.readyState === 'complete') listen();
else addEventListener('load', listen);
