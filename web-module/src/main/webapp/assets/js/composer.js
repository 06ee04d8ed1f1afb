// Writing: two kinds of message with a draft each, the bubble that is there before the server has answered, and trying again.

import { act, copyOf, find, hear, isMac, later, newKey, tell, touch } from './core.js';
import { repaint } from './cards.js';
import { draft, keepDraft } from './drafts.js';
import { fetchBubble, put, toBottom } from './log.js';
import { isLive, send as say_ } from './socket.js';
import { hour, day } from './time.js';
import { note, open } from './thread.js';
import { clearTray, draw, filesOf, keyOf, refuseFailed } from './uploads.js';
import { say } from './texts.js';

const ANSWER_WITHIN = 30000;
const STILL_TYPING = 4000;

const region = document.getElementById('thread');
const composer = () => document.getElementById('composer');
const field = () => document.getElementById('reply');
const modes = new Map();
const queues = new Map();
const unsent = new Set();

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

function ownBubble(message) {
  const element = copyOf('own-bubble');
  element.dataset.echo = message.echo;
  element.dataset.sender = `AGENT-${document.getElementById('app').dataset.me}${message.note ? '-note' : ''}`;
  element.dataset.at = message.at;
  element.dataset.day = day(message.at);
  element.dataset.dayLabel = say('general_live.time.today');
  element.classList.toggle('note', message.note);
  find('.note-label', element).hidden = !message.note;
  find('[data-text]', element).textContent = message.content || message.files.map((file) => file.name).join('\n');
  find('time', element).textContent = hour(message.at);
  return element;
}

function fail(message, problem) {
  const offline = problem.status === 0;
  const { element } = message;
  element.classList.remove('sending');
  element.classList.add('unsent');
  element.classList.toggle('failed', !offline);
  const line = copyOf('unsent');
  find('[data-reason]', line).textContent = offline
    ? say(navigator.onLine ? 'conversations_live.unsent.no_answer' : 'conversations_live.unsent.offline')
    : problem.detail ?? say('conversations_live.unsent.no_answer');
  find('button', line).addEventListener('click', () => post(message));
  find('.msg-failure', element)?.remove();
  find('.bubble', element).after(line);
  if (offline) unsent.add(message);
  toBottom();
}

function post(message) {
  unsent.delete(message);
  message.element.classList.remove('failed', 'unsent');
  message.element.classList.add('sending');
  find('.msg-failure', message.element)?.remove();
  const before = queues.get(message.conversation) ?? Promise.resolve();
  const mine = before.then(() => deliver(message));
  queues.set(message.conversation, mine);
  return mine;
}

async function deliver(message) {
  try {
    const attachments = await Promise.all(message.files.map((file) => keyOf(message.conversation, file)));
    const timeout = new Promise((_, reject) => setTimeout(() => reject({ status: 0 }), ANSWER_WITHIN));
    const answer = act(`conversations/${message.conversation}/messages`, {
      content: message.content,
      note: message.note,
      attachments,
      echo_id: message.echo,
    });
    const written = await Promise.race([answer, timeout]);
    if (open().id === message.conversation) note(written.version);
    tell('sent', message);
    arrive(message, written.id);
  } catch (problem) {
    if (message.element.isConnected || open().id !== message.conversation) fail(message, problem);
  }
}

/** The server's own bubble takes the place of ours; over the socket it may be quicker. */
function arrive(message, id) {
  message.element.dataset.message = id;
  message.element.classList.remove('sending');
  if (open().id !== message.conversation) return;
  const replaced = () => !message.element.isConnected;
  setTimeout(() => !replaced() && fetchBubble(message.conversation, id), isLive() ? 400 : 0);
}

function submit() {
  const { id } = open();
  const content = field().value.trim();
  const files = filesOf(id);
  if (!id || (!content && !files.length) || refuseFailed(id)) return field().focus();
  const kind = mode(id);
  const message = { conversation: id, content, note: kind === 'note', files, echo: newKey(), at: Date.now() };
  message.element = ownBubble(message);
  keep.cancel();
  keepDraft(id, kind, '');
  field().value = '';
  clearTray(id);
  stopTyping();
  put([message.element]);
  toBottom();
  field().focus();
  post(message);
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
hear('live:open', () => {
  for (const message of [...unsent]) post(message);
});
addEventListener('pagehide', () => {
  if (composer() && open().id) keepDraft(open().id, mode(open().id), field().value);
});

/** The modifier that people of this system press. */
export const modifier = isMac ? 'metaKey' : 'ctrlKey';
