// Writing: two kinds of message with a draft each, and the files that go with them.

import './markdown.js';
import './canned.js';
import './mentions.js';
import './emoji.js';
import { find, hear, later, newKey } from './core.js';
import { answered, dropAnswer } from './answers.js';
import { repaint } from './cards.js';
import { draft, keepDraft, pushDraft } from './drafts.js';
import { dispatch } from './outbox.js';
import { send as say_ } from './socket.js';
import { open } from './open.js';
import { refusal, toast } from './toasts.js';
import { agreed } from './undefined-variables.js';
import { clearTray, draw, filesOf, refuseFailed } from './uploads.js';
import { offerValues } from './variables.js';
import { paintWriting, sends, signature } from './writing.js';
import { count } from './texts.js';

const STILL_TYPING = 4000;
const NEARLY_FULL = 0.8;

const region = document.getElementById('thread');
const composer = () => document.getElementById('composer');
const field = () => document.getElementById('reply');
const modes = new Map();

const mode = (id) => modes.get(id) ?? 'reply';
const forgetValues = offerValues('#reply', () => open().id);

/** Draws the composer of the open conversation as it was left. */
function settle({ id }) {
  if (!id || !composer()) return;
  forgetValues();
  field().value = draft(id, mode(id));
  paintMode();
  paintCounter();
  draw(id);
  const record = document.getElementById('record');
  if (record) record.hidden = !(navigator.mediaDevices?.getUserMedia && window.MediaRecorder && window.AudioContext);
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
  paintWriting(now === 'note');
}

/** Another kind of message; its own draft comes with it. */
export function switchMode(to) {
  const { id } = open();
  if (!id || !composer()) return;
  stopTyping();
  keepDraft(id, mode(id), field().value);
  pushDraft(id, mode(id));
  modes.set(id, to);
  field().value = draft(id, to);
  paintMode();
  paintCounter();
  field().focus();
}

// — Room —

const lengthOf = (text) => [...text].length;
const roomLeft = (text) => Number(field().dataset.limit) - lengthOf(text);

/** Where the style sheet cannot let a field grow with its text, this does; its bounds are the style sheet's. */
function grow() {
  if (CSS.supports('field-sizing', 'content')) return;
  field().style.blockSize = 'auto';
  field().style.blockSize = `${field().scrollHeight}px`;
}

function paintCounter() {
  grow();
  const counter = document.getElementById('counter');
  const limit = Number(field().dataset.limit);
  const near = field().value.length > limit * NEARLY_FULL;
  counter.hidden = !near;
  if (!near) return;
  const left = roomLeft(field().value);
  counter.textContent = left < 0 ? count('conversations_live.counter.over', -left) : count('conversations_live.counter.left', left);
  counter.classList.toggle('is-over', left < 0);
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

function keepNow(id) {
  keep.cancel();
  keepDraft(id, mode(id), field().value);
  pushDraft(id, mode(id));
}

// — Sending —

let asking = false;

const signed = (words, kind) => (words && kind === 'reply' && signature() ? `${words}\n\n--\n${signature()}` : words);

/** What the message answers; what the contact reads answers no private note. */
function answerOf(id, kind) {
  const about = answered(id);
  return about?.note && kind === 'reply' ? null : about;
}

async function submit() {
  const { id } = open();
  const kind = mode(id);
  const typed = field().value;
  const content = signed(typed.trim(), kind);
  if (asking || !id || (!content && !filesOf(id).length) || refuseFailed(id)) return field().focus();
  if (roomLeft(content) < 0) return toast(count('conversations_live.counter.over', -roomLeft(content)), 'error');
  let shown = content;
  if (content.includes('{{')) {
    asking = true;
    shown = await agreed(id, content).catch((problem) => {
      refusal(problem);
      return null;
    });
    asking = false;
    if (shown === null || open().id !== id || mode(id) !== kind || field().value !== typed) return field()?.focus();
  }
  dispatch({ conversation: id, content, shown, note: kind === 'note', answers: answerOf(id, kind), files: filesOf(id), echo: newKey(), at: Date.now() });
  dropAnswer(id);
  field().value = '';
  keepNow(id);
  clearTray(id);
  stopTyping();
  paintCounter();
  field().focus();
}

region.addEventListener('submit', (event) => {
  event.preventDefault();
  submit();
});
region.addEventListener('caret:enter', (event) => {
  if (sends(new KeyboardEvent('keydown', { key: 'Enter' }))) submit();
  else event.target.setRangeText('\n', event.target.selectionStart, event.target.selectionEnd, 'end');
});
region.addEventListener('keydown', (event) => {
  if (event.target.id === 'reply' && sends(event)) {
    event.preventDefault();
    submit();
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
  paintCounter();
});
region.addEventListener('focusout', (event) => {
  if (event.target.id !== 'reply' || !open().id) return;
  stopTyping();
  if (field()) keepNow(open().id);
});
region.addEventListener('click', async (event) => {
  const tab = event.target.closest('[data-mode]');
  if (tab) switchMode(tab.dataset.mode);
  if (event.target.closest('#record')) (await import('./recorder.js')).record();
});

hear('opened', settle);
hear('leave', (id) => {
  if (!id || !composer()) return;
  keepNow(id);
  stopTyping();
  setTimeout(() => repaint(id));
});
hear('draft', ({ id, mode: kind, before, content }) => {
  if (id === open().id && kind === mode(id) && field()?.value === before) {
    field().value = content;
    paintCounter();
  } else {
    repaint(id);
  }
});
addEventListener('pagehide', () => composer() && open().id && keepNow(open().id));
