// The provider's console: operator's menu, copying, typing a name to confirm, and forms that keep what was typed.

import './menus.js';
import './tables.js';
import './tabs.js';
import { all, find, later } from './core.js';

const page = document.getElementById('app').dataset;
const YEAR = 31536000;

// — Theme, language, log-out —

function remember(cookie, value) {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${cookie}=${value}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`;
}

const send = (path, body) =>
  fetch(path, { method: 'POST', credentials: 'same-origin', headers: { 'X-CSRF-Token': page.csrf }, body: new URLSearchParams(body ?? {}) });

function chooseTheme(item) {
  const theme = item.dataset.themeChoice;
  document.documentElement.dataset.theme = theme;
  remember('theme', theme);
  for (const each of all('[data-theme-choice]')) each.setAttribute('aria-checked', String(each === item));
  send('/provider/actions/preferences', { theme }).catch(() => null);
}

async function chooseLanguage(item) {
  remember('lang', item.dataset.languageChoice);
  await send('/provider/actions/preferences', { lang: item.dataset.languageChoice }).catch(() => null);
  location.reload();
}

async function logOut() {
  await send('/provider/log_out').catch(() => null);
  location.assign('/provider/login');
}

// — Copying —

function say(text) {
  const place = document.getElementById('polite');
  place.textContent = '';
  setTimeout(() => (place.textContent = text), 50);
}

function markCopied(button) {
  const use = find('use', button);
  const before = use?.getAttribute('href');
  use?.setAttribute('href', before.replace(/#.*/, '#check'));
  setTimeout(() => use?.setAttribute('href', before), 1500);
  say(page.copied);
}

async function copy(button) {
  const source = document.getElementById(button.dataset.copyFrom);
  try {
    await navigator.clipboard.writeText((button.dataset.copy || source?.textContent || '').trim());
    markCopied(button);
  } catch {
    // the browser refuses: what should have been copied is selected instead
    if (source) getSelection().selectAllChildren(source);
  }
}

document.addEventListener('click', (event) => {
  const item = event.target.closest('[data-theme-choice], [data-language-choice], [data-log-out], [data-copy], [data-copy-from]');
  if (!item) return;
  if (item.dataset.themeChoice) chooseTheme(item);
  else if (item.dataset.languageChoice) chooseLanguage(item);
  else if ('logOut' in item.dataset) logOut();
  else copy(item);
});

// — Destroying asks for the name —

const plain = (text) => text.trim().replace(/\s+/g, ' ');

function judge(input) {
  const button = find('[data-confirms]', input.closest('form'));
  if (!button) return;
  const fits = plain(input.value) === plain(input.dataset.name);
  button.disabled = !fits;
  button.classList.toggle('ui-state-disabled', !fits);
}

const judgeAll = () => all('[data-name]').forEach(judge);
document.addEventListener('input', (event) => event.target.matches?.('[data-name]') && judge(event.target));

document.addEventListener('click', (event) => {
  const opener = event.target.closest('[data-opens]');
  if (opener) window.PF(opener.dataset.opens).show();
});

// — While a dialog is open, the page behind it is out of reach —

const BEHIND = ['#app', '.bottom-bar', '.skip-links'];

function shield() {
  const open = all('.ui-dialog').some((dialog) => dialog.getClientRects().length);
  for (const part of BEHIND.map((selector) => find(selector))) {
    if (part && part.inert !== open) part.inert = open;
  }
  if (open) judgeAll();
}

new MutationObserver(later(30, shield)).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['style'] });

// — What was typed survives a page that expired: a copy in this tab, until the form is done —

const drafts = {
  key: (form) => `provider:${form.dataset.keep}`,
  get(form) {
    try {
      return JSON.parse(sessionStorage.getItem(this.key(form))) ?? {};
    } catch {
      return {};
    }
  },
  set(form, values) {
    try {
      sessionStorage.setItem(this.key(form), JSON.stringify(values));
    } catch {
      // no room: the form works without it
    }
  },
};

const isText = (field) => field.id && field.matches('input:not([type=hidden], [type=password]), textarea, select');

function keep(form) {
  const values = drafts.get(form);
  for (const field of [...form.elements].filter(isText)) values[field.id] = field.value;
  drafts.set(form, values);
}

function restore(form) {
  const values = drafts.get(form);
  for (const field of [...form.elements].filter(isText)) {
    const kept = values[field.id];
    if (kept && !field.value) field.value = kept;
  }
}

const restoreAll = () => all('form[data-keep]').forEach(restore);
document.addEventListener('input', (event) => {
  const form = event.target.closest?.('form[data-keep]');
  if (form) keep(form);
});
for (const mark of all('[data-forget]')) {
  try {
    sessionStorage.removeItem(`provider:${mark.dataset.forget}`);
  } catch {
    // nothing was kept
  }
}

// — After each partial answer: the state of a list stands in the address —

function afterPartialAnswer(event, xhr, settings, parameters) {
  if (parameters?.address) {
    history.replaceState(history.state, '', parameters.address);
    for (const link of all('[data-with-query]')) link.href = link.dataset.withQuery + location.search;
  }
  judgeAll();
  restoreAll();
}

function listen() {
  window.jQuery?.(document).on('pfAjaxComplete', afterPartialAnswer);
  judgeAll();
  restoreAll();
}

if (document.readyState === 'complete') listen();
else addEventListener('load', listen);
