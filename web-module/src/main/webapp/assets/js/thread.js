// The open conversation: switches fast, keeps ten in memory, and says in the header where it stands.

import { act, afterPaint, all, app, copyOf, find, hear, later, nodes, painted, read, small, tell } from './core.js';
import { announce } from './a11y.js';
import { assign, changeStatus } from './doings.js';
import { asLeft, dropAllPrepared, dropPrepared, forget, forgetAll, parameters, prepared, putAside } from './kept-threads.js';
import { atBottom, keepOlder, log, toBottom, watchEdge } from './log.js';
import { keepPlace, showNewest } from './log-place.js';
import { head, note, open } from './open.js';
import { conversationAddress, go, listAddress, parse } from './place.js';
import { send } from './socket.js';
import { say } from './texts.js';

const stream = document.getElementById('stream');
const region = document.getElementById('thread');
const reading = { id: 0, stale: false };
let turn = 0;

// — Switching —

/** Whether the open conversation's messages are on the screen; small ones show one column at a time. */
const isShown = () => Boolean(open().id) && log().getClientRects().length > 0;

/** Tells the server which conversation is on the screen. */
export const sayWhatIsOpen = () => send({ open: { conversation: small.matches && stream.dataset.pane === 'list' ? 0 : open().id } });

function turnTo(pane) {
  stream.dataset.pane = pane;
  document.body.classList.toggle('is-reading', pane !== 'list');
}

/** Shows this column where there is room for one: list, thread or details. */
export function showPane(name) {
  const before = isShown();
  turnTo(name);
  if (!before && isShown() && open().unread) toBottom();
  sayWhatIsOpen();
  markRead();
}

function settle(id, restored) {
  followKept(id);
  if (restored && !restored.bottom) log().scrollTop = restored.top;
  else showNewest();
  watchEdge();
  sayWhatIsOpen();
  tell('opened', { id, kept: Boolean(restored) });
  afterPaint(nameTab);
}

/** What is shown went into another conversation, which is shown in its place: the address says so. */
function followKept(id) {
  const shown = open().id;
  if (shown && shown !== id && parse().conversation === id) go(conversationAddress(shown), true);
}

/** Goes from a conversation to the one into which it went. */
export function goAlong({ merged, kept: into }) {
  drop(merged);
  drop(into);
  if (open().id === into) revalidate();
  if (open().id !== merged) return;
  region.replaceChildren();
  go(conversationAddress(into), true);
  openConversation(into, { follow: false });
}

function nameTab() {
  if (!open().id) return;
  const { title } = head().dataset;
  document.title = `${title} · ${document.title.split(' · ').at(-1)}`;
  document.getElementById('page-title').textContent = title;
}

/** Opens a conversation; the address follows unless it led here. A telephone turns to its column first: who touched it sees that at once. */
export async function openConversation(id, { follow = true, focus = false } = {}) {
  if (id === open().id) {
    showPane('thread');
    return follow && go(conversationAddress(id));
  }
  turnTo('thread');
  const mine = ++turn;
  const held = region.contains(document.activeElement);
  tell('leave', open().id);
  putAside(region);
  if (follow) go(conversationAddress(id));
  if (small.matches) await painted();
  if (mine !== turn) return;
  const known = asLeft(id);
  if (known) {
    region.replaceChildren(known.content);
    region.dataset.etag = known.etag;
    settle(id, known);
    reassure();
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
  Object.assign(reading, { id, stale: Boolean(prepared(id)) });
  try {
    const answer = (await prepared(id)) ?? (await read('thread', parameters(id)));
    dropPrepared(id);
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
export function overtake(id) {
  dropPrepared(id);
  if (reading.id === id) reading.stale = true;
}

/** The same of all of them. */
export function overtakeAll() {
  dropAllPrepared();
  reading.stale = true;
}

/** Nothing that is known of a conversation holds any more. */
export function drop(id) {
  forget(id);
  overtake(id);
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

/** It was deleted: nothing of it is left on the screen. */
export function vanish(id) {
  drop(id);
  if (open().id !== id) return;
  turn += 1;
  showFailure({ status: 404 }, id);
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

/** What was kept is looked at again once somebody stays with it: who walks through a list asks for nothing. */
const reassure = later(150, revalidate);

/** Back to the list, as small screens and Escape ask. */
export function showList() {
  showPane('list');
  go(listAddress());
  find('#cards .card[aria-current="true"], #cards .card')?.focus();
}

/** Everything in it has been read, as soon as somebody really looks: at the newest message, on the screen. */
export const markRead = later(600, async () => {
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

for (const news of ['opened', 'refreshed', 'at-bottom']) hear(news, markRead);
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
