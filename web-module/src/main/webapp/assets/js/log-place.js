// Holds the place in the log while what stands around it or in it changes its size: the newest message, or the line of
// what is unread, stays on the screen of who reads it. Who scrolls elsewhere is left there.

import { all, find, hear } from './core.js';
import { atBottom, log, toBottom } from './log.js';

const ABOVE_LINE = 24;
let held = null;
let aimed = null;
let seen = {};

const lineOf = () => find('#unread-line', log());

/** Shows where reading goes on: the newest message, unless what is unread begins further up. */
export function showNewest() {
  const line = lineOf();
  aimed = log();
  toBottom();
  if (!line) return;
  const above = log().getBoundingClientRect().top + ABOVE_LINE - line.getBoundingClientRect().top;
  if (above > 0) log().scrollTop -= above;
}

function look() {
  const place = log();
  const newest = all('[data-message]', place).at(-1)?.dataset.message;
  return { place, newest, top: place.scrollTop, size: `${place.clientHeight} ${place.scrollHeight}` };
}

function take() {
  seen = look();
  held = atBottom() ? 'bottom' : null;
}

const watcher = new ResizeObserver(() => {
  if (!seen.place || log() !== seen.place) return;
  const now = look();
  if (now.size === seen.size) return;
  const came = now.newest !== seen.newest;
  const isElsewhere = now.top !== seen.top;
  if (isElsewhere || (came && held !== 'line')) return take();
  if (held === 'bottom') toBottom();
  else if (held === 'line' && !came) showNewest();
  seen = look();
});

/** Does what puts another log in the place of this one, and shows the same part of it afterwards. */
export function keepPlace(replace) {
  const { top, bottom, line } = { top: log().scrollTop, bottom: atBottom(), line: held === 'line' };
  replace();
  if (line && lineOf()) showNewest();
  else if (bottom) toBottom();
  else log().scrollTop = top;
}

function watch() {
  watcher.disconnect();
  seen = {};
  if (!log()) return;
  take();
  if (aimed === seen.place && lineOf()) held = 'line';
  watcher.observe(log());
  watcher.observe(log().firstElementChild);
}

function scrolled({ target }) {
  if (target !== seen.place) return;
  const now = look();
  if (now.size === seen.size && now.top !== seen.top) take();
}

document.addEventListener('scroll', scrolled, { capture: true, passive: true });
hear('refreshed', watch);
hear('opened', watch);
