// The view behind a form was forgotten and the page was loaded again: what had been typed comes back. A copy is made in this tab
// when a form is sent, and thrown away as soon as the server has answered it otherwise than by loading the page again. What stands in no
// form is no part of it: such a box is kept as soon as it is ticked.

import { all } from './core.js';
import { toast } from './toasts.js';
import { say } from './texts.js';

const NAME = 'atende:form-copy';
const FRESH_MILLISECONDS = 60000;
const FIELDS = 'input:not([type="password"], [type="hidden"], [type="file"], [type="submit"], [type="button"]), textarea, select';

const isChoice = (field) => field.matches('[type="checkbox"], [type="radio"]');
const isTyped = (field) =>
  isChoice(field)
    ? field.checked !== field.defaultChecked
    : field.matches('select')
      ? all('option', field).some((option) => option.selected !== option.defaultSelected)
      : field.value !== field.defaultValue;

/** Fields of a dialog count for the dialog with the same heading only: one form shows many records. */
const headingOf = (field) => field.closest('.ui-dialog')?.querySelector('.ui-dialog-title')?.textContent ?? '';

function keep() {
  const fields = all(FIELDS)
    .filter((field) => field.form && field.id && isTyped(field))
    .map((field) => ({ id: field.id, heading: headingOf(field), value: field.value, checked: field.checked }));
  write(fields.length ? { path: location.pathname, at: Date.now(), fields } : null);
}

function write(copy) {
  try {
    if (copy) sessionStorage.setItem(NAME, JSON.stringify(copy));
    else sessionStorage.removeItem(NAME);
  } catch {
    // no room: what was typed is lost when the view is
  }
}

function taken() {
  try {
    const copy = JSON.parse(sessionStorage.getItem(NAME) ?? 'null');
    sessionStorage.removeItem(NAME);
    return copy?.path === location.pathname && Date.now() - copy.at < FRESH_MILLISECONDS ? copy.fields : [];
  } catch {
    return [];
  }
}

let missing = taken();

function fill({ id, heading, value, checked }) {
  const field = document.getElementById(id);
  if (!field || !field.getClientRects().length || headingOf(field) !== heading) return false;
  if (isChoice(field)) field.checked = checked;
  else field.value = value;
  for (const news of ['input', 'change']) field.dispatchEvent(new Event(news, { bubbles: true }));
  return true;
}

function giveBack() {
  const before = missing.length;
  missing = missing.filter((each) => !fill(each));
  if (missing.length < before) toast(say('form_copy_live.toast.back'), 'info');
}

const isReloading = (xhr) => /<redirect /.test(xhr?.responseText ?? '');

function begin() {
  window.jQuery?.(document).on({
    pfAjaxSend: keep,
    pfAjaxComplete(event, xhr) {
      if (!isReloading(xhr)) write(null);
      if (missing.length) setTimeout(giveBack, 100);
    },
  });
  giveBack();
}

if (document.readyState === 'complete') begin();
else addEventListener('load', begin);
