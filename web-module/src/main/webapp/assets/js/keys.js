// Keyboard shortcuts of every page. One listener, before everything else, over the table that the list of shortcuts shows too.

import { isMac } from './core.js';
import { can, hasAltKeys, isCovered, keys, run } from './commands.js';

/** These open and close a dialog themselves. */
const DIALOGS = ['command_bar', 'shortcuts'];

const heard = keys
  .filter((line) => !line.own)
  .flatMap((line) => line.keys.map((text) => ({ name: line.id, parts: text.split('+') })));

/** A slash is where the keyboard writes it: beside the right Shift on ABNT2, elsewhere on others. */
const isSlash = (event) => event.key === '/' && !event.altKey && (event.ctrlKey || event.metaKey);

/** With Alt letters count by their key's place, so that Option on a Mac does not matter. */
const isKey = (event, key, alt) => (alt ? event.code === `Key${key}` : event.key.toUpperCase() === key);

function fits(parts, event) {
  const key = parts.at(-1);
  if (key === '/') return isSlash(event);
  const alt = parts.includes('Alt');
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const foreign = isMac ? event.ctrlKey : event.metaKey;
  return (
    !foreign &&
    mod === parts.includes('Mod') &&
    event.altKey === alt &&
    event.shiftKey === parts.includes('Shift') &&
    isKey(event, key, alt)
  );
}

document.addEventListener('keydown', (event) => {
  if (event.isComposing || !event.key || event.getModifierState('AltGraph')) return;
  const name = heard.find(({ parts }) => fits(parts, event))?.name;
  if (!name || !can(name) || (event.altKey && !hasAltKeys())) return;
  if (isCovered() && !DIALOGS.includes(name)) return;
  event.preventDefault();
  run(name);
}, true);
