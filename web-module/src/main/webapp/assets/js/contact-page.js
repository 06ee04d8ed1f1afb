// The page of a contact: labels, blocking, the account's own attributes, notes. What changed is read again from the page itself.

import { act, find, hear, later, memory } from './core.js';
import { isTyping, listen } from './attributes.js';
import { ask } from './dialogs.js';
import { closeMenu } from './menus.js';
import { mark, markOf, walk } from './marks.js';
import { refusal, toast } from './toasts.js';
import { say } from './texts.js';

const page = document.getElementById('contact');
const id = Number(page.dataset.contact);
const path = `contacts/${id}`;
const draft = `note:${id}`;
const deleting = document.getElementById('note-delete-dialog');

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
    if (!old || !fresh || find('[popover]:popover-open', old) || (part === 'tab-body' && isTyping())) continue;
    const focused = old.contains(document.activeElement) ? document.activeElement.id : null;
    const written = note()?.value;
    old.replaceWith(document.adoptNode(fresh));
    if (note() && written) note().value = written;
    if (focused) document.getElementById(focused)?.focus();
  }
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

// — Attributes —

listen({ column: document.getElementById('contact-tab'), pathOf: () => path, readNow: pageNow, note: () => {} }, tab);

// — Notes —

function refuse(text) {
  const error = document.getElementById('note-error');
  error.textContent = text;
  error.hidden = !text;
  note().toggleAttribute('aria-invalid', Boolean(text));
  if (text) note().focus();
}

async function add(form) {
  const button = find('[type="submit"]', form);
  if (button.classList.contains('is-busy')) return;
  refuse('');
  button.classList.add('is-busy');
  try {
    await act(`${path}/notes`, { content: note().value });
    note().value = '';
    memory.set(draft, null);
    toast(say('contacts_live.toast.note_added'));
    await readAgain('tab-body');
    note()?.focus();
  } catch (problem) {
    refuse(problem.detail ?? say('general_live.error.offline'));
  } finally {
    button.classList.remove('is-busy');
  }
}

async function askDelete(button) {
  if ((await ask(deleting)) !== 'delete') return;
  try {
    await act(`${path}/notes/${button.dataset.noteDelete}`, undefined, 'DELETE');
    toast(say('contacts_live.toast.note_deleted'));
    await readAgain('tab-body');
    note()?.focus();
  } catch (problem) {
    refusal(problem);
  }
}

page.addEventListener('submit', (event) => {
  if (event.target.id !== 'note-form') return;
  event.preventDefault();
  add(event.target);
});
page.addEventListener('click', (event) => {
  const marking = event.target.closest('#note-marks [data-mark]');
  const gone = event.target.closest('[data-note-delete]');
  if (marking) mark(note(), marking.dataset.mark);
  else if (gone) askDelete(gone);
});
page.addEventListener('keydown', (event) => {
  walk(event, event.target.closest?.('#note-marks'));
  if (event.target.id !== 'note') return;
  const kind = markOf(event);
  if (kind) {
    event.preventDefault();
    mark(note(), kind);
  } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
    event.preventDefault();
    add(note().form);
  }
});
page.addEventListener('input', (event) => event.target.id === 'note' && memory.set(draft, note().value));
if (note()) note().value = memory.get(draft) ?? '';

hear('live', (frame) => {
  if (frame.event === 'contact_updated' && frame.hint.contactId === id) {
    head();
    if (!note()) tab();
  }
});
