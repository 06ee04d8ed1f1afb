// The list of keyboard shortcuts, and the switch for those with Alt in the profile.

import { all, find, isMac } from './core.js';
import { closeMenus, handle, hasAltKeys, isCovered, keys, setAltKeys } from './commands.js';
import { keysOf } from './menus.js';
import { toast } from './toasts.js';
import { say } from './texts.js';

const dialog = document.getElementById('shortcuts');

/** A combination as this keyboard has it: a cap for each key. */
export function caps(text) {
  return keysOf(text).map((key) => {
    const cap = document.createElement('kbd');
    cap.className = 'kbd';
    cap.textContent = key === 'Space' ? say('commands_live.key.space') : key;
    return cap;
  });
}

/** A Mac has no Windows key; ⌘ stands for it. */
const ways = (line) => line.keys.filter((way) => !(isMac && way.startsWith('Win')));

function drawLine(line) {
  const item = document.createElement('li');
  const label = document.createElement('span');
  label.textContent = line.label;
  const places = ways(line).map((way) => {
    const place = document.createElement('span');
    place.className = 'keys';
    place.append(...caps(way));
    return place;
  });
  item.append(label, ...places);
  return item;
}

const isHeard = (line) => hasAltKeys() || !line.keys.every((way) => way.includes('Alt'));

function draw() {
  for (const section of all('[data-area]', dialog)) {
    const lines = keys.filter((line) => line.area === section.dataset.area && isHeard(line));
    find('ul', section).replaceChildren(...lines.map(drawLine));
    section.hidden = !lines.length;
  }
  document.getElementById('shortcuts-off').hidden = hasAltKeys();
}

handle('shortcuts', () => {
  if (dialog.open) return dialog.close();
  if (isCovered()) return;
  closeMenus();
  draw();
  dialog.showModal();
});

dialog.addEventListener('click', (event) => {
  if (event.target === dialog || event.target.closest('[data-close]')) dialog.close();
});

for (const place of all('[data-keys]')) place.append(...caps(place.dataset.keys));

const box = document.getElementById('alt-keys');
if (box) {
  box.checked = hasAltKeys();
  box.addEventListener('change', () => {
    if (!setAltKeys(box.checked)) box.checked = hasAltKeys();
    toast(say(`commands_live.toast.alt.${hasAltKeys() ? 'on' : 'off'}`));
  });
}
