// The form of a canned response: variables at the caret, and files that are sent up while one still writes.

import { all, find } from './core.js';
import { insert } from './caret-menu.js';
import { makeTray } from './tray.js';
import { offerNames } from './variables.js';

offerNames('textarea[data-variables]');

/** Brings the files of one form to life; the server has written those that it knows. */
function begin(field) {
  field.dataset.ready = '';
  const form = field.closest('form');
  const place = find('[data-tray]', field);
  const keys = find('input[type="hidden"]', field);
  const input = find('input[type="file"]', field);
  const button = find(`button[id$=":${field.dataset.send}"]`, form);
  const tray = makeTray('files', () => {
    tray.draw(place);
    keys.value = tray.files().map((file) => file.key).filter(Boolean).join(',');
    if (button) button.disabled = tray.isBusy() || Boolean(tray.failed());
  });
  tray.adopt(all('[data-known] > li', field).map(({ dataset: { key, name, size, kind } }) => ({ key, name, size: Number(size), kind })));
  find('[data-attach]', field).addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    tray.add([...input.files]);
    input.value = '';
  });
  for (const event of ['dragover', 'drop']) {
    form.addEventListener(event, (drag) => {
      if (![...(drag.dataTransfer?.types ?? [])].includes('Files')) return;
      drag.preventDefault();
      if (event === 'drop') tray.add([...drag.dataTransfer.files]);
    });
  }
}

const watch = () => all('[data-files]:not([data-ready])').forEach(begin);

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-offer-variables]');
  if (!button) return;
  const field = find(`textarea[id$=":${button.dataset.offerVariables}"]`, button.closest('form'));
  insert(field, '{{');
  field.dispatchEvent(new Event('input', { bubbles: true }));
});
new MutationObserver(watch).observe(document.body, { childList: true, subtree: true });
watch();
