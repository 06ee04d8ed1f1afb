// The session has ended: the reader signs in again over the page, which keeps everything. What another tab does counts too.

import { find, hear, signIn, tell, whoIsIn } from './core.js';
import { say } from './texts.js';

const dialog = find('#signed-out');
const password = find('#signed-out-password');
const error = find('#signed-out-error');
const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('atende:signed-in') : null;

function ask() {
  if (!dialog || dialog.open) return;
  find('#signed-out-other').href = `/app/login?return_to=${encodeURIComponent(location.pathname + location.search)}`;
  password.value = '';
  refuse('');
  dialog.showModal();
  password.focus();
}

function refuse(text) {
  error.textContent = text;
  error.hidden = !text;
  password.toggleAttribute('aria-invalid', Boolean(text));
}

function goOn() {
  dialog.close();
  password.value = '';
  tell('signed-in');
}

/** Somebody signed in elsewhere: if it is the reader of this page, it goes on. */
async function lookAgain() {
  if (dialog?.open && (await whoIsIn())?.mine && dialog.open) goOn();
}

hear('signed-out', ask);
tabs?.addEventListener('message', lookAgain);
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && lookAgain());
dialog?.addEventListener('cancel', (event) => event.preventDefault());
dialog?.addEventListener('keydown', (event) => event.key === 'Escape' && event.preventDefault());

find('#sign-in-again')?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = find('[type="submit"]', dialog);
  if (button.classList.contains('is-busy')) return;
  button.classList.add('is-busy');
  try {
    const { mine } = await signIn(find('#signed-out-email').value, password.value);
    if (!mine) return location.reload();
    goOn();
    tabs?.postMessage('in');
  } catch (problem) {
    refuse(problem.detail ?? say('general_live.error.offline'));
    password.select();
    password.focus();
  } finally {
    button.classList.remove('is-busy');
  }
});

// A form of Faces was refused because nobody is signed in: the page stays, and the button is pressed again afterwards.
function hearForms() {
  window.jQuery?.(document).on('pfAjaxError', (event, xhr) => xhr?.status === 401 && tell('signed-out'));
}
if (document.readyState === 'complete') hearForms();
else addEventListener('load', hearForms);
