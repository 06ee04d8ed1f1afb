// Pages of records and forms: closes dialogs, keeps what lies behind one out of reach, draws the widget while one types.

import './form-copy.js';
import './key-of.js';
import './main.js';
import './tables.js';
import './tabs.js';
import './value-chips.js';
import { all, find } from './core.js';
import { say } from './texts.js';
import { toast } from './toasts.js';

document.addEventListener('click', (event) => {
  const close = event.target.closest('[data-close-dialog]');
  if (close) window.PF?.(close.dataset.closeDialog)?.hide();
});

const note = ({ target }) => {
  const form = target.closest?.('.ui-dialog form');
  if (form) form.dataset.changed = '';
};

/** Escape throws nothing away that was typed into a dialog. */
function keep(event) {
  if (event.key !== 'Escape' || event.isComposing || event.target.closest?.('[aria-expanded="true"]') || find('.caret-box:popover-open')) return;
  const form = all('.ui-dialog form:is([data-changed], :has(.ui-message-error, .meanwhile))').find((each) => each.getClientRects().length);
  if (!form) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  toast(say('general_live.dialog.unsaved'), 'info');
}

document.addEventListener('input', note);
document.addEventListener('change', note);
document.addEventListener('keydown', keep, true);
/** Whoever comes to make a new one finds the dialog open. */
function begin() {
  if (location.hash !== '#new') return;
  history.replaceState(null, '', location.pathname + location.search);
  document.getElementById('head:add')?.click();
}

if (document.readyState === 'complete') begin();
else addEventListener('load', begin);

const preview = find('#widget-preview');

function draw() {
  for (const place of all('[data-preview]', preview)) {
    const field = find(`[id$=":${place.dataset.preview}"]`);
    if (!field) continue;
    const typed = field.matches('select') ? field.selectedOptions[0]?.textContent : field.value;
    place.textContent = typed?.trim() || place.dataset.usual;
  }
  const color = find('[id$=":widget_color"]')?.value;
  if (color) preview.style.setProperty('--brand', color);
  const { dataset } = preview;
  dataset.position = find('[id$=":widget_position"]')?.value ?? dataset.position;
  dataset.launcher = find('[id$=":launcher_type"]')?.value ?? dataset.launcher;
}

if (preview) document.addEventListener('input', draw);
