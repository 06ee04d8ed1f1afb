// The open conversation: what its header says of it, and how the header follows what becomes of it.

import { app, find, hear, setIcon, tell } from './core.js';
import { say } from './texts.js';
import { until } from './time.js';

const region = document.getElementById('thread');

/** The header of the open conversation. */
export const head = () => find('.thread-head', region);

/** The open conversation; its id is 0 when there is none. */
export function open() {
  const data = head()?.dataset ?? {};
  return {
    id: Number(data.conversation ?? 0),
    version: Number(data.version ?? 0),
    status: data.status,
    until: data.snoozedUntil ? Number(data.snoozedUntil) : null,
    assignee: Number(data.assignee ?? 0),
    contact: data.contact,
    contactId: Number(data.contactId ?? 0),
    unread: Number(data.unread ?? 0),
    muted: data.muted === 'true',
    surveyed: data.surveyed === 'true',
  };
}

/** Takes over a newer version; an older one tells nothing. */
export function note(version) {
  if (head() && version > open().version) head().dataset.version = version;
}

/** The contact went into another one: for whoever shows him it is as if he had changed. */
hear('live', (frame) => {
  if (frame.event !== 'contact_merged' || frame.hint.mergedId !== open().contactId || !frame.hint.contactId) return;
  head().dataset.contactId = frame.hint.contactId;
  tell('live', { ...frame, event: 'contact_updated' });
});

function sleep() {
  const at = open().until;
  return at ? say('conversations_live.snoozed.until', until(at)) : say('conversations_live.snoozed.reply');
}

/** Draws what can be done next, and where it stands. */
export function paint() {
  const { status } = open();
  const button = document.getElementById('resolve');
  const verb = status === 'OPEN' ? 'resolve' : 'reopen';
  const label = say(`conversations_live.action.${status}`);
  button.dataset.verb = verb;
  button.dataset.tip = label;
  find('span', button).textContent = label;
  setIcon(button, verb === 'resolve' ? 'check' : 'rotate-ccw');
  button.classList.toggle('cx-primary', status !== 'RESOLVED');
  const chip = find('#status-chip .chip', region);
  chip.className = `chip ${status.toLowerCase()}`;
  chip.textContent = status === 'SNOOZED' ? sleep() : say(`conversations_live.status.${status}`);
  document.getElementById('more-states').classList.toggle('cx-primary', status !== 'RESOLVED');
}

/** Takes over what became of it, and tells the others. */
export function take(state) {
  Object.assign(head().dataset, { status: state.status, assignee: state.assignee ?? 0, snoozedUntil: state.snoozed_until ?? state.snoozedUntil ?? '' });
  note(state.version);
  paint();
  const notMine = document.getElementById('not-mine');
  if (notMine) notMine.hidden = (state.assignee ?? 0) === app.me;
  tell('state', state);
}
