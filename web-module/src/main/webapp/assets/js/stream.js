// The conversation view: brings its parts together.

import './main.js';
import { find, hear, small } from './core.js';
import { comeBack } from './list.js';
import './list-live.js';
import './composer.js';
import './details.js';
import './keys.js';
import { parse, sameList } from './place.js';
import { begin, open, openConversation, prepare, showPane } from './thread.js';

hear('open', ({ id, focus }) => openConversation(id, { focus }));
hear('warm', prepare);

let before = location.href;
const follow = () => {
  const { conversation } = parse();
  if (!sameList(before, location.href)) comeBack();
  if (conversation && conversation !== open().id) openConversation(conversation, { follow: false });
  else showPane(conversation ? 'thread' : 'list');
  before = location.href;
};
addEventListener('popstate', follow);
for (const method of ['pushState', 'replaceState']) {
  const original = history[method].bind(history);
  history[method] = (...values) => {
    original(...values);
    before = location.href;
  };
}

const secondary = document.getElementById('secondary');
const button = document.getElementById('open-secondary');

function showSecondary(shown) {
  secondary.classList.toggle('is-open', shown);
  button.setAttribute('aria-expanded', String(shown));
  if (shown) find('[aria-current], a', secondary)?.focus();
  else if (secondary.contains(document.activeElement)) button.focus();
}

button.addEventListener('click', () => showSecondary(!secondary.classList.contains('is-open')));
document.addEventListener('pointerdown', (event) => {
  if (secondary.classList.contains('is-open') && !secondary.contains(event.target) && !button.contains(event.target)) showSecondary(false);
});
secondary.addEventListener('keydown', (event) => event.key === 'Escape' && showSecondary(false));

small.addEventListener('change', follow);
begin();
