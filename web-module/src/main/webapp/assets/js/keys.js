// Keyboard shortcuts of the conversation view. One listener, before everything else; letters by their key's place, so that Option on a Mac does not matter.

import { app, isMac } from './core.js';
import { switchMode } from './composer.js';
import { toggleDetails } from './details.js';
import { openSnooze } from './doing-menus.js';
import { changeStatus } from './doings.js';
import { neighbour, nextTab } from './list.js';
import { open } from './open.js';
import { openConversation, prepare, showList } from './thread.js';
import { pick } from './uploads.js';

function step(way) {
  const item = neighbour(way);
  if (!item) return;
  const focus = document.activeElement?.id === 'reply';
  openConversation(Number(item.dataset.card), { focus });
  prepare(Number(neighbour(way)?.dataset.card));
}

async function resolveAndGoOn() {
  const next = neighbour(1) ?? neighbour(-1);
  const { id } = open();
  const done = await changeStatus('resolve');
  if (done && next && open().id === id) openConversation(Number(next.dataset.card));
}

const ALT = {
  KeyJ: () => step(-1),
  KeyK: () => step(1),
  KeyE: () => changeStatus(),
  KeyP: () => switchMode('note'),
  KeyL: () => switchMode('reply'),
  KeyM: () => openSnooze(),
  KeyO: () => toggleDetails(),
  KeyN: () => nextTab(),
  KeyC: () => location.assign(`${app.home}/dashboard`),
};
const MOD_ALT = { KeyA: pick, KeyE: resolveAndGoOn };

document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.getModifierState('AltGraph') || event.shiftKey) return;
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const foreign = isMac ? event.ctrlKey : event.metaKey;
  if (!event.altKey || foreign) return;
  const command = (mod ? MOD_ALT : ALT)[event.code];
  if (!command || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  command();
}, true);

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector(':popover-open:not(#tip), dialog[open]')) return;
  if (document.activeElement?.id === 'reply' && open().id) {
    document.querySelector('#cards .card[aria-current="true"], #cards .card')?.focus();
  } else if (document.activeElement?.closest('#details')) {
    toggleDetails(false);
  } else if (document.activeElement?.closest('#secondary')) {
    document.getElementById('open-secondary')?.click();
  } else if (document.getElementById('stream').dataset.pane === 'thread' && matchMedia('(max-width: 639.98px)').matches) {
    showList();
  }
});
