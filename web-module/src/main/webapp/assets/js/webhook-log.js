// The log of a webhook: ticks all deliveries of the page, and offers what is done with several only while one is ticked.

import { all, find, later } from './core.js';

const ONE = '.hook-tick[name="picked"]';

function follow() {
  const ticks = all(ONE);
  const ticked = ticks.filter((tick) => tick.checked).length;
  const whole = find('#pick-all');
  if (whole) {
    whole.checked = ticked > 0 && ticked === ticks.length;
    whole.indeterminate = ticked > 0 && ticked < ticks.length;
  }
  const many = find('.hook-many');
  if (many) many.disabled = ticked === 0;
}

document.addEventListener('change', ({ target }) => {
  if (target.id === 'pick-all') for (const tick of all(ONE)) tick.checked = target.checked;
  if (target.matches('.hook-tick')) follow();
});

new MutationObserver(later(30, follow)).observe(find('.hook-log'), { childList: true, subtree: true });
follow();
