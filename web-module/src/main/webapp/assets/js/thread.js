// The open conversation: switches fast, keeps ten in memory, and says in the header where it stands.

import { act, all, app, copyOf, find, hear, later, nodes, read, small, tell } from './core.js';
import { announce } from './a11y.js';
import { avatar } from './faces.js';
import { assign, changeStatus } from './doings.js';
import { atBottom, fetchBubble, keepOlder, log, toBottom, watchEdge } from './log.js';
import { keepPlace, showNewest } from './log-place.js';
import { stopTyping, typing } from './typing.js';
import { head, note, open, take } from './open.js';
import { conversationAddress, go, listAddress, listOf, parse } from './place.js';
import { send } from './socket.js';
import { say } from './texts.js';

const KEPT = 10;
const WARM_MILLISECONDS = 10000;
/** By what a conversation may leave the reach of who sees it by who has it. */
const LEAVES = new Set(['assignee_changed', 'participants_changed']);

const stream = document.getElementById('stream');
const region = document.getElementById('thread');
const kept = new Map();
const warm = new Map();
const reading = { id: 0, stale: false };
let turn = 0;

// — Switching —

function stash() {
  const { id } = open();
  if (!id) return;
  const entry = { etag: region.dataset.etag, top: log().scrollTop, bottom: log().scrollHeight - log().scrollTop - log().clientHeight < 80 };
  entry.content = document.createDocumentFragment();
  entry.content.append(...region.childNodes);
  kept.delete(id);
  kept.set(id, entry);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value);
}

const parameters = (id) => ({ ...listOf(), c: id });

/** Reads a conversation that is likely to be opened next. */
export function prepare(id) {
  if (!id || id === open().id || kept.has(id) || warm.has(id)) return;
  const answer = read('thread', parameters(id)).catch(() => null);
  warm.set(id, answer);
  setTimeout(() => warm.delete(id), WARM_MILLISECONDS);
}

/** Whether the open conversation's messages are on the screen; small ones show one column at a time. */
const isShown = () => Boolean(open().id) && log().getClientRects().length > 0;

const sayWhatIsOpen = () => send({ open: { conversation: small.matches && stream.dataset.pane === 'list' ? 0 : open().id } });

/** Shows this column where there is room for one: list, thread or details. */
export function showPane(name) {
  const before = isShown();
  stream.dataset.pane = name;
  if (!before && isShown() && open().unread) toBottom();
  sayWhatIsOpen();
  markRead();
}

function settle(id, restored) {
  followKept(id);
  if (restored && !restored.bottom) log().scrollTop = restored.top;
  else showNewest();
  watchEdge();
  nameTab();
  sayWhatIsOpen();
  tell('opened', { id });
}

/** What is shown went into another conversation, which is shown in its place: the address says so. */
function followKept(id) {
  const shown = open().id;
  if (shown && shown !== id && parse().conversation === id) go(conversationAddress(shown), true);
}

/** Goes from a conversation to the one into which it went. */
function goAlong({ merged, kept: into }) {
  forget(merged);
  forget(into);
  if (open().id === into) revalidate();
  if (open().id !== merged) return;
  region.replaceChildren();
  go(conversationAddress(into), true);
  openConversation(into, { follow: false });
}

function forget(id) {
  kept.delete(id);
  overtake(id);
}

function nameTab() {
  const { title } = head().dataset;
  document.title = `${title} · ${document.title.split(' · ').at(-1)}`;
  document.getElementById('page-title').textContent = title;
}

/** Opens a conversation; the address follows unless it led here. */
export async function openConversation(id, { follow = true, focus = false } = {}) {
  if (id === open().id) {
    showPane('thread');
    return follow && go(conversationAddress(id));
  }
  stream.dataset.pane = 'thread';
  const mine = ++turn;
  const held = region.contains(document.activeElement);
  tell('leave', open().id);
  stash();
  if (follow) go(conversationAddress(id));
  const known = kept.get(id);
  if (known) {
    region.replaceChildren(known.content);
    region.dataset.etag = known.etag;
    settle(id, known);
    revalidate();
  } else {
    await load(id, mine);
  }
  if (mine !== turn || !open().id) return;
  announce(say('conversations_live.opened', open().contact));
  if (focus) document.getElementById('reply')?.focus();
  else if (held) log().focus({ preventScroll: true });
  else if (small.matches) find('[data-back]', region)?.focus({ preventScroll: true });
}

async function load(id, mine) {
  const skeleton = setTimeout(() => mine === turn && region.replaceChildren(copyOf('log-skeleton')), 150);
  region.setAttribute('aria-busy', 'true');
  Object.assign(reading, { id, stale: warm.has(id) });
  try {
    const answer = (await warm.get(id)) ?? (await read('thread', parameters(id)));
    warm.delete(id);
    if (mine !== turn) return;
    clearTimeout(skeleton);
    region.replaceChildren(nodes(answer.html));
    region.dataset.etag = answer.etag ?? '';
    settle(id);
    if (reading.stale) revalidate();
  } catch (problem) {
    clearTimeout(skeleton);
    if (mine === turn) showFailure(problem, id);
  } finally {
    if (mine === turn) {
      region.removeAttribute('aria-busy');
      reading.id = 0;
    }
  }
}

/** What was or is being read of a conversation before it is open has been overtaken by news. */
function overtake(id) {
  warm.delete(id);
  if (reading.id === id) reading.stale = true;
}

