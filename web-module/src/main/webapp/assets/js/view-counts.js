// How many open conversations stand behind each entry beside the list: asked for once the page is there, and again when something may have changed it, all entries at once and not too often.

import { all, app, hear, look, paced } from './core.js';
import { say } from './texts.js';

const PAUSE = 5000;
const column = document.getElementById('secondary');
const wide = matchMedia('(min-width: 1536px)');

/** Kinds of news that change which conversations are open, whose they are, or whom they concern. */
const MOVES = new Set([
  'conversation_created',
  'conversation_status_changed',
  'conversation_deleted',
  'assignee_changed',
  'team_changed',
  'labels_changed',
  'priority_changed',
  'attributes_changed',
  'participants_changed',
  'notices_changed',
]);

const MOST_WAITING = 1000;
const waits = new Map();
let views = {};
let stale = true;

const isSeen = () => !document.hidden && (wide.matches || column.classList.contains('is-open'));

function draw(link) {
  const known = views[link.getAttribute('href').slice(app.home.length)];
  for (const old of all('.count, .sr-only', link)) old.remove();
  if (!known) return;
  const text = `${known.number}${known.more ? '+' : ''}`;
  const shown = document.createElement('span');
  shown.className = 'count';
  shown.textContent = text;
  shown.setAttribute('aria-hidden', 'true');
  const said = document.createElement('span');
  said.className = 'sr-only';
  said.textContent = say('conversations_live.views.open', text);
  link.append(shown, said);
}

/** Writes the numbers that are known beside the entries. */
export function drawCounts() {
  for (const link of all('.nav-item:not(.nav-new)', column)) draw(link);
}

const ask = paced(PAUSE, async () => {
  if (!isSeen()) return;
  stale = false;
  try {
    ({ views } = await look('views/counts'));
    drawCounts();
  } catch {
    stale = true;
  }
});

/** Counts again; later, if nobody sees the numbers now. */
export function recount() {
  stale = true;
  if (isSeen()) ask();
}

/** Whether a message has made a conversation wait, or wait no more. */
function turned({ conversation, hint }) {
  if (hint?.unattended === undefined || waits.get(conversation) === hint.unattended) return false;
  if (waits.size >= MOST_WAITING) waits.clear();
  waits.set(conversation, hint.unattended);
  return true;
}

hear('live', (frame) => (MOVES.has(frame.event) || (frame.event === 'message_created' && turned(frame))) && recount());
hear('live:gap', recount);
document.addEventListener('visibilitychange', () => stale && recount());
wide.addEventListener('change', () => stale && recount());

const begin = window.requestIdleCallback ?? setTimeout;
if (document.readyState === 'complete') begin(recount);
else addEventListener('load', () => begin(recount));
