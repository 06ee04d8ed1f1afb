// Native dialogs: Escape and a click beside one close it, unless something was written in it that would be lost.

import { all, find } from './core.js';
import { say } from './texts.js';

const opened = new WeakMap();
let pressed = null;

const valueOf = (field) => (field.type === 'checkbox' ? field.checked : field.value);
const fields = (dialog) => JSON.stringify(all('input:not([type="radio"]), textarea, select', dialog).map(valueOf));

/**
 * Opens a dialog as it stands now.
 *
 * @param written says what is written in it, where its fields do not say it all
 */
export function openDialog(dialog, written = () => fields(dialog)) {
  dialog.returnValue = '';
  find('.dialog-unsaved', dialog)?.remove();
  opened.set(dialog, { written, before: written() });
  dialog.showModal();
}

/** Opens a dialog that asks. Gives the value of the button that was pressed, nothing when it was left in another way. */
export function ask(dialog) {
  openDialog(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue), { once: true });
  });
}

function isChanged(dialog) {
  const { written, before } = opened.get(dialog);
  return written() !== before;
}

function warn(dialog) {
  const warning = find('.dialog-unsaved', dialog) ?? document.createElement('p');
  warning.className = 'field-error dialog-unsaved';
  warning.setAttribute('role', 'alert');
  warning.textContent = say('general_live.dialog.unsaved');
  find('.dialog-foot', dialog).before(warning);
}

/** The dialog beside which the pointer is: what lies behind a dialog answers in its name. */
function beside({ target, clientX: x, clientY: y }) {
  if (!opened.has(target)) return null;
  const { left, right, top, bottom } = target.getBoundingClientRect();
  return x < left || x > right || y < top || y > bottom ? target : null;
}

function keepOpen(event) {
  const dialog = event.target.closest?.('dialog[open]');
  if (!opened.has(dialog) || event.defaultPrevented || find(':popover-open:not(#tip)', dialog) || !isChanged(dialog)) return;
  event.preventDefault();
  warn(dialog);
}

document.addEventListener('keydown', (event) => event.key === 'Escape' && !event.isComposing && keepOpen(event));
document.addEventListener('cancel', keepOpen, true);
document.addEventListener('input', ({ target }) => target.closest?.('dialog')?.querySelector('.dialog-unsaved')?.remove());
document.addEventListener('pointerdown', (event) => (pressed = beside(event)));
document.addEventListener('click', (event) => {
  const way = event.target.closest('dialog [data-close-native]');
  if (way) return way.closest('dialog').close();
  const dialog = pressed && beside(event);
  if (dialog && isChanged(dialog)) warn(dialog);
  else dialog?.close();
});
