// Before the log-in: the language links remember the choice, passwords can be shown, a code sends itself when it is complete,
// and the keyboard stands where something is to be typed.

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

for (const input of all('[data-submits]')) {
  const digits = Number(input.dataset.submits);
  if (digits) input.addEventListener('input', () => input.value.replace(/\D/g, '').length === digits && find('[type="submit"]', input.form).click());
}

// What is to be put right, else what is still to be filled in.
const isEmpty = (input) => !input.value && !input.disabled;
const next = find('[aria-invalid="true"], [data-submits]') ?? all('.form input:is([type="email"], [type="password"], [type="text"])').find(isEmpty);
next?.focus();
