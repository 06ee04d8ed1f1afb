// What is in memory of conversations that are not open: ten that were, as they were left, and those that are likely to be opened next.

import { find, read } from './core.js';
import { log } from './log.js';
import { open } from './open.js';
import { listOf } from './place.js';

const KEPT = 10;
const WARM_MILLISECONDS = 10000;
const NEAR_BOTTOM = 80;

const left = new Map();
const ahead = new Map();

export const parameters = (id) => ({ ...listOf(), c: id });

/** Puts the open conversation aside, with the place at which it was left. */
export function putAside(region) {
  const { id } = open();
  if (!id) return;
  const { scrollTop: top, scrollHeight, clientHeight } = log();
  const entry = { etag: region.dataset.etag, top, bottom: scrollHeight - top - clientHeight < NEAR_BOTTOM };
  entry.content = document.createDocumentFragment();
  entry.content.append(...region.childNodes);
  left.delete(id);
  left.set(id, entry);
  if (left.size > KEPT) left.delete(left.keys().next().value);
}

/** How a conversation was left: { etag, top, bottom, content }, or nothing. */
export const asLeft = (id) => left.get(id);

/** Reads a conversation that is likely to be opened next. */
export function prepare(id) {
  if (!id || id === open().id || left.has(id) || ahead.has(id)) return;
  ahead.set(id, read('thread', parameters(id)).catch(() => null));
  setTimeout(() => ahead.delete(id), WARM_MILLISECONDS);
}

/** The answer that was asked for ahead; nothing when there is none. */
export const prepared = (id) => ahead.get(id);

/** What was read ahead of a conversation has been overtaken, or taken. */
export const dropPrepared = (id) => ahead.delete(id);

/** The same of all. */
export const dropAllPrepared = () => ahead.clear();

/** Nothing of this conversation is kept. */
export function forget(id) {
  left.delete(id);
  ahead.delete(id);
}

/** What was kept of other conversations may be none of the reader's any more; what he could not send stays. */
export function forgetAll() {
  for (const [id, { content }] of left) if (!find('.sending, .unsent', content)) left.delete(id);
  ahead.clear();
}
