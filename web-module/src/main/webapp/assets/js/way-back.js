// From another conversation of the same contact back to the one where one came from.

import { copyOf, find, hear, tell } from './core.js';
import { open } from './open.js';
import { say } from './texts.js';

const region = document.getElementById('thread');
let trail = [];
let there = 0;
let goesBack = false;

/** Opens another conversation of the contact in place of this one, which stays within reach. */
export function visit(id) {
  trail.push(open().id);
  there = id;
  goesBack = false;
  tell('open', { id });
}

function goBack() {
  there = trail.pop();
  goesBack = true;
  tell('open', { id: there });
}

function paint() {
  find('.way-back', region)?.remove();
  if (!trail.length) return;
  const bar = copyOf('way-back');
  find('[data-text]', bar).textContent = say('conversations_live.way_back', String(trail.at(-1)));
  find('.thread-head', region).after(bar);
}

region.addEventListener('click', (event) => event.target.closest('[data-way-back]') && goBack());
hear('opened', ({ id }) => {
  const isVisit = id > 0 && id === there;
  if (!isVisit) trail = [];
  paint();
  if (isVisit) (goesBack && !trail.length ? find('#log', region) : find('[data-way-back]', region)).focus({ preventScroll: true });
  if (!trail.length) there = 0;
});
