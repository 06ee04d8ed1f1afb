// Messages that the server did not give when it was asked: asked for again after longer and longer pauses, at once when the line
// is back or somebody says so. From the second time on a line at the end of the log tells.

import { copyOf, find, hear } from './core.js';

const FIRST_PAUSE = 3000;
const LONGEST_PAUSE = 60000;

const lost = new Set();
let pause = FIRST_PAUSE;
let timer;
let askAgain = () => {};

const line = () => document.getElementById('log-lost');

function show() {
  if (line()) return;
  const element = copyOf('lost-messages');
  element.id = 'log-lost';
  find('button', element).addEventListener('click', () => {
    pause = FIRST_PAUSE;
    again();
    document.getElementById('log')?.focus();
  });
  document.getElementById('log-inner')?.append(element);
}

function again() {
  clearTimeout(timer);
  const ids = [...lost];
  lost.clear();
  if (ids.length) askAgain(ids);
}

/** These could not be read. What is given is called with them when they are worth another try. */
export function lose(ids, retry) {
  for (const id of ids) lost.add(id);
  askAgain = retry;
  if (pause > FIRST_PAUSE) show();
  clearTimeout(timer);
  timer = setTimeout(again, pause * (0.75 + Math.random() / 2));
  pause = Math.min(pause * 2, LONGEST_PAUSE);
}

/** The server answers again, or another conversation is open: nothing is missing. */
export function recover() {
  clearTimeout(timer);
  lost.clear();
  pause = FIRST_PAUSE;
  line()?.remove();
}

hear('opened', recover);
hear('refreshed', recover);
hear('live:open', again);
