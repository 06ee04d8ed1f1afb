// «Resolver», where the account wants to know something before: a dialog asks for what the conversation lacks, and then resolves it.

import { act, all, find, nodes, read } from './core.js';
import { openDialog } from './dialogs.js';
import { typed } from './attributes.js';
import { say } from './texts.js';

const dialog = document.getElementById('required-dialog');
const place = document.getElementById('required-fields');
const error = document.getElementById('required-error');
let about = null;

const inputs = () => all('[name^="attribute-"]', place);
const versionOf = () => Number(find('[data-version]', place).dataset.version);
const idOf = (input) => Number(input.name.slice('attribute-'.length));

function refuse(input, text) {
  const line = input ? document.getElementById(input.getAttribute('aria-describedby')) : error;
  line.textContent = text;
  line.hidden = !text;
  if (input && text) {
    input.setAttribute('aria-invalid', 'true');
    input.focus();
  } else input?.removeAttribute('aria-invalid');
}

function forgive() {
  refuse(null, '');
  for (const input of inputs()) refuse(input, '');
}

/** Draws what is missing now; what was typed before stays. */
async function draw() {
  const before = new Map(inputs().map((input) => [input.name, input]));
  const { html } = await read('required', { c: about.id });
  place.replaceChildren(nodes(html));
  for (const input of inputs()) {
    const old = before.get(input.name);
    if (!old) continue;
    input.value = old.value;
    if (input.type === 'checkbox') input.checked = old.checked;
  }
}

/**
 * Asks for what the conversation lacks, and resolves it; quietly, without asking the contact how he liked it. Gives what became of it; null
 * when the reader thought better of it. Throws when nothing can be asked.
 */
export async function askRequired(id, quiet = false) {
  about = { id, quiet, state: null };
  place.replaceChildren();
  await draw();
  if (!inputs().length) return end();
  forgive();
  const mine = about;
  const closed = new Promise((done) => dialog.addEventListener('close', () => done(mine.state), { once: true }));
  openDialog(dialog);
  inputs()[0]?.focus();
  return closed;
}

/** Somebody else has changed the conversation: shows what is still missing, and says so. */
async function lookAgain(problem) {
  await draw().catch(() => null);
  refuse(null, problem.detail);
}

function end() {
  const attributes = inputs().map((input) => ({ id: idOf(input), text: typed(input) }));
  return act(`conversations/${about.id}/resolve`, { version: versionOf(), attributes, quiet: about.quiet });
}

dialog?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = find('[type="submit"]', dialog);
  if (button.classList.contains('is-busy')) return;
  button.classList.add('is-busy');
  forgive();
  try {
    about.state = await end();
    dialog.close();
  } catch (problem) {
    const input = inputs().find(({ name }) => name === problem.field);
    if (problem.status === 409) await lookAgain(problem);
    else refuse(input, problem.detail ?? say('general_live.error.offline'));
  } finally {
    button.classList.remove('is-busy');
  }
});
