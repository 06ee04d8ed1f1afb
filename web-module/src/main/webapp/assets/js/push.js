// This browser and the push service of its maker: registering here, renewing with each session, leaving.

import { act, app, find, memory } from './core.js';

const WORKER = '/push-worker.js';
const SCOPE = '/app/';
const ON = 'push';
const OWNER = 'atende:push-of';
const RENEWED = 'atende:push-renewed';

const key = find('#app')?.dataset.push;

/** Whether server and browser can do it at all. */
export const canPush = Boolean(key) && 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** Whether this browser is told by push of this account, as far as it knows. */
export const isOn = () => memory.get(ON) === 'on' && Notification.permission === 'granted';

const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

const isOurs = (subscription) => {
  const used = subscription.options?.applicationServerKey;
  return !used || String(new Uint8Array(used)) === String(bytes(key));
};

async function subscription() {
  await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
  const { pushManager } = await navigator.serviceWorker.ready;
  const known = await pushManager.getSubscription();
  if (known && isOurs(known)) return known;
  await known?.unsubscribe();
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(key) });
}

async function register() {
  const { endpoint, keys } = (await subscription()).toJSON();
  await act('push', { endpoint, p256dh: keys.p256dh, auth: keys.auth });
  memory.set(ON, 'on');
  localStorage.setItem(OWNER, app.me);
  sessionStorage.setItem(RENEWED, `${app.account} ${app.csrf}`);
}

/** Asks for the permission, if need be, and registers. Says whether it may. To be called by a click. */
export async function turnOn() {
  if ((await Notification.requestPermission()) !== 'granted') return false;
  await register();
  return true;
}

const known = async () => (await navigator.serviceWorker.getRegistration(SCOPE))?.pushManager.getSubscription();

/** This browser is told no more of this account. */
export async function turnOff() {
  const found = await known();
  if (found) await act('push/leave', { endpoint: found.endpoint });
  memory.set(ON, null);
}

/** With each session the browser says that it is still there. What somebody else left in it ends. */
export async function renew() {
  if (!canPush) return;
  if (localStorage.getItem(OWNER) !== String(app.me)) {
    await (await known())?.unsubscribe();
    localStorage.removeItem(OWNER);
  } else if (isOn() && sessionStorage.getItem(RENEWED) !== `${app.account} ${app.csrf}`) await register();
}
