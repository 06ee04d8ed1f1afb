// The column beside the conversation: opened and closed, read for each conversation, the assignee chosen from a list.

import { all, find, hear, later, memory, nodes, read, tell } from './core.js';
import { closeMenu } from './menus.js';
import { assign, open, showPane } from './thread.js';

const WIDE = matchMedia('(min-width: 1280px)');
const stream = document.getElementById('stream');
const column = document.getElementById('details');
let opener = null;

const isOpen = () => getComputedStyle(column).display !== 'none';

function paint() {
  document.getElementById('toggle-details')?.setAttribute('aria-expanded', String(isOpen()));
  for (const section of all('[data-section]', column)) {
    const kept = memory.get(`section:${section.dataset.section}`);
    if (kept) section.open = kept === 'open';
  }
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

const refresh = later(30, async () => {
  const { id } = open();
  if (!id) return column.replaceChildren();
  const { html } = await read('details', { c: id }).catch(() => ({}));
  if (!html || open().id !== id || column.contains(find('[popover]:popover-open', column))) return;
  const focused = column.contains(document.activeElement) ? document.activeElement.id : null;
  column.replaceChildren(nodes(html));
  if (focused) document.getElementById(focused)?.focus();
  paint();
});

column.addEventListener('click', (event) => {
  const option = event.target.closest('#assignee-menu [role="option"]');
  const previous = event.target.closest('[data-open-conversation]');
  if (option) {
    closeMenu(option);
    assign(option.dataset.value ? Number(option.dataset.value) : null);
  } else if (event.target.closest('#close-details')) {
    toggleDetails(false);
  } else if (previous && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    tell('open', { id: Number(previous.dataset.openConversation) });
  }
});
column.addEventListener('toggle', (event) => {
  const section = event.target.closest?.('[data-section]');
  if (section && event.target === section) memory.set(`section:${section.dataset.section}`, section.open ? 'open' : 'closed');
}, true);
document.addEventListener('click', (event) => event.target.closest('#toggle-details') && toggleDetails());

hear('opened', ({ id }) => {
  const shown = Number(column.dataset.conversation ?? 0);
  column.dataset.conversation = id;
  if (!id) column.replaceChildren();
  else if (shown !== id && shown !== 0) refresh();
  else if (!column.firstElementChild) refresh();
  paint();
});
hear('state', refresh);
hear('live:gap', refresh);
hear('live:rules', refresh);
hear('live', (frame) => {
  if (frame.event === 'contact_updated' && frame.hint.contactId === open().contactId) refresh();
  if (frame.event !== 'presence_changed') return;
  const dot = find(`#assignee-${frame.hint.agent} .presence`, column);
  if (dot) dot.className = `end presence ${frame.hint.availability?.toLowerCase()}`;
});
