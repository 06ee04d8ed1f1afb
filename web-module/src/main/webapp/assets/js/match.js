// How well a name answers what somebody types, without accents and capitals: 0 is not at all, 100 is the name itself.

import { plain } from './menus.js';

const words = (text) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Whether the letters stand in this order within a stretch not much longer than they are. */
function inOrder(wanted, text) {
  for (let start = text.indexOf(wanted[0]); start >= 0; start = text.indexOf(wanted[0], start + 1)) {
    let at = start;
    let found = 1;
    while (found < wanted.length && at >= 0) {
      at = text.indexOf(wanted[found], at + 1);
      if (at >= 0) found++;
    }
    if (found === wanted.length && at - start < wanted.length * 2) return true;
  }
  return false;
}

function one(wanted, text) {
  if (text === wanted) return 100;
  if (text.startsWith(wanted)) return 90;
  const parts = words(text);
  const asked = words(wanted);
  if (!asked.length) return text.includes(wanted) ? 50 : 0;
  if (asked.every((word) => parts.some((part) => part.startsWith(word)))) return 70;
  if (text.includes(wanted)) return 50;
  return asked.every((word) => word.length > 2 && inOrder(word, text)) ? 20 : 0;
}

/** The best of several names; the first one, which is seen, counts a little more. */
export function match(typed, names) {
  const wanted = plain(typed.trim());
  if (!wanted) return 1;
  return Math.max(...names.map((name, index) => one(wanted, plain(name)) * (index ? 1 : 1.05)));
}
