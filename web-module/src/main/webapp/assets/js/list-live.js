// What moves in the list while one looks at it. Never under the pointer or the keyboard: then a chip offers it.

import { afterPaint, all, find, hear, nodes, paced, read } from './core.js';
import { adopt, belongs, cardOf, departs, dim, isOvertaken, mark, patch, showMuted, showName, showTyping, showUnread, undim } from './cards.js';
import { finish, refreshCounts, reload, rove } from './list.js';
import { isSieved, listOf, parse } from './place.js';
import { count } from './texts.js';

const REORDER_PAUSE = 2000;
const MANY = 5;
const TYPING_MILLISECONDS = 15000;

const cards = document.getElementById('cards');
const panel = document.getElementById('cards-panel');
const newsChip = document.getElementById('list-news');
const waiting = new Map();
let hovered = false;

/** Whether a conversation may leave the reader's reach by who has it; the server says so in the list of inboxes. */
const isPartly = () => Boolean(find('[data-partly]'));
const isBusy = () => hovered || (cards.contains(document.activeElement) && document.activeElement.matches(':focus-visible'));
const flush = paced(REORDER_PAUSE, () => !isBusy() && applyWaiting());
panel.addEventListener('pointerenter', (event) => (hovered = event.pointerType !== 'touch'));
panel.addEventListener('pointerleave', () => {
  hovered = false;
  if (waiting.size) flush();
});
panel.addEventListener('focusout', () => waiting.size && flush());

// Through a filter nobody knows yet how many of the changed ones are news.
function showNews() {
  newsChip.hidden = !waiting.size || isSieved(parse());
  find('button span', newsChip).textContent = count('conversations_live.list.news', waiting.size);
}

function put(item) {
  const newestFirst = parse().sort === 'last_activity_at_desc';
  const others = all('[data-card]', cards).filter((other) => other !== item);
  const before = newestFirst ? others.find((other) => Number(other.dataset.at) < Number(item.dataset.at)) : null;
  if (before) before.before(item);
  else if (newestFirst && others.length) others.at(-1).after(item);
  else if (!item.isConnected) cards.prepend(item);
}

async function applyWaiting() {
  const frames = [...waiting.values()];
  const sieved = isSieved(parse()) || isPartly();
  waiting.clear();
  showNews();
  if (sieved && frames.length > MANY) return reload(true);
  for (const frame of frames) {
    const known = cardOf(frame.conversation);
    if (known && sieved && !(await isListed(frame))) {
      leave(known, frame);
      continue;
    }
    if (known) {
      const focused = known.contains(document.activeElement);
      put(known);
      if (focused) find('.card', known).focus();
      continue;
    }
    const { html } = await read('card', { ...listOf(), c: frame.conversation }).catch(() => ({}));
    const item = html && find('[data-card]', nodes(html));
    if (!item || cardOf(frame.conversation) || isOvertaken(item)) continue;
    put(item);
    adopt(item);
    finish();
  }
  if (frames.length) rove(find('.card[tabindex="0"]', cards) ?? find('.card', cards));
}

/** Whether the filter lets a conversation through as it stands now; yes where the server does not say. */
async function isListed({ conversation }) {
  const { html } = await read('card', { ...listOf(), c: conversation }).catch(() => ({}));
  return html === undefined || Boolean(find('[data-card]', nodes(html)));
}

function leave(item, frame) {
  waiting.delete(frame.conversation);
  if (frame.conversation === parse().conversation && !isPartly()) {
    dim(item, parse(), frame.hint);
  } else {
    item.remove();
    finish();
  }
  showNews();
}

const MOVES = new Set(['conversation_created', 'conversation_status_changed', 'assignee_changed', 'team_changed', 'labels_changed', 'conversation_merged']);

