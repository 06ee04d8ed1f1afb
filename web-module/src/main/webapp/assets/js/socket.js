// The live lane: one socket for each tab. Frames are numbered; a gap or another epoch means «read again». A tab that slept, for a
// moment or a night, does not trust its line: it asks for a sign of life, and for who is signed in.

import { app, find, hear, tell, whoIsIn } from './core.js';
import { say } from './texts.js';

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30000;
const SIGN_OF_LIFE = 25000;
const ANSWER_WITHIN = 5000;
const REFUSED = 1008;
const NO_PLACE = 1013;
const REFUSED_AGAIN = 10000;
const ASK_FOR_THE_ACCOUNT = 3;
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
let refusedAt = -Infinity;
let failures = 0;
let outdated = false;
let crowded = false;
let heardAt = 0;
let tickedAt = Date.now();

const banner = document.getElementById('banner');
const build = find('#app')?.dataset.build;

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
  heardAt = Date.now();
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

// — What stands above the page —

function show(lost) {
  tell('live:state', !lost);
  if (!lost) {
    lostAt = 0;
    banner.hidden = true;
    if (outdated) drawOutdated();
    return;
  }
  lostAt ||= Date.now();
  setTimeout(draw, 2000);
}

function write(key, work) {
  banner.textContent = say(key);
  if (work) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = say('general_live.banner.refresh');
    button.addEventListener('click', work);
    banner.append(button);
  }
  banner.hidden = false;
}

/** Says that the line is lost, and whether anything is done about it. */
function draw() {
  if (!lostAt || isLive()) return;
  if (crowded) write('general_live.banner.crowded');
  else if (navigator.onLine) write('general_live.banner.reconnecting');
  else write('general_live.banner.offline', now);
}

/** Pages and scripts of another version do not fit for ever; when they are changed is the reader's choice. */
const drawOutdated = () => write('general_live.banner.outdated', () => location.reload());

// — The line —

function connect() {
  clearTimeout(timer);
  if (stopped || socket?.readyState === WebSocket.CONNECTING || isLive()) return;
  const mine = (socket = new WebSocket(address()));
  let opened = false;
  mine.addEventListener('open', () => {
    if (mine !== socket) return mine.close();
    opened = true;
    if (lostAt) checkBuild();
    pause = FIRST_PAUSE;
    failures = 0;
    heardAt = Date.now();
    show(false);
    send({ hello: { since: seen, epoch } });
    tell('live:open');
  });
  mine.addEventListener('message', (event) => mine === socket && receive(JSON.parse(event.data)));
  mine.addEventListener('close', (event) => {
    if (mine !== socket || stopped) return;
    if (event.code === REFUSED) return onRefusal();
    crowded = event.code === NO_PLACE;
    if (crowded) pause = LONGEST_PAUSE;
    else if (!opened) onFailure();
    comeBack();
  });
}

function comeBack() {
  show(true);
  clearTimeout(timer);
  timer = setTimeout(connect, pause * (0.5 + Math.random()));
  pause = Math.min(pause * 2, LONGEST_PAUSE);
}

/** The server shows us out: the session has ended, or what one may do here has. */
async function onRefusal() {
  const standing = await whoIsIn();
  if (standing && !standing.mine) return tell('signed-out');
  if (standing && Date.now() - refusedAt < REFUSED_AGAIN) return location.reload();
  refusedAt = Date.now();
  comeBack();
}

/** A line that never opened does not say why: perhaps nobody is signed in any more, or the account is closed to us. */
async function onFailure() {
  failures++;
  if (!navigator.onLine) return;
  const standing = await whoIsIn();
  if (!standing || isLive()) return;
  if (!standing.mine) return tell('signed-out');
  if (failures % ASK_FOR_THE_ACCOUNT) return;
  const { status } = await fetch(`${app.home}/fragments/bell`, { cache: 'no-store' }).catch(() => ({ status: 0 }));
  if (status === 403 || status === 404) location.reload();
}

async function checkBuild() {
  const standing = await whoIsIn();
  if (!standing || standing.build === build) return;
  outdated = true;
  if (isLive()) drawOutdated();
}

function now() {
  pause = FIRST_PAUSE;
  connect();
}

/** The line is dead without having said so. */
function drop() {
  const dead = socket;
  socket = null;
  dead?.close();
  show(true);
  now();
}

/** Whether somebody is at the other end. */
function probe() {
  if (!isLive()) return now();
  const asked = Date.now();
  const line = socket;
  send({ ping: {} });
  setTimeout(() => line === socket && isLive() && heardAt < asked && drop(), ANSWER_WITHIN);
}

function tick() {
  const slept = Date.now() - tickedAt > 2 * SIGN_OF_LIFE;
  const silent = isLive() && Date.now() - heardAt > 2 * SIGN_OF_LIFE + ANSWER_WITHIN;
  tickedAt = Date.now();
  if (slept) probe();
  else if (silent) drop();
  else send({ ping: {} });
}

hear('signed-out', () => {
  stopped = true;
  clearTimeout(timer);
  socket?.close();
});
hear('signed-in', () => {
  stopped = false;
  now();
});
addEventListener('online', () => {
  if (!banner.hidden && lostAt) draw();
  probe();
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
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && probe());
setInterval(tick, SIGN_OF_LIFE);
if (find('#app')) connect();
