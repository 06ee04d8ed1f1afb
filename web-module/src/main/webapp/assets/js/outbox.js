// What was written and is not with the server yet: bubbles that are there before the answer, tried again, kept in this browser until the server has them.

import { act, copyOf, find, hear, memory } from './core.js';
import { quote } from './answers.js';
import { fetchBubble, put, toBottom } from './log.js';
import { isLive } from './socket.js';
import { note as noteVersion, open } from './open.js';
import { day, hour } from './time.js';
import { toast } from './toasts.js';
import { keyOf } from './uploads.js';
import { say } from './texts.js';

const ANSWER_WITHIN = 30000;
const GOES_BY_ITSELF = 3600000;

const BOX = 'unsent:';
const queues = new Map();
const waiting = new Map();
const nameOf = (message) => `${BOX}${message.conversation}:${message.echo}`;

function keep(message) {
  const { conversation, echo, content, note, answers, at, refusal } = message;
  const files = message.files.map(({ name, key }) => ({ name, key }));
  memory.set(nameOf(message), JSON.stringify({ conversation, echo, content, note, answers, at, files, refusal }));
}

function forget(message) {
  waiting.delete(message.echo);
  memory.set(nameOf(message), null);
}

function ownBubble(message) {
  const element = copyOf('own-bubble');
  element.dataset.echo = message.echo;
  element.dataset.sender = `AGENT-${document.getElementById('app').dataset.me}${message.note ? '-note' : ''}`;
  element.dataset.at = message.at;
  element.dataset.day = day(message.at);
  element.dataset.dayLabel = say('general_live.time.today');
  element.classList.toggle('note', message.note);
  find('.note-label', element).hidden = !message.note;
  find('[data-text]', element).textContent = (message.shown ?? message.content) || message.files.map((file) => file.name).join('\n');
  find('time', element).textContent = hour(message.at);
  quote(element, message.answers);
  return element;
}

/** Whether the server's own bubble stands in the log already. */
function isThere({ conversation, echo }) {
  return open().id === conversation && Boolean(find(`#log-inner > [data-echo="${CSS.escape(echo)}"]:not([data-message=""])`));
}

function reasonOf({ refusal, lost }) {
  if (lost?.length) return say('conversations_live.unsent.files', lost.join(', '));
  if (refusal) return refusal.detail ?? say('conversations_live.unsent.no_answer');
  return say(navigator.onLine ? 'conversations_live.unsent.no_answer' : 'conversations_live.unsent.offline');
}

function showUnsent(message) {
  const { element } = message;
  element.classList.remove('sending');
  element.classList.add('unsent');
  element.classList.toggle('failed', Boolean(message.refusal ?? message.lost?.length));
  const line = copyOf('unsent');
  find('[data-reason]', line).textContent = reasonOf(message);
  find('[data-retry]', line).addEventListener('click', () => post(message));
  find('[data-discard]', line).addEventListener('click', () => discard(message));
  find('.msg-failure', element)?.remove();
  find('.bubble', element).after(line);
}

function discard(message) {
  forget(message);
  message.element.remove();
  document.getElementById('reply')?.focus();
}

function fail(message, problem) {
  message.refusal = problem.status ? { status: problem.status, detail: problem.detail } : undefined;
  message.failed = true;
  keep(message);
  showUnsent(message);
  if (open().id === message.conversation) toBottom();
}

function post(message) {
  message.failed = false;
  message.lost = [];
  message.element.classList.remove('failed', 'unsent');
  message.element.classList.add('sending');
  find('.msg-failure', message.element)?.remove();
  const before = answered(message.conversation);
  queues.set(message.conversation, before.then(async (known) => Math.max(known, await deliver(message))));
}

/** Once everything that was written in a conversation has its answer: the version that came of it; 0 when nothing was written. */
export function answered(conversation) {
  return queues.get(conversation) ?? Promise.resolve(0);
}

/** Gives the version that came of it; 0 when it did not arrive. */
async function deliver(message) {
  try {
    const attachments = await Promise.all(message.files.map((file) => keyOf(message.conversation, file)));
    if (attachments.length) keep(message);
    const timeout = new Promise((_, reject) => setTimeout(() => reject({ status: 0 }), ANSWER_WITHIN));
    const answer = act(`conversations/${message.conversation}/messages`, {
      content: message.content,
      note: message.note,
      attachments,
      echo_id: message.echo,
      in_reply_to: message.answers?.message,
    });
    const written = await Promise.race([answer, timeout]);
    forget(message);
    if (open().id === message.conversation) noteVersion(written.version);
    for (const name of written.untold) toast(say('conversations_live.untold', name), 'info');
    arrive(message, written.id);
    return written.version;
  } catch (problem) {
    if (isThere(message)) forget(message);
    else fail(message, problem);
    return 0;
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

function take(message) {
  message.element = ownBubble(message);
  waiting.set(message.echo, message);
}

/** Takes a message, shows it at once and sends it. When this returns it survives a reload and an ended session. */
export function dispatch(message) {
  take(message);
  keep(message);
  put([message.element]);
  toBottom();
  post(message);
}

/** What an earlier page left behind. Files that had not been sent up went with that page. */
function restore(message) {
  message.lost = message.files.filter((file) => !file.key).map((file) => file.name);
  message.files = message.files.filter((file) => file.key);
  message.failed = true;
  take(message);
  showUnsent(message);
}

const goesByItself = (message) =>
  message.failed && !message.lost?.length && Date.now() - message.at < GOES_BY_ITSELF && [0, 401].includes(message.refusal?.status ?? 0);

function sendAgain() {
  for (const message of waiting.values()) if (goesByItself(message)) post(message);
}

hear('live:open', sendAgain);
hear('live', ({ hint }) => {
  const message = waiting.get(hint?.echo);
  if (message?.failed) forget(message);
});
hear('opened', ({ id }) => {
  const own = [...waiting.values()].filter((message) => message.conversation === id);
  for (const message of own.filter(isThere)) forget(message);
  const missing = own.filter((message) => waiting.has(message.echo) && !message.element.isConnected);
  if (missing.length) put(missing.map((message) => message.element));
});

const left = memory.names(BOX).map((name) => JSON.parse(memory.get(name)));
for (const message of left.sort((one, other) => one.at - other.at)) restore(message);
if (isLive()) sendAgain();
