// The bell: how much one was told and has not read, and a notice when somebody gives one a conversation.

import { act, afterPaint, all, app, find, hear, later, nodes, paced, read, tell } from './core.js';
import { badge } from './faces.js';
import { toast } from './toasts.js';
import { count, say } from './texts.js';

let openNow = 0;

const rings = () => Boolean(find('[data-bell] .badge'));
const isOnScreen = () => document.visibilityState === 'visible' && Boolean(document.getElementById('log')?.getClientRects().length);

/** What one was told of a conversation that one looks at has been read. */
function readOpen() {
  if (openNow && rings() && isOnScreen()) act('notices/opened', { conversation: openNow }).catch(() => null);
}

function show(unread) {
  for (const place of all('[data-bell]')) {
    place.replaceChildren(...(unread ? [badge(unread, count('shell_live.notifications.unread', unread))] : []));
  }
}

async function readAgain() {
  const { html } = await read('bell', {}).catch(() => ({}));
  if (html === undefined) return;
  for (const place of all('[data-bell]')) place.replaceChildren(nodes(html));
  readOpen();
}

// — Somebody gave me a conversation —

const given = new Set();

function go(conversation) {
  if (document.getElementById('stream')) tell('open', { id: conversation });
  else location.assign(`${app.home}/conversations/${conversation}`);
}

const tellGiven = later(300, () => {
  const [first] = given;
  if (given.size === 1) toast(say('shell_live.toast.assigned'), 'info', { label: say('shell_live.button.open'), run: () => go(first) });
  else toast(count('shell_live.toast.many_assigned', given.size), 'info');
  given.clear();
});

hear('live', ({ event, conversation, hint }) => {
  if (event === 'notices_changed') {
    show(hint.notices);
    if (conversation === openNow) readOpen();
  } else if (event === 'assignee_changed' && hint.assignee === app.me && hint.by !== `AGENT-${app.me}`) {
    given.add(conversation);
    tellGiven();
  }
});
/** What one may see decides what counts; changes of many members come together. */
const readAfterRights = paced(2000, readAgain);
hear('live', ({ event }) => event === 'rights_changed' && readAfterRights());
hear('live:gap', readAgain);
hear('opened', ({ id }) => {
  openNow = id;
  afterPaint(readOpen);
});
document.addEventListener('visibilitychange', readOpen);
