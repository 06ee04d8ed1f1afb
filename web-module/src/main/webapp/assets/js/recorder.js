// Records a voice message: level and time while one speaks, a pause, and at the end a file in the tray that can be heard before it is sent.

import { find, hear } from './core.js';
import { announce } from './a11y.js';
import { toast } from './toasts.js';
import { addFiles } from './uploads.js';
import { open } from './open.js';
import { say } from './texts.js';

const FORMATS = [['audio/webm;codecs=opus', 'webm'], ['audio/ogg;codecs=opus', 'ogg'], ['audio/mp4', 'm4a']];
const LONGEST = 15 * 60;

let now = null;

const bar = () => document.getElementById('recorder');
const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds) % 60).padStart(2, '0')}`;
const secondsOf = ({ spoken, since }) => (spoken + (since ? performance.now() - since : 0)) / 1000;

function paint() {
  const place = bar();
  if (!place) return;
  place.hidden = !now;
  document.getElementById('composer').classList.toggle('is-recording', Boolean(now));
  if (!now) return;
  const paused = now.recorder.state === 'paused';
  const button = find('[data-recorder="pause"]', place);
  button.setAttribute('aria-pressed', String(paused));
  button.setAttribute('aria-label', button.dataset[paused ? 'goOnLabel' : 'pauseLabel']);
}

function tick() {
  if (!now) return;
  now.analyser.getByteTimeDomainData(now.samples);
  const loudest = now.samples.reduce((most, sample) => Math.max(most, Math.abs(sample - 128)), 0);
  const place = bar();
  if (place) {
    find('meter', place).value = now.recorder.state === 'recording' ? Math.min(1, loudest / 96) : 0;
    find('[data-time]', place).textContent = clock(secondsOf(now));
  }
  if (secondsOf(now) >= LONGEST) return finish();
  now.frame = requestAnimationFrame(tick);
}

/** Begins, once the browser has got leave to listen. */
export async function record() {
  const { id } = open();
  if (!id || now) return;
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch (failure) {
    toast(say(failure.name === 'NotFoundError' ? 'conversations_live.recorder.no_microphone' : 'conversations_live.recorder.refused'), 'error');
    return;
  }
  if (open().id !== id || now) return stream.getTracks().forEach((track) => track.stop());
  const [type, extension] = FORMATS.find(([format]) => MediaRecorder.isTypeSupported(format)) ?? ['', 'webm'];
  const recorder = new MediaRecorder(stream, type ? { mimeType: type } : {});
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(analyser);
  now = { id, stream, recorder, context, analyser, extension, samples: new Uint8Array(analyser.fftSize), pieces: [], spoken: 0, since: performance.now() };
  recorder.addEventListener('dataavailable', ({ data }) => data.size && now?.pieces.push(data));
  recorder.start(1000);
  announce(say('conversations_live.recorder.begun'));
  paint();
  find('[data-recorder="stop"]', bar()).focus();
  tick();
}

function close() {
  const closed = now;
  now = null;
  cancelAnimationFrame(closed.frame);
  closed.stream.getTracks().forEach((track) => track.stop());
  closed.context.close();
  paint();
  return closed;
}

/** Ends it; the file waits in the tray. */
async function finish() {
  if (!now || now.ending) return;
  now.ending = true;
  await new Promise((resolve) => {
    now.recorder.addEventListener('stop', resolve, { once: true });
    now.recorder.stop();
  });
  const { id, pieces, extension, recorder } = close();
  const stamp = new Date().toISOString().slice(0, 19).replace(/[T:]/g, '-');
  const type = recorder.mimeType.split(';')[0] || 'audio/webm';
  addFiles(id, [new File(pieces, `${say('conversations_live.recorder.file')}-${stamp}.${extension}`, { type })]);
  if (open().id === id) document.getElementById('reply')?.focus();
}

function discard() {
  if (!now || now.ending) return;
  now.recorder.stop();
  close();
  document.getElementById('reply')?.focus();
}

function pause() {
  const { recorder } = now;
  if (recorder.state === 'recording') {
    recorder.pause();
    now.spoken += performance.now() - now.since;
    now.since = 0;
  } else {
    recorder.resume();
    now.since = performance.now();
  }
  paint();
}

document.getElementById('thread').addEventListener('click', (event) => {
  const what = event.target.closest('[data-recorder]')?.dataset.recorder;
  if (!what || !now) return;
  ({ stop: finish, pause, discard })[what]();
});
hear('leave', finish);
