// Before the log-in: the language links remember the choice, and passwords can be shown.

import { all, find } from './core.js';

for (const link of all('[data-lang]')) {
  link.addEventListener('click', () => {
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    document.cookie = `lang=${link.dataset.lang}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  });
}

for (const button of all('[data-reveal]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const input = find('input', button.parentElement);
    const shown = input.type === 'text';
    input.type = shown ? 'password' : 'text';
    button.setAttribute('aria-pressed', String(!shown));
    input.focus();
  });
}

find('[aria-invalid="true"]')?.focus();
