// The log of messages: puts bubbles at their place, groups them, draws days, keeps the reader where he reads.

import { all, find, later, nodes, paced, read, tell } from './core.js';
import { announce } from './a11y.js';
import { lose, recover } from './lost.js';
import { count, say } from './texts.js';

const TOGETHER = 120000;
const NEAR = 80;
const MOST = 400;
const SPOKEN = 3;

const region = document.getElementById('thread');
export const log = () => document.getElementById('log');
const inner = () => document.getElementById('log-inner');

const idOf = (element) => Number(element.dataset.message) || Infinity;
const messages = () => all(':scope > [data-message]', inner());

/** The bubble of a message, if it stands in the log. */
export const bubbleOf = (id) => find(`#log-inner > [data-message="${id}"]`);
const ownOf = (echo) => echo && find(`#log-inner > [data-echo="${CSS.escape(echo)}"]`);

/** Whether the newest message is on the screen. */
export const atBottom = () => log().scrollHeight - log().scrollTop - log().clientHeight < NEAR;

/** Shows the newest message. */
export function toBottom() {
  log().scrollTop = log().scrollHeight;
  showUnseen(0);
}

function showUnseen(number) {
  const button = document.getElementById('jump-new');
  if (!button) return;
  button.hidden = !number;
  button.dataset.number = number;
  find('span', button).textContent = count('conversations_live.jump', number);
}

function neighbour(element, way) {
  let at = element[way];
  while (at && !at.matches('[data-message], .day, .unread-line')) at = at[way];
  return at;
}

function together(above, below) {
  return (
    above?.matches('.msg') &&
    below?.matches('.msg') &&
    above.dataset.sender === below.dataset.sender &&
    above.classList.contains('out') === below.classList.contains('out') &&
    above.dataset.day === below.dataset.day &&
    Math.abs(Number(below.dataset.at) - Number(above.dataset.at)) <= TOGETHER
  );
}

function group(element) {
  const above = neighbour(element, 'previousElementSibling');
  const below = neighbour(element, 'nextElementSibling');
  for (const [one, other] of [[above, element], [element, below]]) {
    const close = Boolean(together(one, other));
    if (one?.matches('.msg')) one.classList.toggle('led', close);
    if (other?.matches('.msg')) other.classList.toggle('follows', close);
  }
}

function drawDay(element) {
  let above = element.previousElementSibling;
  while (above && !above.matches('[data-message]')) {
    if (above.dataset.dayLine === element.dataset.day) return;
    above = above.previousElementSibling;
  }
  if (!element.dataset.day || above?.dataset.day === element.dataset.day) return;
  const line = document.createElement('div');
  line.className = 'day';
  line.dataset.dayLine = element.dataset.day;
  const text = document.createElement('span');
  text.textContent = element.dataset.dayLabel;
  line.append(text);
  element.before(line);
}

function putOne(element) {
  const known = bubbleOf(element.dataset.message) ?? ownOf(element.dataset.echo);
  if (known) {
    known.replaceWith(element);
  } else {
    const after = messages().find((other) => idOf(other) > idOf(element));
    (after ?? document.getElementById('typing')).before(element);
  }
  drawDay(element);
  group(element);
  return !known;
}

/** Puts bubbles that came over the wire or were just written. Gives those that are new. */
export function put(elements) {
  const stay = !atBottom();
  const fresh = elements.filter(putOne);
  if (!stay) toBottom();
  else {
    const incoming = fresh.filter((element) => element.matches('.msg:not(.out)')).length;
    if (incoming) showUnseen(Number(document.getElementById('jump-new').dataset.number || 0) + incoming);
  }
  trim();
  return fresh;
}

function trim() {
  if (!atBottom()) return;
  const list = messages();
  if (list.length <= MOST) return;
  const kept = list[list.length - MOST];
  while (kept.previousElementSibling && kept.previousElementSibling.id !== 'log-edge') kept.previousElementSibling.remove();
  log().dataset.before = kept.dataset.message;
  watchEdge();
}

// — What others wrote is said every two seconds at most, and only counted when it is much —

