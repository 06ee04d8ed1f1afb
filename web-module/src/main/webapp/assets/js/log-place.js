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
  if (line && line.offsetTop < log().scrollTop) log().scrollTop = line.offsetTop - ABOVE_LINE;
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
  if (came && (held !== 'line' || now.top !== seen.top)) return take();
  if (held === 'bottom') toBottom();
  else if (held === 'line' && !came) showNewest();
  seen = look();
});

function watch() {
  watcher.disconnect();
  seen = {};
  if (!log()) return;
  take();
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
hear('opened', () => {
  watch();
  if (seen.place && aimed === seen.place && lineOf()) held = 'line';
});
