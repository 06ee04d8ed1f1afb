// The commands that were done last, in this browser.

import { memory } from './core.js';

const MOST = 5;
const NAME = 'commands';

/** Their names, the last one first. */
export function recent() {
  try {
    const kept = JSON.parse(memory.get(NAME) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Puts one first. A choice is remembered as the command that it belongs to. */
export function remember(id) {
  const name = id.split('.')[0];
  memory.set(NAME, JSON.stringify([name, ...recent().filter((each) => each !== name)].slice(0, MOST)));
}
