// Short notices at the bottom: what was done, what failed, and a way back where there is one.

import { all, copyOf } from './core.js';
import { alert, announce } from './a11y.js';
import { say } from './texts.js';

const MOST = 3;
const toasts = document.getElementById('toasts');

/**
 * Shows a notice. Good news leaves after four seconds (eight with a way back), errors stay.
 *
 * @param text what to say
 * @param kind success, info or error
 * @param action { label, run, stays } or nothing; stays: milliseconds, where the way back is open longer or shorter
 * @param lines what stands below, line by line
 */
export function toast(text, kind = 'success', action, lines = []) {
  const element = copyOf(`toast-${kind}`);
  const place = element.querySelector('.toast-text');
  place.textContent = text;
  if (lines.length) place.append(listOf(lines));
  const close = () => element.remove();
  const button = element.querySelector('[data-action]');
  if (action) {
    button.hidden = false;
    button.textContent = action.label;
    button.addEventListener('click', () => {
      close();
      action.run();
    });
  } else {
    button.remove();
  }
  element.querySelector('[data-close]').addEventListener('click', close);
  toasts.append(element);
  for (const old of all('.toast', toasts).slice(0, -MOST)) old.remove();
  const said = [text, ...lines].join('. ');
  if (kind === 'error') alert(said);
  else {
    announce(said);
    leaveAfter(element, action ? (action.stays ?? 8000) : 4000);
  }
  return close;
}

function listOf(lines) {
  const list = document.createElement('ul');
  list.className = 'toast-lines';
  for (const line of lines) {
    const item = document.createElement('li');
    item.textContent = line;
    list.append(item);
  }
  return list;
}

/** Says why something was refused. */
export function refusal(problem) {
  if (problem.status !== 401) toast(problem.detail ?? say('general_live.error.offline'), 'error');
}

function leaveAfter(element, milliseconds) {
  let timer = setTimeout(() => element.remove(), milliseconds);
  const stay = () => clearTimeout(timer);
  const leave = () => {
    stay();
    timer = setTimeout(() => element.remove(), milliseconds / 2);
  };
  element.addEventListener('pointerenter', stay);
  element.addEventListener('pointerleave', leave);
  element.addEventListener('focusin', stay);
  element.addEventListener('focusout', leave);
}
