// Who types in the open conversation, below its newest message: one, two, or one and how many others.

import { hear } from './core.js';
import { atBottom, toBottom } from './log.js';
import { say } from './texts.js';

const STAYS = 15000;
const typists = new Map();

function sentence() {
  const names = [...typists.values()].map(({ name }) => name);
  if (names.length < 3) return say(`conversations_live.typing.${names.length === 1 ? 'name' : 'pair'}`, ...names);
  return say('conversations_live.typing.many', names[0], names.length - 1);
}

function paint() {
  const row = document.getElementById('typing');
  if (!row) return;
  const stay = atBottom();
  row.hidden = !typists.size;
  if (!typists.size) return;
  row.lastElementChild.textContent = sentence();
  if (stay) toBottom();
}

/** Somebody types; he is forgotten when nothing more is heard of him. */
export function typing(who, name) {
  clearTimeout(typists.get(who)?.timer);
  typists.set(who, { name, timer: setTimeout(() => stopTyping(who), STAYS) });
  paint();
}

/** He stopped, or wrote. */
export function stopTyping(who) {
  clearTimeout(typists.get(who)?.timer);
  if (typists.delete(who)) paint();
}

hear('opened', () => {
  for (const { timer } of typists.values()) clearTimeout(timer);
  typists.clear();
  paint();
});
hear('refreshed', paint);
