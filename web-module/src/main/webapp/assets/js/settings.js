// Pages of records and forms: closes dialogs, keeps what lies behind one out of reach, draws the widget while one types, brings files to forms that take some.

import './key-of.js';
import './main.js';
import './tables.js';
import './tabs.js';
import { all, find } from './core.js';

document.addEventListener('click', (event) => {
  const close = event.target.closest('[data-close-dialog]');
  if (close) window.PF?.(close.dataset.closeDialog)?.hide();
});

if (find('[data-files]')) import('./canned-form.js');

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
}

if (preview) document.addEventListener('input', draw);