hear('live', (frame) => {
  if (frame.event === 'typing_on' || frame.event === 'typing_off') return onTyping(frame);
  if (frame.event === 'contact_updated') return onContact(frame.hint);
  if (frame.event === 'contact_merged') return onContactMerged(frame.hint);
  if (frame.hint?.into) return gone(frame.conversation);
  if (frame.event === 'contact_deleted') return onContactGone(frame.hint);
  if (frame.event === 'conversation_deleted') return onDeleted(frame.conversation);
  if (MOVES.has(frame.event)) refreshCounts();
  if (frame.event === 'participants_changed' && isPartly()) {
    waiting.set(frame.conversation, frame);
    return flush();
  }
  if (frame.hint?.status === undefined) return;
  const item = cardOf(frame.conversation);
  if (item && frame.version < Number(item.dataset.version)) return;
  const mine = belongs(parse(), frame.hint, Boolean(item));
  if (!mine) departs(frame.conversation, frame.version);
  if (item) {
    const moved = Number(item.dataset.at) !== frame.hint.at;
    patch(item, frame);
    undim(item);
    if (!mine) return leave(item, frame);
    if (!moved && !isSieved(parse()) && !isPartly()) return;
  } else if (!mine || frame.event === 'conversation_seen') {
    if (!mine) waiting.delete(frame.conversation);
    return showNews();
  }
  waiting.set(frame.conversation, frame);
  if (isBusy() && !(item && item === find('[data-card]', cards))) showNews();
  flush();
});

/** It went into another conversation. */
function gone(conversation) {
  cardOf(conversation)?.remove();
  waiting.delete(conversation);
  refreshCounts();
}

hear('merged', ({ merged }) => gone(merged));

/** It is gone for good: what was read of it before does not come back. */
function onDeleted(conversation) {
  departs(conversation, Number.MAX_SAFE_INTEGER);
  gone(conversation);
  finish();
  rove(find('.card[tabindex="0"]', cards) ?? find('.card', cards));
}

hear('deleted', onDeleted);

function onContact({ contactId, contact, face, muted }) {
  for (const item of all(`[data-contact="${contactId}"]`, cards)) {
    showName(item, contact, face);
    showMuted(item, muted);
  }
}

/** His conversations are the other one's. */
function onContactMerged({ mergedId, ...kept }) {
  const { contactId } = kept;
  if (!contactId) return;
  for (const item of all(`[data-contact="${mergedId}"]`, cards)) item.dataset.contact = contactId;
  onContact(kept);
}

/** His conversations went with him. One that is open stays on the screen until its reader leaves it. */
function onContactGone({ contactId }) {
  for (const item of all(`[data-contact="${contactId}"]`, cards)) {
    const conversation = Number(item.dataset.card);
    if (conversation === parse().conversation) find('.card', item).classList.add('is-gone');
    else leave(item, { conversation });
  }
  refreshCounts();
}

const typists = new Map();
function onTyping(frame) {
  const item = cardOf(frame.conversation);
  if (!item) return;
  clearTimeout(typists.get(frame.conversation));
  const stop = () => showTyping(item, null);
  if (frame.event === 'typing_off') return stop();
  showTyping(item, frame.hint.name);
  typists.set(frame.conversation, setTimeout(stop, TYPING_MILLISECONDS));
}

hear('opened', ({ id }) => {
  for (const gone of all('.card.is-gone', cards)) if (Number(gone.parentElement.dataset.card) !== id) gone.parentElement.remove();
  finish();
  const item = mark(id);
  if (item) {
    rove(find('.card', item));
    afterPaint(() => item.scrollIntoView({ block: 'nearest' }));
  }
});
hear('read', (id) => {
  const item = cardOf(id);
  if (item) showUnread(item, 0);
});
newsChip.addEventListener('click', () => {
  applyWaiting();
  panel.scrollTop = 0;
});
hear('list:new', () => {
  waiting.clear();
  showNews();
});

/** Whom a conversation concerns has changed: lists that are made of it are read again. */
const circleAgain = paced(REORDER_PAUSE, () => reload(true));
const CONCERNS = { mentions: 'notices_changed', participating: 'participants_changed' };
hear('live', ({ event }) => event === CONCERNS[parse().place.kind] && circleAgain());
for (const news of ['live:gap', 'signed-in']) hear(news, () => reload(true));
hear('live:rules', () => reload(true));
hear('live:state', (live) => (document.getElementById('stale').hidden = live));
