// The frame of every page behind the log-in: profile menu, theme, language, availability, log-out, notices, socket.

import './audio.js';
import './bell.js';
import './menus.js';
import './socket.js';
import './command-bar.js';
import './keys.js';
import './shortcuts.js';
import './signed-out.js';
import { act, all, app, find, remember } from './core.js';
import { nextRegion } from './a11y.js';
import { copyText } from './clipboard.js';
import { handle } from './commands.js';
import { refusal, toast } from './toasts.js';
import { say } from './texts.js';

/** Whether somebody registered this browser for push. */
function isRegistered() {
  try {
    return localStorage.getItem('atende:push-of') !== null;
  } catch {
    return false;
  }
}

if (isRegistered()) import('./push.js').then(({ renew }) => renew()).catch(() => {});

function check(group, chosen) {
  for (const item of all(group)) item.setAttribute('aria-checked', String(item === chosen));
}

function chooseTheme(item) {
  const theme = item.dataset.themeChoice;
  document.documentElement.dataset.theme = theme;
  remember('theme', theme);
  check('[data-theme-choice]', item);
  document.dispatchEvent(new CustomEvent('cx:theme', { detail: theme }));
  act('me/preferences', { theme }).catch(refusal);
}

async function chooseLanguage(item) {
  const locale = item.dataset.languageChoice;
  remember('lang', locale);
  await act('me/preferences', { locale }).catch(refusal);
  location.reload();
}

async function chooseAvailability(item) {
  const availability = item.dataset.availability;
  try {
    await act('me/availability', { availability });
    check('[data-availability]', item);
    for (const dot of all('.profile-button .presence, #profile-menu .menu-head .presence')) {
      dot.className = `presence ${availability.toLowerCase()}`;
    }
    toast(say('shell_live.toast.availability'));
  } catch (problem) {
    refusal(problem);
  }
}

async function leaveToPresence(item) {
  const on = item.getAttribute('aria-checked') !== 'true';
  try {
    await act('me/auto_offline', { on });
    item.setAttribute('aria-checked', String(on));
  } catch (problem) {
    refusal(problem);
  }
}

async function logOut() {
  await fetch('/app/log_out', { method: 'POST', headers: { 'X-CSRF-Token': app.csrf } }).catch(() => null);
  location.assign('/app/login');
}

document.addEventListener('click', (event) => {
  const item = event.target.closest('[data-theme-choice], [data-language-choice], [data-availability], [data-auto-offline], [data-log-out], [data-copy]');
  if (!item) return;
  if (item.dataset.themeChoice) chooseTheme(item);
  else if (item.dataset.languageChoice) chooseLanguage(item);
  else if (item.dataset.availability) chooseAvailability(item);
  else if ('autoOffline' in item.dataset) leaveToPresence(item);
  else if ('logOut' in item.dataset) logOut();
  else copy(item);
});

const copy = (item) => copyText(item.dataset.copy || document.getElementById(item.dataset.copyFrom)?.textContent || '');

handle('theme', (value) => chooseTheme(find(`[data-theme-choice="${value}"]`)));
handle('availability', (value) => chooseAvailability(find(`[data-availability="${value}"]`)));
handle('next_region', () => nextRegion(1));
handle('previous_region', () => nextRegion(-1));

// Ctrl+Enter sends the dialog that is open, also from a field of several lines.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing || event.defaultPrevented) return;
  const form = event.target.closest?.('dialog[open] form, .ui-dialog form');
  const button = form && find('[type="submit"].cx-primary, button.cx-primary', form);
  if (!button || button.disabled) return;
  event.preventDefault();
  button.click();
});
