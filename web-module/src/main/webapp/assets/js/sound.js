// Sound in the log: one plays at a time; arrow keys go five seconds back and on; three paces.

import { all, find, hear, setIcon } from './core.js';
import { say } from './texts.js';

const PACES = [1, 1.5, 2];
const STEP = 5;
const FAR = 1e9;

const region = document.getElementById('thread');
const soundOf = (element) => element.closest('.sound');
const audioOf = (sound) => find('audio', sound);

const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

function paint(audio) {
  const sound = soundOf(audio);
  const place = find('[data-sound-place]', sound);
  const button = find('[data-sound-play]', sound);
  const whole = Number.isFinite(audio.duration) ? audio.duration : 0;
  place.max = whole;
  place.value = audio.currentTime;
  const text = whole ? `${clock(audio.currentTime)} / ${clock(whole)}` : clock(audio.currentTime);
  place.setAttribute('aria-valuetext', text);
  find('[data-sound-time]', sound).textContent = text;
  setIcon(button, audio.paused ? 'play' : 'pause');
  button.ariaLabel = audio.paused ? button.dataset.playLabel : button.dataset.pauseLabel;
}

/** What was recorded in a browser does not say how long it is until somebody looks for its end. */
function measure(audio) {
  if (audio.duration !== Infinity || audio.dataset.measured) return;
  audio.dataset.measured = 1;
  audio.addEventListener('durationchange', () => (audio.currentTime = 0), { once: true });
  audio.currentTime = FAR;
}

function play(audio) {
  if (!audio.paused) return audio.pause();
  for (const other of all('.sound audio', region)) if (other !== audio) other.pause();
  audio.play().catch(() => paint(audio));
}

function pace(button) {
  const audio = audioOf(soundOf(button));
  const next = PACES[(PACES.indexOf(audio.playbackRate) + 1) % PACES.length];
  audio.playbackRate = next;
  const said = next.toLocaleString(document.documentElement.lang);
  button.textContent = `${said}×`;
  button.ariaLabel = say('conversations_live.sound.pace', said);
}

const go = (audio, seconds) => (audio.currentTime = Math.max(0, Math.min(audio.duration || 0, seconds)));

region.addEventListener('click', (event) => {
  const button = event.target.closest('[data-sound-play], [data-sound-pace]');
  if (!button) return;
  if ('soundPlay' in button.dataset) play(audioOf(soundOf(button)));
  else pace(button);
});
region.addEventListener('input', (event) => {
  if (event.target.matches('[data-sound-place]')) go(audioOf(soundOf(event.target)), Number(event.target.value));
});
region.addEventListener('keydown', (event) => {
  const way = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
  if (!way || !event.target.matches('[data-sound-place], [data-sound-play]')) return;
  const audio = audioOf(soundOf(event.target));
  event.preventDefault();
  go(audio, audio.currentTime + way * STEP);
});
/** What was known of a sound before anybody listened. */
function paintKnown() {
  for (const audio of all('.sound audio', region)) {
    if (audio.readyState < HTMLMediaElement.HAVE_METADATA) continue;
    measure(audio);
    paint(audio);
  }
}

hear('opened', paintKnown);
hear('refreshed', paintKnown);
hear('arrived', paintKnown);
paintKnown();

for (const news of ['loadedmetadata', 'durationchange', 'timeupdate', 'play', 'pause', 'ended', 'seeked']) {
  region.addEventListener(
    news,
    (event) => {
      if (!event.target.matches?.('.sound audio')) return;
      if (news === 'loadedmetadata') measure(event.target);
      paint(event.target);
    },
    true,
  );
}
