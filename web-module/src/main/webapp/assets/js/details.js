// The column beside the conversation: opened and closed, read for each conversation, the choices made from lists.

import { act, afterPaint, find, hear, later, nodes, read } from './core.js';
import { isTyping, leave, listen } from './attributes.js';
import { begin, isEditing } from './contact-form.js';
import { isNoting } from './contact-notes.js';
import { perform } from './doings.js';
import { closeMenu } from './menus.js';
import { note, open } from './open.js';
import { arrange } from './sections.js';
import { showPane } from './thread.js';
import { refusal, toast } from './toasts.js';
import { say } from './texts.js';
import { visit } from './way-back.js';

const WIDE = matchMedia('(min-width: 1280px)');
const stream = document.getElementById('stream');
const column = document.getElementById('details');

/** News of the open conversation that stand here and not in its header. */
const SHOWN = new Set(['priority_changed', 'team_changed', 'labels_changed', 'attributes_changed', 'conversation_merged']);

/** Before who walks through a list is told more of each conversation: a moment to walk on. */
const MOMENT = 150;

let opener = null;
let reading = new AbortController();
let isBehind = false;

const isOpen = () => getComputedStyle(column).display !== 'none';

/** What nobody sees is read when somebody looks at it; an empty column is not shown, and has to be read to be. */
const isShut = () => Boolean(column.firstElementChild) && !isOpen();

function paint() {
  document.getElementById('toggle-details')?.setAttribute('aria-expanded', String(isOpen()));
  arrange();
}

function remember(state) {
  document.cookie = `details=${state}; Path=/app; Max-Age=31536000; SameSite=Lax`;
}

/** Opens or closes the column; on small screens it is a page of its own. */
export function toggleDetails(show = !isOpen()) {
  if (!open().id) return;
  if (stream.dataset.pane !== 'list') showPane(show ? 'details' : 'thread');
  stream.dataset.details = show ? 'open' : 'closed';
  if (WIDE.matches) remember(stream.dataset.details);
  paint();
  if (show) {
    opener = document.activeElement;
    if (!column.firstElementChild) refresh();
    if (!WIDE.matches) document.getElementById('close-details')?.focus();
  } else if (column.contains(document.activeElement) || document.activeElement === document.body) {
    (opener?.isConnected ? opener : document.getElementById('toggle-details'))?.focus();
  }
}

async function readDetails() {
  const { id } = open();
  reading.abort();
  if (!id) return column.replaceChildren();
  isBehind = isShut();
  if (isBehind) return;
  reading = new AbortController();
  const { signal } = reading;
  const { html } = await read('details', { c: id }, { signal }).catch(() => ({}));
  if (!signal.aborted) column.removeAttribute('aria-busy');
  if (!html || open().id !== id || find('[popover]:popover-open', column) || isEditing() || isTyping() || isNoting()) return;
  const focused = column.contains(document.activeElement) ? document.activeElement.id : null;
  column.replaceChildren(nodes(html));
  if (focused) document.getElementById(focused)?.focus();
  paint();
}

const refresh = later(30, readDetails);
const refreshCalmly = later(MOMENT, readDetails);

/** Puts a label on or takes it off, with the list still open; makes one that there is not. */
async function label(option) {
  if (!('create' in option.dataset)) {
    const on = option.getAttribute('aria-selected') !== 'true';
    option.setAttribute('aria-selected', String(on));
    return perform('labels', `${on ? '+' : '-'}${option.dataset.value}`);
  }
  try {
    const { id } = await act('labels', { title: option.dataset.title });
    closeMenu(option);
    await perform('labels', `+${id}`);
  } catch (problem) {
    refusal(problem);
  }
}

async function setBlocked(on) {
  try {
    await act(`contacts/${open().contactId}/block`, { on });
    toast(say(on ? 'conversations_live.toast.blocked' : 'conversations_live.toast.unblocked'));
  } catch (problem) {
    refusal(problem);
  }
}

column.addEventListener('click', (event) => {
  const off = event.target.closest('[data-label-off]');
  if (off) return perform('labels', `-${off.dataset.labelOff}`);
  const block = event.target.closest('[data-block]');
  if (block) return setBlocked(block.dataset.block === 'on');
  const option = event.target.closest('[data-choice] [role="option"], [data-stays] [role="option"]');
  const previous = event.target.closest('[data-open-conversation]');
  if (option?.closest('[data-stays]')) {
    label(option);
  } else if (option) {
    closeMenu(option);
    perform(option.closest('[data-choice]').dataset.choice, option.dataset.value);
  } else if (event.target.closest('#close-details')) {
    toggleDetails(false);
  } else if (previous && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    visit(Number(previous.dataset.openConversation));
  }
});
column.addEventListener('toggle', (event) => event.target.matches('[data-stays]') && event.newState === 'closed' && refresh(), true);
new ResizeObserver(() => isBehind && isOpen() && refresh()).observe(column);
begin(() => refresh());
listen(
  {
    column,
    pathOf: (owner) => (owner === 'contact' ? `contacts/${open().contactId}` : `conversations/${open().id}`),
    readNow: async () => nodes((await read('details', { c: open().id })).html),
    note,
  },
  () => refresh(),
);
document.addEventListener('click', (event) => event.target.closest('#toggle-details') && toggleDetails());

hear('opened', ({ id, kept }) => {
  refreshCalmly.cancel();
  column.removeAttribute('aria-busy');
  const shown = Number(column.dataset.conversation ?? 0);
  column.dataset.conversation = id;
  if (shown !== id) leave();
  if (isEditing() && shown !== id) document.getElementById('contact-form').hidden = true;
  if (!id) column.replaceChildren();
  else if (shown !== id && shown !== 0) {
    column.setAttribute('aria-busy', 'true');
    (kept ? refreshCalmly : refresh)();
  } else if (!column.firstElementChild) refresh();
  afterPaint(paint);
});
hear('state', refresh);
hear('live:gap', refresh);
hear('live:rules', refresh);
hear('live', (frame) => {
  if (frame.event === 'contact_updated' && frame.hint.contactId === open().contactId) refresh();
  if (SHOWN.has(frame.event) && frame.conversation === open().id) refresh();
  if (frame.event !== 'presence_changed') return;
  const dot = find(`#assignee-${frame.hint.agent} .presence`, column);
  if (dot) dot.className = `end presence ${frame.hint.availability?.toLowerCase()}`;
});
