// The section of the profile where a browser is registered for push, and the list of those that are.

import { act, find } from './core.js';
import { refusal, toast } from './toasts.js';
import { say } from './texts.js';
import { canPush, isOn, turnOff, turnOn } from './push.js';

const place = () => find('#push');

/** Shows what can be done in this browser. */
function draw() {
  const denied = canPush && Notification.permission === 'denied';
  const state = !canPush ? 'unable' : denied ? 'denied' : isOn() ? 'on' : 'off';
  for (const part of place().querySelectorAll('[data-push-state]')) part.hidden = part.dataset.pushState !== state;
}

/** The list as the server knows it now. */
async function refresh() {
  const answer = await fetch(location.pathname, { credentials: 'same-origin', cache: 'no-store' });
  const list = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('push-devices');
  if (list) find('#push-devices').replaceWith(document.adoptNode(list));
  draw();
}

async function change(work, said) {
  try {
    const isDone = await work();
    await refresh();
    if (isDone !== false) toast(say(said));
    place().querySelector('[data-push-state]:not([hidden]) button')?.focus();
  } catch (problem) {
    refusal(problem);
  }
}

async function remove(button) {
  const { pushDevice, here } = button.dataset;
  await act(`push/${pushDevice}`, undefined, 'DELETE');
  if (here) await turnOff();
}

document.addEventListener('click', ({ target }) => {
  const device = target.closest('[data-push-device]');
  if (device) change(() => remove(device), 'notifications_live.toast.push_removed');
  else if (target.closest('#push-on')) change(turnOn, 'notifications_live.toast.push_on');
  else if (target.closest('#push-off')) change(turnOff, 'notifications_live.toast.push_off');
});

draw();
