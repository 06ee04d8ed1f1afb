// A row of tabs that is wider than the window shows the one that is open.

import { all } from './core.js';

for (const here of all('.page-tabs [aria-current="page"], .page-frame > .secondary [aria-current="page"]')) {
  here.scrollIntoView({ inline: 'center', block: 'nearest' });
}
