// One's own picture on the page of the profile: what shows it there shows the new one at once.

import { all, find } from './core.js';
import { portray } from './faces.js';
import { begin } from './picture.js';

begin((face) => {
  for (const mine of all('[data-me-button] .avatar, #own-picture .avatar')) portray(mine, face);
  find('[data-when="none"]').hidden = Boolean(face);
  find('[data-when="some"]').hidden = !face;
  document.getElementById('picture-remove').hidden = !face;
});
