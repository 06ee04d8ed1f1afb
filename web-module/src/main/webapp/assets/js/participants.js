// Who takes part in the open conversation: read when the section is opened, chosen from a list.

import { act, all, find, hear, later, nodes, read } from './core.js';
import { open } from './open.js';
import { refusal } from './toasts.js';

const column = document.getElementById('details');
const place = () => document.getElementById('participants-section');

const load = later(20, async () => {
  const { id } = open();
  if (!id || !place()?.closest('details').open) return;
  const { html } = await read('participants', { c: id }).catch(() => ({}));
  if (!html || open().id !== id || !place() || find('[popover]:popover-open', place())) return;
  const focused = place().contains(document.activeElement) ? document.activeElement.id : null;
  place().replaceChildren(nodes(html));
  place().removeAttribute('aria-busy');
  if (focused) document.getElementById(focused)?.focus();
});

async function change(path, body) {
  const { id } = open();
  try {
    await act(`conversations/${id}/participants${path}`, body);
  } catch (problem) {
    refusal(problem);
  }
  load();
}

function choose(option) {
  option.setAttribute('aria-selected', String(option.getAttribute('aria-selected') !== 'true'));
  const agents = all('[data-participant][aria-selected="true"]', place()).map((each) => Number(each.dataset.participant));
  change('', { agents });
}

column.addEventListener('click', (event) => {
  const option = event.target.closest('[data-participant]');
  const button = event.target.closest('[data-participate]');
  if (option) choose(option);
  else if (button) change(`/${button.dataset.participate}`);
});
column.addEventListener('toggle', (event) => {
  if (event.target.matches('[data-section="participants"]') || (event.target.id === 'participants-menu' && event.newState === 'closed')) load();
}, true);
hear('live', (frame) => frame.event === 'participants_changed' && frame.conversation === open().id && load());
