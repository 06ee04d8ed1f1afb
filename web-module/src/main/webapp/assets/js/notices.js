// The page of what one was told: reads on, marks as read, deletes, and follows what comes.

import './main.js';
import { act, all, find, hear, nodes, paced, read } from './core.js';
import { announce } from './a11y.js';
import { ask } from './dialogs.js';
import { refusal, toast } from './toasts.js';
import { say } from './texts.js';

const PAUSE = 2000;
const rows = document.getElementById('notices');
const dialog = document.getElementById('delete-read-dialog');
const shown = () => new URLSearchParams(location.search).get('show') ?? 'all';
const rowOf = (element) => element.closest('[data-notice]');

/** The rows that follow. */
async function more(foot) {
  foot.setAttribute('aria-busy', 'true');
  try {
    const { html } = await read('notices', { show: shown(), cursor: foot.dataset.next });
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

/** The first rows anew; whoever is at a row stays there, if it is still among them. */
async function refresh() {
  const { html } = await read('notices', { show: shown() }).catch(() => ({}));
  if (html === undefined) return;
  const focused = rows.contains(document.activeElement) ? rowOf(document.activeElement)?.dataset.notice : null;
  rows.replaceChildren(nodes(html));
  if (focused) (document.getElementById(`notice-${focused}`) ?? rows).focus();
}

const follow = paced(PAUSE, refresh);

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

function remove(row) {
  const next = row.nextElementSibling ?? row.previousElementSibling;
  (find('a, button', next ?? rows) ?? rows).focus();
  change(row.dataset.notice, 'DELETE', 'notifications_live.deleted');
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
  } else if (target.closest('[data-delete-notice]')) remove(rowOf(target));
  else if (target.closest('#read-all')) change('read_all', 'POST', 'notifications_live.all_read');
  else if (target.closest('#delete-read')) deleteRead();
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
  } else if (event.key === 'Delete') {
    event.preventDefault();
    remove(row);
  }
});

hear('live', ({ event }) => event === 'notices_changed' && follow());
hear('live:gap', refresh);
