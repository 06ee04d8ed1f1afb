// A table that is wider than the screen scrolls, so the keyboard must be able to reach it.

import { all, later } from './core.js';

const WRAPPERS = '.ui-datatable-tablewrapper, .table-scroll';

function mark() {
  for (const wrapper of all(WRAPPERS)) {
    const scrolls = wrapper.scrollWidth > wrapper.clientWidth;
    if (scrolls === wrapper.hasAttribute('tabindex')) continue;
    if (scrolls) wrapper.tabIndex = 0;
    else wrapper.removeAttribute('tabindex');
  }
}

addEventListener('resize', later(100, mark));
new MutationObserver(later(30, mark)).observe(document.body, { childList: true, subtree: true });
mark();
