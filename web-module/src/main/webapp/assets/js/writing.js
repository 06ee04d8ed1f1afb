// How the reader writes, on whatever device: which key sends, his signature and where it stands, and what he has not sent yet.

import { act, find, hear, isMac, look, memory, tell, touch } from './core.js';
import { mergeDrafts } from './drafts.js';
import { open } from './open.js';
import { refusal, toast } from './toasts.js';
import { say } from './texts.js';

const AWAY = 20000;
const USUAL = { sendKey: 'enter', signature: '', signed: [] };

let how = { ...USUAL, ...JSON.parse(memory.get('writing') ?? '{}') };
const isSigned = () => how.signed.includes(channel());
const channel = () => document.getElementById('composer')?.dataset.channel;

/** Whether this key press sends. On a touch screen Enter begins a new line. */
export function sends(event) {
  if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229 || event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return true;
  return how.sendKey === 'enter' && !event.shiftKey && !touch.matches;
}

/** What a reply gets below it; empty for none. */
export const signature = () => (isSigned() ? how.signature : '');

/** Shows in the composer which key sends and what is signed. */
export function paintWriting(isNote) {
  const toggle = document.getElementById('sign');
  if (!toggle) return;
  const keys = isMac ? '⌘ + Enter' : 'Ctrl + Enter';
  const enter = how.sendKey === 'enter';
  document.getElementById('key-hint').textContent = touch.matches ? '' : enter ? say('conversations_live.key_hint') : say('conversations_live.key_hint_mod', keys);
  const label = toggle.dataset[isSigned() ? 'offLabel' : 'onLabel'];
  toggle.setAttribute('aria-pressed', String(isSigned()));
  toggle.setAttribute('aria-label', label);
  toggle.dataset.tip = label;
  toggle.hidden = isNote;
  const place = document.getElementById('signed');
  place.hidden = isNote || !signature();
  find('[data-text]', place).textContent = signature();
}

async function toggleSignature() {
  if (!how.signature) return toast(say('conversations_live.signature.none'), 'error');
  const on = !isSigned();
  const here = channel();
  take({ ...how, signed: on ? [...how.signed, here] : how.signed.filter((other) => other !== here) });
  try {
    await act('me/signature', { channel: here, on });
  } catch (problem) {
    take({ ...how, signed: on ? how.signed.filter((other) => other !== here) : [...how.signed, here] });
    refusal(problem);
  }
}

function take(next) {
  how = next;
  memory.set('writing', JSON.stringify(how));
  paintWriting(document.getElementById('composer')?.classList.contains('is-note'));
}

async function ask() {
  const answer = await look('me/writing').catch(() => null);
  if (!answer) return;
  take({ sendKey: answer.send_key, signature: answer.signature, signed: answer.signed_channels });
  mergeDrafts(answer.drafts);
  tell('sections', answer.sections);
}

let leftAt = 0;
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') leftAt = Date.now();
  else if (Date.now() - leftAt > AWAY) ask();
});
hear('live:gap', ask);
document.getElementById('thread').addEventListener('click', (event) => event.target.closest('#sign') && open().id && toggleSignature());
ask();
