// The contact is changed in place. What was refused is said at its field, and what was typed stays.

import { act, all, find, nodes, read } from './core.js';
import { open } from './open.js';
import { toast } from './toasts.js';
import { say } from './texts.js';

const column = document.getElementById('details');
const form = () => document.getElementById('contact-form');

/** Whether somebody is changing the contact just now. */
export const isEditing = () => Boolean(form() && !form().hidden);

function show(shown) {
  form().hidden = !shown;
  const button = document.getElementById('edit-contact');
  button.setAttribute('aria-expanded', String(shown));
  if (shown) find('input', form()).focus();
  else button.focus();
}

function refuse(field, text) {
  const input = field && form().elements[field];
  const place = input ? document.getElementById(`${input.id}-error`) : find('[data-form-error]', form());
  place.textContent = text;
  place.hidden = false;
  input?.setAttribute('aria-invalid', 'true');
  input?.focus();
}

function forgive() {
  for (const error of all('.field-error', form())) error.hidden = true;
  for (const input of all('input', form())) input.removeAttribute('aria-invalid');
}

/** Somebody else changed him meanwhile: says what stands there now, and keeps what was typed. */
async function compare(problem) {
  refuse(null, problem.detail);
  const { html } = await read('details', { c: open().id }).catch(() => ({}));
  const now = html && find('#contact-form', nodes(html));
  if (!now) return;
  form().dataset.version = now.dataset.version;
  for (const input of all('input', form())) {
    const { value } = now.elements[input.name];
    if (value !== input.value) refuse(input.name, say('conversations_live.contact.now', value || '—'));
  }
}

async function save(done) {
  forgive();
  const { name, email, phone_number: phone } = form().elements;
  const button = find('[type="submit"]', form());
  button.classList.add('is-busy');
  try {
    await act(`contacts/${open().contactId}`, {
      version: Number(form().dataset.version),
      name: name.value,
      email: email.value,
      phone_number: phone.value,
    });
    show(false);
    toast(say('conversations_live.toast.contact'));
    done();
  } catch (problem) {
    if (problem.status === 409) compare(problem);
    else refuse(problem.field, problem.detail ?? say('general_live.error.offline'));
  } finally {
    button.classList.remove('is-busy');
  }
}

/** Listens in the column; `done` is called when the contact has changed, or nothing is changed any more. */
export function begin(done) {
  column.addEventListener('click', (event) => {
    if (event.target.closest('#edit-contact')) show(form().hidden);
    else if (event.target.closest('[data-cancel]')) {
      show(false);
      done();
    }
  });
  column.addEventListener('submit', (event) => {
    if (event.target !== form()) return;
    event.preventDefault();
    save(done);
  });
  column.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !isEditing() || !event.target.closest('#contact-form')) return;
    event.preventDefault();
    event.stopPropagation();
    show(false);
    done();
  });
}
