// Two who answer at once: whoever has the conversation open sees in its header and above the reply box that a colleague is replying.

import { hear } from './core.js';
import { open } from './open.js';
import { say } from './texts.js';

const STAYS = 15000;
const replying = new Map();

/** Whether these facts are about a colleague who writes to the contact. */
const isReply = (hint) => hint.by.startsWith('AGENT-') && !hint.private;

function sentence() {
  const names = [...replying.values()].map(({ name }) => name);
  if (names.length < 2) return names.length ? say('conversations_live.replying.name', names[0]) : '';
  return names.length === 2 ? say('conversations_live.replying.pair', ...names) : say('conversations_live.replying.many', names[0], names.length - 1);
}

function paint() {
  const text = sentence();
  for (const id of ['replying', 'replying-note']) {
    const element = document.getElementById(id);
    if (!element) continue;
    element.hidden = !text;
    element.lastElementChild.textContent = text;
  }
}

function stop(who) {
  clearTimeout(replying.get(who)?.timer);
  if (replying.delete(who)) paint();
}

hear('live', ({ event, conversation, hint }) => {
  if (conversation !== open().id || !hint?.by) return;
  if (event === 'typing_on' && isReply(hint)) {
    clearTimeout(replying.get(hint.by)?.timer);
    replying.set(hint.by, { name: hint.name, timer: setTimeout(() => stop(hint.by), STAYS) });
    paint();
  } else if (event === 'typing_off' || event === 'message_created') {
    stop(hint.by);
  }
});
hear('opened', () => {
  for (const { timer } of replying.values()) clearTimeout(timer);
  replying.clear();
  paint();
});
hear('refreshed', paint);
