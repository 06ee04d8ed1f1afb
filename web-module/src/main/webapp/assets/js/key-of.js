// The key of a new attribute follows its name, until somebody types one.

import { find } from './core.js';

const LONGEST = 64;

/** A name in small letters without accents, with underscores between its words. */
function keyOf(name) {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_+|_+$/g, '').slice(0, LONGEST);
}

document.addEventListener('input', ({ target }) => {
  const key = target.form && find('[data-key-of]', target.form);
  if (!key || target.id !== `${target.form.id}:${key.dataset.keyOf}`) return;
  if (key.value && key.value !== key.dataset.made) return;
  key.value = keyOf(target.value);
  key.dataset.made = key.value;
});
