// The conversation that a notice is about, beside the list where there is room for both: to look at, with a way into it.

import './mails.js';
import './sound.js';
import { all, copyOf, find, hear, later, nodes, paced, read, tell } from './core.js';
import { announce } from './a11y.js';
import { log, watchEdge } from './log.js';
import { showNewest } from './log-place.js';
import { say } from './texts.js';

const REST = 150;
const PAUSE = 2000;
const CHANGES = new Set(['message_created', 'message_updated', 'conversation_status_changed', 'conversation_merged', 'conversation_deleted', 'contact_updated']);
const wide = matchMedia('(min-width: 1024px)');
const region = document.getElementById('thread');
const rows = document.getElementById('notices');
const nothing = region.firstElementChild;
let chosen = '';
let shown = 0;

/** Whether there is room for a conversation beside the list. */
export const hasRoom = () => wide.matches;

const rowOf = (notice) => notice && find(`[data-notice="${notice}"]`, rows);

/** Marks the row whose conversation stands beside. */
function mark() {
  for (const link of all('.notice-link', rows)) {
    link.toggleAttribute('aria-current', false);
    if (link.closest('[data-notice]').dataset.notice === chosen) link.setAttribute('aria-current', 'true');
  }
}

function fail(problem) {
  const failure = copyOf('preview-failure');
  find('p', failure).textContent = say(problem.status === 404 ? 'conversations_live.not_found' : 'general_live.error.offline');
  region.replaceChildren(failure);
}

/** No conversation stands beside. */
function empty() {
  shown = 0;
  region.replaceChildren(nothing);
  tell('opened', { id: 0 });
}

const load = later(REST, async () => {
  const notice = chosen;
  const conversation = Number(rowOf(notice)?.dataset.conversation ?? 0);
  if (!conversation) empty();
  if (!conversation || conversation === shown) return;
  region.setAttribute('aria-busy', 'true');
  try {
    const { html } = await read('preview', { c: conversation });
    if (notice !== chosen) return;
    shown = conversation;
    region.replaceChildren(nodes(html));
    showNewest();
    watchEdge();
    announce(say('notifications_live.preview.opened', find('.thread-head', region).dataset.contact));
    tell('opened', { id: conversation });
  } catch (problem) {
    if (notice === chosen) fail(problem);
  } finally {
    if (notice === chosen) region.removeAttribute('aria-busy');
  }
});

/** Opens what the notice of this row is about beside the list; who walks on at once does not wait for it. */
export function choose(row) {
  chosen = row.dataset.notice;
  mark();
  load();
}

/** Whether it is this row's conversation that stands beside. */
export const isChosen = (row) => row.dataset.notice === chosen;

/** Nothing stands beside any more. */
export function close() {
  chosen = '';
  load.cancel();
  mark();
  empty();
}

/** What was read by being looked at stays in the list of what is unread until one goes on. */
export function carryOver(fresh) {
  const row = rowOf(chosen);
  if (!row || find(`[data-notice="${chosen}"]`, fresh)) return;
  let next = row.nextElementSibling;
  while (next && !(next.dataset.notice && find(`[data-notice="${next.dataset.notice}"]`, fresh))) next = next.nextElementSibling;
  row.classList.remove('unread');
  find('[data-read-notice]', row)?.remove();
  find('.list-foot:not([data-next])', fresh)?.remove();
  const place = next ? find(`[data-notice="${next.dataset.notice}"]`, fresh) : find('.list-foot', fresh);
  if (place) place.before(row);
  else fresh.append(row);
}

/** The list was drawn anew. */
export function settle() {
  if (chosen && !rowOf(chosen)) close();
  else mark();
}

/** What the reader may not see any more is not left on his screen. */
function lose(problem, conversation) {
  if (problem.status === 404 && conversation === shown) {
    shown = 0;
    fail(problem);
  }
  return null;
}

/** Reads what stands beside again; whoever reads further up stays there. */
const follow = paced(PAUSE, async () => {
  const conversation = shown;
  const answer = await read('preview', { c: conversation }).catch((problem) => lose(problem, conversation));
  if (!answer?.html || conversation !== shown || !log()) return;
  const { scrollTop, scrollHeight, clientHeight } = log();
  const low = scrollHeight - scrollTop - clientHeight < 80;
  const held = region.contains(document.activeElement);
  if (!low) return;
  region.replaceChildren(nodes(answer.html));
  showNewest();
  watchEdge();
  tell('opened', { id: conversation });
  if (held) log().focus({ preventScroll: true });
});

hear('live', ({ event, conversation }) => {
  if (shown && (event === 'rights_changed' || (conversation === shown && CHANGES.has(event)))) follow();
});
hear('live:gap', () => shown && follow());

region.addEventListener('click', (event) => {
  const quote = event.target.closest('[data-jump]');
  if (!quote) return;
  event.preventDefault();
  location.assign(`${find('[data-open-conversation]', region).href}?messageId=${quote.dataset.jump}`);
});
wide.addEventListener('change', () => !wide.matches && chosen && close());
