// Writing: two kinds of message with a draft each, and the files that go with them.

import { find, hear, isMac, later, newKey, touch } from './core.js';
import { repaint } from './cards.js';
import { draft, keepDraft } from './drafts.js';
import { dispatch } from './outbox.js';
import { send as say_ } from './socket.js';
import { open } from './thread.js';
import { clearTray, draw, filesOf, refuseFailed } from './uploads.js';
import { say } from './texts.js';

const STILL_TYPING = 4000;

const region = document.getElementById('thread');
const composer = () => document.getElementById('composer');
const field = () => document.getElementById('reply');
const modes = new Map();

const mode = (id) => modes.get(id) ?? 'reply';

/** Draws the composer of the open conversation as it was left. */
function settle({ id }) {
  if (!id || !composer()) return;
  field().value = draft(id, mode(id));
  document.getElementById('key-hint').textContent = touch.matches ? '' : say('conversations_live.key_hint');
  paintMode();
  draw(id);
}

function paintMode() {
  const now = mode(open().id);
  composer().classList.toggle('is-note', now === 'note');
  document.getElementById('composer-panel').setAttribute('aria-labelledby', `mode-${now}`);
  for (const tab of composer().querySelectorAll('[data-mode]')) {
    const chosen = tab.dataset.mode === now;
    tab.setAttribute('aria-selected', String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
  }
  field().ariaLabel = field().dataset[`${now}Label`];
  field().placeholder = field().dataset[`${now}Placeholder`];
  document.getElementById('send').textContent = document.getElementById('send').dataset[`${now}Label`];
  document.getElementById('composer-say').hidden = now !== 'note';
}

/** Another kind of message; its own draft comes with it. */
export function switchMode(to) {
  const { id } = open();
  if (!id || !composer()) return;
  stopTyping();
  keepDraft(id, mode(id), field().value);
  modes.set(id, to);
  field().value = draft(id, to);
  paintMode();
  field().focus();
}

// — Typing —

let typingIn = 0;
const stopTyping = () => {
  idle.cancel();
  if (!typingIn) return;
  say_({ typing: { conversation: typingIn, on: false, private: mode(typingIn) === 'note' } });
  typingIn = 0;
};
const idle = later(STILL_TYPING, () => stopTyping());

function types() {
  const { id } = open();
  if (!field().value.trim()) return stopTyping();
  if (typingIn !== id) {
    stopTyping();
    typingIn = id;
    say_({ typing: { conversation: id, on: true, private: mode(id) === 'note' } });
  }
  idle();
}

const keep = later(500, (id, kind, text) => keepDraft(id, kind, text));

// — Sending —

function submit() {
  const { id } = open();
  const content = field().value.trim();
  const files = filesOf(id);
  if (!id || (!content && !files.length) || refuseFailed(id)) return field().focus();
  const kind = mode(id);
  dispatch({ conversation: id, content, note: kind === 'note', files, echo: newKey(), at: Date.now() });
  keep.cancel();
  keepDraft(id, kind, '');
  field().value = '';
  clearTray(id);
  stopTyping();
  field().focus();
}

region.addEventListener('submit', (event) => {
  event.preventDefault();
  submit();
});
region.addEventListener('keydown', (event) => {
  if (event.target.id === 'reply' && event.key === 'Enter' && !event.isComposing && event.keyCode !== 229) {
    const plain = !event.shiftKey && !event.altKey && !touch.matches;
    if (event.ctrlKey || event.metaKey || plain) {
      event.preventDefault();
      submit();
    }
  }
  const tab = event.target.closest('[data-mode]');
  if (tab && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
    switchMode(tab.dataset.mode === 'reply' ? 'note' : 'reply');
    find(`[data-mode="${mode(open().id)}"]`, composer()).focus();
  }
});
region.addEventListener('input', (event) => {
  if (event.target.id !== 'reply') return;
  keep(open().id, mode(open().id), field().value);
  types();
});
region.addEventListener('focusout', (event) => event.target.id === 'reply' && stopTyping());
region.addEventListener('click', (event) => {
  const tab = event.target.closest('[data-mode]');
  if (tab) switchMode(tab.dataset.mode);
});

hear('opened', settle);
hear('leave', (id) => {
  if (!id || !composer()) return;
  keep.cancel();
  keepDraft(id, mode(id), field().value);
  stopTyping();
  setTimeout(() => repaint(id));
});
addEventListener('pagehide', () => {
  if (composer() && open().id) keepDraft(open().id, mode(open().id), field().value);
});

/** The modifier that people of this system press. */
export const modifier = isMac ? 'metaKey' : 'ctrlKey';
