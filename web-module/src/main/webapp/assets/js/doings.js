// What is done to a conversation: the open one, or one of the list. Each says what became of it and offers a way back where there is one.

import { act, tell } from './core.js';
import { head, open, paint, take } from './open.js';
import { answered } from './outbox.js';
import { askRequired } from './required.js';
import { refusal, toast } from './toasts.js';
import { say } from './texts.js';
import { until } from './time.js';

/** Takes over what became of a conversation, if it is open still. */
function settle(id, state) {
  if (open().id === id) take(state);
}

function refused(id, problem) {
  if (open().id === id && problem.status === 409) tell('stale', id);
  refusal(problem);
}

let changing = Promise.resolve();

/** The version that one sees: of the open conversation the newest. */
const versionOf = ({ id, version }) => (open().id === id ? open().version : version);

/**
 * The next change waits for the one that is under way, and for what one has just written there: it needs the version that comes
 * of it.
 */
function inTurn(which, work) {
  const turn = changing.then(() => answered(which.id)).then((written) => work(Math.max(written, versionOf(which))));
  changing = turn.catch(() => null);
  return turn;
}

const send = (verb, which, more) => inTurn(which, (version) => act(`conversations/${which.id}/${verb}`, { version, ...more }));

const RESOLVING = ['resolve', 'resolve_quietly'];

/**
 * Resolves it; quietly, without asking the contact how he liked it. Where something has to be filled in before, it is asked for; `asks` hears
 * that. Gives what became of it; null when the reader thought better of it.
 */
async function resolve(verb, which, asks = () => {}) {
  const quiet = verb === 'resolve_quietly';
  try {
    return await send('resolve', which, { quiet });
  } catch (problem) {
    if (problem.code !== 'ATTRIBUTES_REQUIRED') throw problem;
    asks();
    return askRequired(which.id, quiet);
  }
}

/** Resolves or reopens; the header changes at once and changes back when it is refused. Gives whether it is so now. */
export async function changeStatus(verb = document.getElementById('resolve')?.dataset.verb) {
  const before = open();
  const { id, status } = before;
  if (!id || !verb) return false;
  const resolves = RESOLVING.includes(verb);
  if (resolves && status === 'RESOLVED') return true;
  const show = (next) => {
    if (open().id !== id) return;
    head().dataset.status = next;
    paint();
  };
  show(resolves ? 'RESOLVED' : 'OPEN');
  try {
    const state = await (resolves ? resolve(verb, before, () => show(status)) : send(verb, before));
    if (!state) return false;
    settle(id, state);
    if (resolves) offerUndo(say('conversations_live.toast.resolved'), id, state.version, before);
    return true;
  } catch (problem) {
    show(status);
    refused(id, problem);
    return false;
  }
}

/** Says what was done, with a way back to how it stood before. */
function offerUndo(text, id, version, { status, until }) {
  toast(text, 'success', {
    label: say('conversations_live.button.undo'),
    run: () => act(`conversations/${id}/undo`, { version, status, until }).then((state) => settle(id, state), refusal),
  });
}

/** Gives the conversation to an agent, or to nobody (null). */
export const assign = (agent) => perform('assign', agent);

const idOf = (value) => (value ? Number(value) : null);

/** What can be chosen from a list, by its word: what is sent, and what is said afterwards. */
const CHOICES = {
  assign: {
    body: (value) => ({ agent: idOf(value) }),
    said: () => say('conversations_live.toast.assigned'),
  },
  pending: {
    body: (value, { version }) => ({ version }),
    said: () => say('conversations_live.toast.pending'),
  },
  snooze: {
    body: (value, { version }) => ({ version, ...(value.includes('-') ? { at: value } : { until: value }) }),
    said: (value, { id }, state) =>
      state.snoozed_until
        ? say('conversations_live.toast.snoozed_until', until(state.snoozed_until))
        : say('conversations_live.toast.snoozed'),
    undo: true,
  },
  resolve: {
    said: () => say('conversations_live.toast.resolved'),
    undo: true,
  },
  reopen: {
    body: (value, { version }) => ({ version }),
    said: () => say('conversations_live.toast.reopened'),
  },
  read: { body: () => ({}) },
  unread: { body: () => ({}) },
  team: {
    body: (value) => ({ team: idOf(value) }),
    said: (value) => say(value ? 'conversations_live.toast.team' : 'conversations_live.toast.no_team'),
  },
  labels: {
    body: (value) => ({ [value.startsWith('+') ? 'add' : 'remove']: [Number(value.slice(1))] }),
  },
  mute: {
    body: () => ({}),
    said: () => say('conversations_live.toast.muted'),
  },
  unmute: {
    body: () => ({}),
    said: () => say('conversations_live.toast.unmuted'),
  },
  priority: {
    body: (value, { version }) => ({ version, priority: value || null }),
    said: (value, { id }) =>
      say('conversations_live.toast.priority', String(id), say(`conversations_live.priority.${(value || 'none').toUpperCase()}`)),
  },
};

/**
 * Does what was chosen, and throws what it was refused with. Of the open conversation one sees the newest version, also
 * where a menu or a dialog was opened before it came.
 *
 * @param verb one of the words above
 * @param value what was chosen; empty for nothing
 * @param which of them: { id, version, status, until }
 */
export async function choose(verb, value, which) {
  const { id } = which;
  const { body, said, undo } = CHOICES[verb];
  const change = (version) => act(`conversations/${id}/${verb}`, body(value, { ...which, version }));
  const state = await (verb === 'resolve' ? resolve(verb, which) : inTurn(which, change));
  if (!state) return;
  settle(id, state);
  const text = said?.(value, which, state);
  if (undo) offerUndo(text, id, state.version, which);
  else if (text) toast(text);
}

/** The same, and says why when it is refused. Of the open conversation unless said. */
export async function perform(verb, value, which = open()) {
  if (!which.id) return;
  try {
    await choose(verb, value, which);
  } catch (problem) {
    refused(which.id, problem);
  }
}