function showFailure(problem, id) {
  const failure = copyOf('thread-failure');
  find('p', failure).textContent = say(problem.status === 404 ? 'conversations_live.not_found' : 'general_live.error.offline');
  const again = find('button', failure);
  again.hidden = problem.status === 404;
  again.addEventListener('click', () => load(id, ++turn));
  region.replaceChildren(failure);
  tell('opened', { id: 0 });
}

/** What the reader may not see any more is not left on his screen. */
function lose(problem, id) {
  if (problem.status === 404 && open().id === id) {
    forgetAll();
    turn += 1;
    showFailure(problem, id);
  }
  return null;
}

/** What was kept of other conversations may be none of the reader's any more; what he could not send stays. */
function forgetAll() {
  for (const [id, { content }] of kept) if (!find('.sending, .unsent', content)) kept.delete(id);
  warm.clear();
}

/** Reads the open conversation again; what is written in the composer stays. */
export const revalidate = later(10, async () => {
  const { id } = open();
  if (!id) return;
  const answer = await read('thread', parameters(id), { etag: region.dataset.etag }).catch((problem) => lose(problem, id));
  if (!answer?.html || open().id !== id) return;
  const fresh = nodes(answer.html);
  const shown = Number(find('.thread-head', fresh).dataset.conversation);
  if (shown !== id) return goAlong({ merged: id, kept: shown });
  const own = all('#log-inner > .sending, #log-inner > .unsent', region);
  region.dataset.etag = answer.etag ?? '';
  head().replaceWith(find('.thread-head', fresh));
  nameTab();
  const newLog = find('#log', fresh);
  keepOlder(log(), newLog);
  keepPlace(() => {
    log().replaceWith(newLog);
    find('#typing', newLog).before(...own.filter((each) => !find(`[data-echo="${CSS.escape(each.dataset.echo)}"]`, newLog)));
  });
  find('#not-mine', region).hidden = find('#not-mine', fresh).hidden;
  watchEdge();
  tell('refreshed', { id });
});

/** Back to the list, as small screens and Escape ask. */
export function showList() {
  showPane('list');
  go(listAddress());
  find('#cards .card[aria-current="true"], #cards .card')?.focus();
}

// — What moves it —

/** Everything in it has been read, as soon as somebody really looks: at the newest message, on the screen. */
const markRead = later(600, async () => {
  const { id, unread } = open();
  if (!unread || document.visibilityState !== 'visible' || !isShown() || !atBottom()) return;
  head().dataset.unread = 0;
  try {
    const state = await act(`conversations/${id}/read`);
    note(state.version);
    tell('read', id);
  } catch {
    if (open().id === id) head().dataset.unread = unread;
  }
});

function showViewers({ conversation, agents }) {
  if (conversation !== open().id) return;
  document.getElementById('viewers').replaceChildren(
    ...agents.map(({ name }) => {
      const face = avatar(name, 'a24');
      face.title = say('conversations_live.viewing', name);
      return face;
    }),
  );
}

/** Whether these facts say that the open conversation stands otherwise than its header says. */
function isElsewhere({ status, assignee, snoozedUntil }) {
  const shown = open();
  return status !== shown.status || (assignee ?? 0) !== shown.assignee || (snoozedUntil ?? null) !== shown.until;
}

hear('live', (frame) => {
  if (frame.event === 'viewers') return showViewers(frame);
  if (frame.event === 'contact_updated' && frame.hint.contactId === open().contactId) revalidate();
  if (!frame.conversation) return;
  if (!frame.event.startsWith('typing_')) overtake(frame.conversation);
  if (frame.event === 'conversation_merged') {
    if (frame.hint.into) goAlong({ merged: frame.conversation, kept: frame.hint.into });
    else forget(frame.conversation);
  }
  if (frame.conversation !== open().id) return;
  note(frame.version ?? 0);
  if (LEAVES.has(frame.event) && find('[data-partly]')) revalidate();
  const { hint } = frame;
  if (frame.event === 'message_created' || frame.event === 'message_updated') {
    fetchBubble(frame.conversation, frame.id);
    stopTyping(hint.by);
  } else if (frame.event === 'typing_on' && (hint.private || !hint.by.startsWith('AGENT-'))) typing(hint.by, hint.name);
  else if (frame.event === 'typing_off') stopTyping(hint.by);
  if (frame.event === 'conversation_merged') revalidate();
  if (hint?.status) {
    head().dataset.unread = hint.unread;
    if (isElsewhere(hint)) take({ ...hint, version: frame.version });
    if (hint.unread) markRead();
  }
});
hear('signed-in', () => find('[data-load-again]', region)?.click());
hear('live:gap', () => {
  warm.clear();
  reading.stale = true;
  sayWhatIsOpen();
  revalidate();
});
hear('live:rules', () => {
  forgetAll();
  revalidate();
});
hear('stale', revalidate);
hear('merged', goAlong);
hear('unmerged', (id) => {
  forget(open().id);
  forget(id);
  openConversation(id);
});
hear('live:welcome', sayWhatIsOpen);
hear('opened', markRead);
hear('refreshed', markRead);
hear('at-bottom', markRead);
document.addEventListener('visibilitychange', markRead);

region.addEventListener('click', (event) => {
  if (event.target.closest('#resolve')) changeStatus();
  else if (event.target.closest('[data-back]')) {
    event.preventDefault();
    showList();
  }
});
document.addEventListener('click', (event) => event.target.closest('[data-assign-me]') && assign(app.me));

/** First render: the server has drawn everything. */
export function begin() {
  const { conversation } = parse();
  if (open().id) settle(conversation);
  else tell('opened', { id: 0 });
}
