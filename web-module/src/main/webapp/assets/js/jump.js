// Leads to a single message of the open conversation, however far back it stands.

import { read } from './core.js';
import { bubbleOf, log, readOlder } from './log.js';
import { open } from './open.js';
import { refusal, toast } from './toasts.js';
import { say } from './texts.js';

const MOST_PIECES = 50;
const PAUSE = 60;

const pause = () => new Promise((done) => setTimeout(done, PAUSE));

/** Whether the open conversation holds this message at all, so that nothing is read in vain. */
async function holds(conversation, id) {
  const { html } = await read('bubbles', { c: conversation, ids: id });
  return html.includes(`data-message="${id}"`);
}

/** Reads back until the message stands in the log. Others may read at the same time. */
async function readBack(conversation, id) {
  for (let piece = 0; piece < MOST_PIECES && !bubbleOf(id); ) {
    if (open().id !== conversation || !log().dataset.before) return;
    if (log().hasAttribute('aria-busy')) await pause();
    else {
      await readOlder(true);
      piece++;
    }
  }
}

function flash(bubble) {
  bubble.scrollIntoView({ block: 'center' });
  bubble.tabIndex = -1;
  bubble.focus({ preventScroll: true });
  bubble.classList.remove('flash');
  requestAnimationFrame(() => bubble.classList.add('flash'));
}

/** Shows this message of the open conversation, or says that it is not there. */
export async function jumpTo(id) {
  const { id: conversation } = open();
  if (!conversation || !id) return;
  try {
    if (!bubbleOf(id) && (await holds(conversation, id))) await readBack(conversation, id);
  } catch (problem) {
    return refusal(problem);
  }
  if (open().id !== conversation) return;
  const bubble = bubbleOf(id);
  if (bubble) flash(bubble);
  else toast(say('conversations_live.message.missing'), 'info');
}
