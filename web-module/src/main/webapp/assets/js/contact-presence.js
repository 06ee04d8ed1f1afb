// Which contacts have their chat open: a dot at their picture, and a word for readers of the screen.

import { all, find, hear } from './core.js';
import { isLive, send } from './socket.js';
import { say } from './texts.js';

const here = new Set();

function paint(place) {
  const there = here.has(Number(place.dataset.contactFace));
  if (Boolean(find('.presence', place)) === there) return;
  if (there) {
    const dot = document.createElement('span');
    dot.className = 'presence online';
    find('.avatar', place).append(dot);
    const word = document.createElement('span');
    word.className = 'sr-only presence-word';
    word.textContent = say('contacts_live.presence.online');
    find('strong, h1', place).after(word);
  } else {
    find('.presence', place).remove();
    find('.presence-word', place)?.remove();
  }
}

/** Shows it wherever contacts stand on the page now. */
export const paintAll = () => all('[data-contact-face]').forEach(paint);

const ask = () => send({ contacts: {} });

hear('live', (frame) => {
  if (frame.event === 'contacts_here') {
    here.clear();
    for (const id of frame.contacts) here.add(id);
  } else if (frame.event === 'contact_came') here.add(frame.contact);
  else if (frame.event === 'contact_went') here.delete(frame.contact);
  else return;
  paintAll();
});
hear('live:state', (alive) => {
  if (alive) return;
  here.clear();
  paintAll();
});
hear('live:welcome', ask);
hear('live:gap', ask);
if (isLive()) ask();
