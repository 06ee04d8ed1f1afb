// The page of a contact: labels, blocking, the account's own attributes, notes. What changed is read again from the page itself.

import './contact-merge.js';
import { act, find, hear, later } from './core.js';
import { isTyping, listen } from './attributes.js';
import { paintAll } from './contact-presence.js';
import { isNoting, keepNotes, restoreNote } from './contact-notes.js';
import { closeMenu } from './menus.js';
import { begin as pictures } from './picture.js';
import { refusal, toast } from './toasts.js';
import { say } from './texts.js';

const page = document.getElementById('contact');
const id = Number(page.dataset.contact);
const path = `contacts/${id}`;

const note = () => document.getElementById('note');

async function pageNow() {
  const answer = await fetch(location.href, { credentials: 'same-origin', cache: 'no-store' });
  if (!answer.ok) throw new Error(String(answer.status));
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/** Takes these parts from the page as it is now; what is being typed and an open list stay. */
async function readAgain(...parts) {
  const now = await pageNow().catch(() => null);
  for (const part of now ? parts : []) {
    const old = document.getElementById(part);
    const fresh = now.getElementById(part);
    if (!old || !fresh || find('[popover]:popover-open', old) || (part === 'tab-body' && (isTyping() || find('#merge-search', old)))) continue;
    const focused = old.contains(document.activeElement) ? document.activeElement.id : null;
    const written = note()?.value;
    old.replaceWith(document.adoptNode(fresh));
    if (note() && written) note().value = written;
    if (focused) document.getElementById(focused)?.focus();
  }
  paintAll();
}

const head = later(30, () => readAgain('contact-head'));
const tab = later(30, () => readAgain('tab-body'));

// — Labels, blocking —

async function label(change) {
  try {
    await act(`${path}/labels`, change);
  } catch (problem) {
    refusal(problem);
  }
}

async function choose(option) {
  if ('create' in option.dataset) {
    try {
      const made = await act('labels', { title: option.dataset.title });
      closeMenu(option);
      await label({ add: [made.id] });
      head();
    } catch (problem) {
      refusal(problem);
    }
    return;
  }
  const on = option.getAttribute('aria-selected') !== 'true';
  option.setAttribute('aria-selected', String(on));
  await label({ [on ? 'add' : 'remove']: [Number(option.dataset.value)] });
}

async function block(on) {
  try {
    await act(`${path}/block`, { on });
    toast(say(on ? 'contacts_live.toast.blocked' : 'contacts_live.toast.unblocked'));
    head();
  } catch (problem) {
    refusal(problem);
  }
}

page.addEventListener('click', async (event) => {
  const option = event.target.closest('#labels-menu [role="option"]');
  const off = event.target.closest('[data-label-off]');
  const blocking = event.target.closest('[data-block]');
  if (option) choose(option);
  else if (blocking) block(blocking.dataset.block === 'on');
  else if (off) {
    await label({ remove: [Number(off.dataset.labelOff)] });
    head();
  }
});
page.addEventListener('toggle', (event) => event.target.id === 'labels-menu' && event.newState === 'closed' && head(), true);
document.addEventListener('cx:contact', head);
pictures(head);

// — Attributes —

listen({ column: document.getElementById('contact-tab'), pathOf: () => path, readNow: pageNow, note: () => {} }, tab);

// — Notes —

keepNotes(page, () => id, () => readAgain('tab-body'));
restoreNote(id);

/** Others' notes come when nobody writes one just now. */
const told = later(300, () => {
  if (isNoting()) note().addEventListener('blur', told, { once: true });
  else tab();
});

hear('live', (frame) => {
  if (['contact_updated', 'contact_merged'].includes(frame.event) && frame.hint.contactId === id) {
    head();
    if (!note()) tab();
  }
  if (frame.event === 'contact_notes_changed' && frame.hint.contactId === id && note()) told();
});
