// The session has ended: the reader signs in again over the page, which keeps everything; with a code too, if he has a second factor. What
// another tab does counts too.

import { find, hear, signIn, tell, whoIsIn } from './core.js';
import { say } from './texts.js';

const dialog = find('#signed-out');
const password = find('#signed-out-password');
const code = find('#signed-out-code');
const error = find('#signed-out-error');
const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('atende:signed-in') : null;

function ask() {
  if (!dialog || dialog.open) return;
  find('#signed-out-other').href = `/app/login?return_to=${encodeURIComponent(location.pathname + location.search)}`;
  turnTo(false);
  dialog.showModal();
  password.focus();
}

/** Asks for the password, or, when that was right, for a code of the second factor. */
function turnTo(second) {
  find('#signed-out-first').hidden = second;
  find('#signed-out-second').hidden = !second;
  password.required = !second;
  code.required = second;
  password.value = '';
  code.value = '';
  refuse('');
}

const isSecond = () => !find('#signed-out-second').hidden;
const typed = () => (isSecond() ? code : password);

function refuse(text) {
  error.textContent = text;
  error.hidden = !text;
  typed().toggleAttribute('aria-invalid', Boolean(text));
}

function goOn() {
  dialog.close();
  turnTo(false);
  tell('signed-in');
}

/** The password was right and a code is needed; or it took too long, and one begins again; or it was wrong. */
function hold(problem) {
  const steps = { SECOND_FACTOR_NEEDED: true, SIGN_IN_EXPIRED: false };
  if (problem.code in steps) turnTo(steps[problem.code]);
  if (problem.code !== 'SECOND_FACTOR_NEEDED') refuse(problem.detail ?? say('general_live.error.offline'));
  typed().select();
  typed().focus();
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

code?.addEventListener('input', () => /^\s*\d{3}\s?\d{3}\s*$/.test(code.value) && find('#sign-in-again').requestSubmit());

find('#sign-in-again')?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = find('[type="submit"]', dialog);
  if (button.classList.contains('is-busy')) return;
  button.classList.add('is-busy');
  try {
    const { mine } = await signIn(isSecond() ? { code: code.value } : { email: find('#signed-out-email').value, password: password.value });
    if (!mine) return location.reload();
    goOn();
    tabs?.postMessage('in');
  } catch (problem) {
    hold(problem);
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