const unheard = [];
const tellNews = paced(2000, () => {
  const news = unheard.splice(0);
  const many = news.length > SPOKEN;
  announce(many ? count('conversations_live.news', news.length) : news.map((one) => `${one.ariaLabel}: ${find('.bubble', one)?.textContent ?? ''}`).join('. '));
});

/** Reads single messages and puts them; what arrives within a moment is read together. */
const wanted = new Map();
const isOpen = (conversation) => Number(find('.thread-head', region)?.dataset.conversation) === conversation;
const readWanted = later(50, async () => {
  for (const [conversation, ids] of [...wanted]) {
    wanted.delete(conversation);
    const { html } = await read('bubbles', { c: conversation, ids: [...ids].join(',') }).catch((problem) => {
      const passes = !problem.status || problem.status === 429 || problem.status >= 500;
      if (passes && isOpen(conversation)) lose(ids, (again) => again.forEach((id) => fetchBubble(conversation, id)));
      return {};
    });
    if (html === undefined || !isOpen(conversation)) continue;
    recover();
    const fresh = put(all('[data-message]', nodes(html)));
    tell('arrived', fresh);
    unheard.push(...fresh.filter((element) => element.matches('.msg:not(.out)')));
    if (unheard.length) tellNews();
  }
});

/** Asks for a message of the open conversation. */
export function fetchBubble(conversation, id) {
  if (!isOpen(conversation)) return;
  if (!wanted.has(conversation)) wanted.set(conversation, new Set());
  wanted.get(conversation).add(id);
  readWanted();
}

// — Older messages —

const edgeSeen = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && readOlder());

/** Reads older messages as soon as the beginning comes into sight. */
export function watchEdge() {
  edgeSeen.disconnect();
  if (log()?.dataset.before) edgeSeen.observe(document.getElementById('log-edge'));
}

/** Reads what stands before the messages that are shown; a larger piece for who goes far back. */
export async function readOlder(far = false) {
  const place = log();
  const { before } = place.dataset;
  if (!before || place.hasAttribute('aria-busy')) return;
  place.setAttribute('aria-busy', 'true');
  const conversation = find('.thread-head', region).dataset.conversation;
  try {
    const { html, headers } = await read('bubbles', { c: conversation, before, ...(far ? { far: 1 } : {}) });
    if (place !== log() || find('.thread-head', region).dataset.conversation !== conversation) return;
    const height = place.scrollHeight;
    const top = place.scrollTop;
    const older = nodes(html);
    const days = all('[data-day-line]', older);
    const first = find('[data-day-line]', inner());
    if (first && days.at(-1)?.dataset.dayLine === first.dataset.dayLine) first.remove();
    const seam = messages()[0];
    document.getElementById('log-edge').after(older);
    if (seam) group(seam);
    place.scrollTop = top + place.scrollHeight - height;
    place.dataset.before = headers.get('X-Before') ?? '';
    if (!place.dataset.before) document.getElementById('log-edge').textContent = say('conversations_live.start');
  } catch (problem) {
    edgeSeen.disconnect();
    if (far) throw problem;
  } finally {
    place.removeAttribute('aria-busy');
  }
  watchEdge();
}

/** Older messages that were read before go on standing above a newer state of the rest. */
export function keepOlder(old, fresh) {
  const seam = find('[data-message]', fresh);
  const same = seam && find(`#log-inner > [data-message="${seam.dataset.message}"]`, old);
  if (!same) return;
  const older = [];
  for (let at = same.previousElementSibling; at && at.id !== 'log-edge'; at = at.previousElementSibling) older.unshift(at);
  while (older.length && !older.at(-1).matches('[data-message]')) older.pop();
  if (!older.length) return;
  const day = find('[data-day-line]', fresh);
  if (older.at(-1).dataset.day === day?.dataset.dayLine) day.remove();
  find('#log-edge', fresh).replaceWith(find('#log-edge', old), ...older);
  fresh.dataset.before = old.dataset.before;
}

region.addEventListener('scroll', (event) => event.target === log() && atBottom() && (showUnseen(0), tell('at-bottom')), true);
region.addEventListener('click', (event) => event.target.closest('#jump-new') && toBottom());
