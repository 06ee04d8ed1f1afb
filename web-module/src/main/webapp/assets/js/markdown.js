// The marks of Markdown beside the composer: shown or hidden, by button and by key.

import { find, hear, memory } from './core.js';
import { mark, markOf, walk } from './marks.js';

const isShown = () => memory.get('toolbar') === 'open';

function paint() {
  const bar = document.getElementById('marks');
  if (!bar) return;
  bar.hidden = !isShown();
  document.getElementById('toggle-marks').setAttribute('aria-expanded', String(isShown()));
}

const region = document.getElementById('thread');
region.addEventListener('click', (event) => {
  const button = event.target.closest('[data-mark]');
  if (button) mark(document.getElementById('reply'), button.dataset.mark);
  if (event.target.closest('#toggle-marks')) {
    memory.set('toolbar', isShown() ? null : 'open');
    paint();
  }
});
region.addEventListener('keydown', (event) => {
  const kind = event.target.id === 'reply' && markOf(event);
  if (!kind) return;
  event.preventDefault();
  mark(event.target, kind);
});
region.addEventListener('keydown', (event) => walk(event, event.target.closest?.('#marks')));
hear('opened', paint);
if (find('#marks')) paint();
