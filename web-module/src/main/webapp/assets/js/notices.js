// The page of what one was told: reads on, marks as read, puts aside, deletes, and follows what comes.

import './main.js';
import { act, all, find, hear, nodes, paced, read } from './core.js';
import { announce } from './a11y.js';
import { ask } from './dialogs.js';
import { carryOver, choose, close, hasRoom, isChosen, settle } from './notice-preview.js';
import { askUntil } from './notice-snooze.js';
import { refusal, toast } from './toasts.js';
import { say } from './texts.js';

const PAUSE = 2000;
const rows = document.getElementById('notices');
const dialog = document.getElementById('delete-read-dialog');
const shown = () => Object.fromEntries([...new URLSearchParams(location.search)].filter(([name]) => name === 'show' || name === 'sort'));
const rowOf = (element) => element.closest('[data-notice]');

/** The rows that follow. */
async function more(foot) {
  foot.setAttribute('aria-busy', 'true');
  try {
    const { html } = await read('notices', { ...shown(), cursor: foot.dataset.next });
    const next = nodes(html);
    for (const row of all('[data-notice]', next)) if (find(`[data-notice="${row.dataset.notice}"]`, rows)) row.remove();
    const first = find('.notice-link', next);
    foot.replaceWith(next);
    first?.focus();
  } catch (problem) {
    foot.removeAttribute('aria-busy');
    refusal(problem);
  }
}

/**
 * The first rows anew; whoever is at a row stays there, if it is still among them. With `keeps`, a row that is read because one
 * looks at it stays among those that are not.
 */
async function refresh({ keeps = false } = {}) {
  const { html } = await read('notices', shown()).catch(() => ({}));
  if (html === undefined) return;
  const focused = rows.contains(document.activeElement) ? rowOf(document.activeElement)?.dataset.notice : null;
  const fresh = nodes(html);
  if (keeps && shown().show === 'unread') carryOver(fresh);
  rows.replaceChildren(fresh);
  settle();
  if (focused) (document.getElementById(`notice-${focused}`) ?? rows).focus();
}

const follow = paced(PAUSE, () => refresh({ keeps: true }));

/** Does it, shows what is left, and says what was done. */
async function change(path, method, said) {
  try {
    await act(`notices/${path}`, undefined, method);
    await refresh();
    announce(say(said));
  } catch (problem) {
    refusal(problem);
  }
}

/** The row leaves the list: the next one has the keyboard, and its conversation stands beside where this one's stood. */
function stepOff(row) {
  const next = [row.nextElementSibling, row.previousElementSibling].find((each) => each?.dataset.notice);
  if (isChosen(row)) {
    if (next) choose(next);
    else close();
  }
  (find('a', next ?? rows) ?? rows).focus();
}

function remove(row) {
  stepOff(row);
  change(row.dataset.notice, 'DELETE', 'notifications_live.deleted');
}

function snooze(row) {
  askUntil(row.dataset.notice, find('[data-snooze-notice]', row), () => {
    if (row.isConnected) stepOff(row);
    refresh();
  });
}

async function deleteRead() {
  if ((await ask(dialog)) === 'delete') change('delete_read', 'POST', 'notifications_live.read_deleted');
}

async function wish(item) {
  const wanted = item.getAttribute('aria-checked') !== 'true';
  try {
    await act('notices/wishes', { kind: item.dataset.wish, wanted });
    item.setAttribute('aria-checked', String(wanted));
    toast(say('notifications_live.toast.wish'));
  } catch (problem) {
    refusal(problem);
  }
}

document.addEventListener('click', ({ target }) => {
  const item = target.closest('[data-wish]');
  const foot = target.closest('[data-next] button');
  if (item) wish(item);
  else if (foot) more(foot.parentElement);
  else if (target.closest('[data-read-notice]')) {
    document.getElementById(`notice-${rowOf(target).dataset.notice}`).focus();
    change(`${rowOf(target).dataset.notice}/read`, 'POST', 'notifications_live.read');
  } else if (target.closest('[data-wake-notice]')) {
    stepOff(rowOf(target));
    change(`${rowOf(target).dataset.notice}/wake`, 'POST', 'notifications_live.woken');
  } else if (target.closest('[data-snooze-notice]')) snooze(rowOf(target));
  else if (target.closest('[data-delete-notice]')) remove(rowOf(target));
  else if (target.closest('#read-all')) change('read_all', 'POST', 'notifications_live.all_read');
  else if (target.closest('#delete-read')) deleteRead();
});

// A click of the pointer opens a conversation beside the list where there is room; Enter, and every click with a key, goes where the link leads.
rows.addEventListener('click', (event) => {
  const link = event.target.closest('.notice-link');
  if (!link || !rowOf(link).dataset.conversation || !hasRoom() || !event.detail || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  choose(rowOf(link));
});

rows.addEventListener('keydown', (event) => {
  const row = rowOf(event.target);
  if (!row) return;
  const links = all('.notice-link', rows);
  const here = links.indexOf(find('.notice-link', row));
  const next = links[{ ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: links.length - 1 }[event.key]];
  if (next) {
    event.preventDefault();
    next.focus();
    if (hasRoom()) choose(rowOf(next));
  } else if (event.key === 'Delete') {
    event.preventDefault();
    remove(row);
  }
});

hear('live', ({ event }) => event === 'notices_changed' && follow());
hear('live:gap', () => refresh({ keeps: true }));
