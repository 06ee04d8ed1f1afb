// The live lane: one socket for each tab. Frames are numbered; a gap or another epoch means «read again».

import { app, find, hear, tell } from './core.js';
import { say } from './texts.js';

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30000;
const SIGN_OF_LIFE = 25000;
const REFUSED = 1008;
const ABOUT_THE_LINE = new Set(['welcome', 'gap']);

let socket = null;
let pause = FIRST_PAUSE;
// Where the news stood before the page was read; pages that show no conversations begin with what comes.
const { seq = 0, epoch: begun = null } = find('[data-epoch]')?.dataset ?? {};
let seen = Number(seq);
let epoch = begun;
let timer = null;
let stopped = false;
let lostAt = 0;

const banner = document.getElementById('banner');

function address() {
  const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
  return `${scheme}//${location.host}/ws/console?account=${app.account}`;
}

/** Says something to the server, if it is there. */
export function send(frame) {
  if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
}

/** Whether news arrive at this moment. */
export const isLive = () => socket?.readyState === WebSocket.OPEN;

function receive(frame) {
  if (frame.seq !== undefined) {
    const known = frame.epoch === epoch && frame.seq <= seen;
    epoch = frame.epoch;
    seen = frame.seq;
    if (known && !ABOUT_THE_LINE.has(frame.event)) return;
  }
  if (frame.event === 'gap') tell('live:gap');
  else if (frame.event === 'welcome') tell('live:welcome');
  else if (frame.event !== 'pong') tell('live', frame);
}

function show(lost) {
  tell('live:state', !lost);
  if (!lost) {
    lostAt = 0;
    banner.hidden = true;
    return;
  }
  lostAt ||= Date.now();
  setTimeout(draw, 2000);
}

/** Says that the line is lost, and whether anything is done about it. */
function draw() {
  if (!lostAt || isLive()) return;
  banner.textContent = say(navigator.onLine ? 'general_live.banner.reconnecting' : 'general_live.banner.offline');
  if (!navigator.onLine) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = say('general_live.banner.refresh');
    button.addEventListener('click', now);
    banner.append(button);
  }
  banner.hidden = false;
}

function connect() {
  clearTimeout(timer);
  if (stopped || socket?.readyState === WebSocket.CONNECTING || isLive()) return;
  socket = new WebSocket(address());
  socket.addEventListener('open', () => {
    pause = FIRST_PAUSE;
    show(false);
    send({ hello: { since: seen, epoch } });
    tell('live:open');
  });
  socket.addEventListener('message', (event) => receive(JSON.parse(event.data)));
  socket.addEventListener('close', (event) => {
    if (event.code === REFUSED) {
      stopped = true;
      location.reload();
      return;
    }
    show(true);
    timer = setTimeout(connect, pause * (0.5 + Math.random()));
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  });
}

function now() {
  pause = FIRST_PAUSE;
  connect();
}

hear('signed-out', () => {
  stopped = true;
  socket?.close();
});
addEventListener('online', () => {
  if (!banner.hidden) draw();
  now();
});
addEventListener('offline', () => socket?.close());
addEventListener('pagehide', () => {
  stopped = true;
  socket?.close();
});
addEventListener('pageshow', (event) => {
  if (event.persisted) {
    stopped = false;
    now();
  }
});
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && now());
setInterval(() => send({ ping: {} }), SIGN_OF_LIFE);
if (find('#app')) connect();
