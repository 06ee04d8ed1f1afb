// What the conversation view adds to the commands and keys of every page, and what Escape leaves.

import { act, afterPaint, all, app, find, hear, nodes, read, tell } from './core.js';
import { fill, handle, stand } from './commands.js';
import { refresh } from './command-bar.js';
import { copyText } from './clipboard.js';
import { switchMode } from './composer.js';
import { toggleDetails } from './details.js';
import { neighbour, nextTab } from './list.js';
import { openSnooze } from './doing-menus.js';
import { askMerge } from './merge.js';
import { assign, changeStatus, choose, perform } from './doings.js';
import { open } from './open.js';
import { listAddress } from './place.js';
import { askDelete } from './removal.js';
import { selected } from './selection.js';
import { schedule } from './schedule.js';
import { askWhen } from './snooze.js';
import { prepare } from './kept-threads.js';
import { openConversation, showList } from './thread.js';
import { askTranscript } from './transcript.js';
import { refusal, toast } from './toasts.js';
import { say } from './texts.js';
import { pick } from './uploads.js';

const isWriting = () => document.activeElement?.id === 'reply';

function step(way) {
  const item = neighbour(way);
  if (!item) return;
  openConversation(Number(item.dataset.card), { focus: isWriting() });
  afterPaint(() => prepare(Number(neighbour(way)?.dataset.card)));
}

async function resolveAndGoOn() {
  const next = neighbour(1) ?? neighbour(-1);
  const { id } = open();
  const focus = isWriting();
  const done = await changeStatus('resolve');
  if (done && next && open().id === id) openConversation(Number(next.dataset.card), { focus });
}

/** Leaves it too: what is on the screen counts as read. */
async function markUnread() {
  const { id } = open();
  const next = neighbour(1) ?? neighbour(-1);
  try {
    await act(`conversations/${id}/unread`);
  } catch (problem) {
    return refusal(problem);
  }
  toast(say('commands_live.toast.unread'));
  if (open().id !== id) return;
  if (next) return openConversation(Number(next.dataset.card), { focus: isWriting() });
  tell('leave', id);
  document.getElementById('thread').replaceChildren();
  location.assign(listAddress());
}

/** The rows of a menu of the open conversation as choices. */
async function sorts(menu, wanted = '[data-do]') {
  const { html } = await read('menu', { c: open().id });
  return all(`#card-${menu} ${wanted}`, nodes(html)).map((item) => ({
    value: item.dataset.value,
    label: item.textContent.trim(),
    nodes: [...item.childNodes],
  }));
}

async function agents() {
  const { html } = await read('colleagues', { c: open().id });
  return all('[role="option"]', nodes(html)).map((option) => ({
    value: option.dataset.value,
    label: option.dataset.name ?? option.textContent.trim(),
    nodes: [...option.childNodes],
  }));
}

async function label(value, done) {
  try {
    await choose('labels', value, open());
    toast(say(`commands_live.toast.label.${done}`));
  } catch (problem) {
    refusal(problem);
  }
}

stand(() => ({ ...open(), selected: selected().length }));
fill('assign', agents);
fill('team', () => sorts('teams'));
fill('label', () => sorts('labels', '[data-value^="+"]'));
fill('unlabel', () => sorts('labels', '[data-value^="-"]'));
handle('assign', (value) => assign(value ? Number(value) : null));
handle('assign_me', () => assign(app.me));
handle('resolve', () => changeStatus('resolve'));
handle('resolve_quietly', () => changeStatus('resolve_quietly'));
handle('reopen', () => changeStatus('reopen'));
handle('pending', () => perform('pending', ''));
handle('team', (value) => perform('team', value));
handle('label', (value) => label(value, 'added'));
handle('unlabel', (value) => label(value, 'removed'));
handle('snooze', (value) => {
  if (value === 'custom') askWhen(open());
  else if (value) perform('snooze', value);
  else openSnooze();
});
handle('priority', (value) => perform('priority', value));
handle('mute', () => perform('mute', ''));
handle('unmute', () => perform('unmute', ''));
handle('transcript', askTranscript);
handle('schedule', schedule);
handle('merge', askMerge);
handle('delete_conversation', askDelete);
handle('unread', markUnread);
handle('copy_link', () => copyText(`${location.origin}${app.home}/conversations/${open().id}`));
handle('open_conversation', (id) => openConversation(id, { focus: isWriting() }));
handle('previous', () => step(-1));
handle('next', () => step(1));
handle('toggle_status', () => changeStatus());
handle('resolve_next', resolveAndGoOn);
handle('next_tab', nextTab);
handle('details', () => toggleDetails());
handle('note', () => switchMode('note'));
handle('reply', () => switchMode('reply'));
handle('attach', pick);
for (const news of ['state', 'opened', 'refreshed', 'selection']) hear(news, refresh);

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector(':popover-open:not(#tip), dialog[open]')) return;
  if (isWriting() && open().id) {
    find('#cards .card[aria-current="true"], #cards .card')?.focus();
  } else if (document.activeElement?.closest('#details')) {
    toggleDetails(false);
  } else if (document.activeElement?.closest('#secondary')) {
    document.getElementById('open-secondary')?.click();
  } else if (document.getElementById('stream').dataset.pane === 'thread' && matchMedia('(max-width: 639.98px)').matches) {
    showList();
  }
});
