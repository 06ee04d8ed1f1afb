// Rings when a contact writes, as the reader chose: a tone that the browser makes itself, in one of his tabs only.

import { afterPaint, app, hear, look, memory } from './core.js';

const AGAIN = 30000;
const KNOWN_FOR = 60000;
const HIDDEN_WAITS = 400;
/** Hertz, seconds after the beginning, seconds long. */
const TONES = {
  ding: [[880, 0, 0.5]],
  bell: [[659, 0, 0.9], [1319, 0.02, 0.6]],
  chime: [[523, 0, 0.35], [659, 0.14, 0.35], [784, 0.28, 0.6]],
};

let context;
let openNow = 0;
let known;
const ringing = new Set();
let again;

function sounding() {
  context ??= window.AudioContext && new AudioContext();
  if (context?.state === 'suspended') context.resume().catch(() => null);
  return context;
}

/** Plays a tone, if the browser lets pages be heard. */
export function play(tone) {
  const out = sounding();
  if (!out) return;
  for (const [pitch, after, length] of TONES[tone] ?? TONES.ding) {
    const note = out.createOscillator();
    const loudness = out.createGain();
    const at = out.currentTime + after;
    note.frequency.value = pitch;
    loudness.gain.setValueAtTime(0, at);
    loudness.gain.linearRampToValueAtTime(0.2, at + 0.01);
    loudness.gain.exponentialRampToValueAtTime(0.001, at + length);
    note.connect(loudness).connect(out.destination);
    note.start(at);
    note.stop(at + length);
  }
}

/** What he chose; asked for when something might ring, and again after a while. */
function chosen() {
  if (!known || Date.now() - known.at > KNOWN_FOR) known = { at: Date.now(), answer: look('me/alerts').catch(() => null) };
  return known.answer;
}

const isLookingAt = (conversation) => document.hasFocus() && conversation === openNow && document.visibilityState === 'visible';
const kindOf = (hint) => (hint.assignee == null ? 'unassigned' : hint.assignee === app.me ? 'mine' : 'notme');

/** Whether this tab is the one that rings for it: the one in front, or the first of the others. */
async function isFirst(key) {
  if (!document.hasFocus()) await new Promise((done) => setTimeout(done, HIDDEN_WAITS * (0.5 + Math.random() / 2)));
  if (memory.get('rang') === key) return false;
  memory.set('rang', key);
  return true;
}

function repeat(tone) {
  clearInterval(again);
  again = setInterval(() => {
    if (ringing.size) play(tone);
    else clearInterval(again);
  }, AGAIN);
}

async function ring(frame) {
  const alerts = await chosen();
  if (!alerts?.about.includes(kindOf(frame.hint))) return;
  if (alerts.onlyInactive ? document.hasFocus() : isLookingAt(frame.conversation)) return;
  if (!(await isFirst(`${frame.conversation} ${frame.id}`))) return;
  play(alerts.tone);
  ringing.add(frame.conversation);
  if (alerts.repeating) repeat(alerts.tone);
}


hear('live', (frame) => {
  const { event, conversation, hint } = frame;
  if (event === 'message_created' && hint.type === 'incoming' && !hint.muted && !isLookingAt(conversation)) ring(frame);
  if (hint?.unread === 0) ringing.delete(conversation);
});
hear('opened', ({ id }) => {
  openNow = id;
  ringing.delete(id);
});
document.addEventListener('cx:alerts', () => {
  known = null;
});
document.addEventListener('click', (event) => {
  const asks = event.target.closest('[data-try-tone]');
  if (asks) play(document.getElementById(asks.dataset.tryTone)?.value.toLowerCase());
});
// A page may be heard from the reader's first gesture on; to get ready takes long, and he does not wait for it.
for (const gesture of ['pointerdown', 'keydown']) {
  document.addEventListener(gesture, () => afterPaint(sounding), { once: true, passive: true });
}
