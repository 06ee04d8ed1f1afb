// «Importar contatos»: sends a table up, shows how far it is, and leads on to its columns.

import { app, Problem } from './core.js';
import { say } from './texts.js';

const form = document.getElementById('import-send');
const chosen = document.getElementById('import-file');
const error = document.getElementById('import-error');
const bar = document.getElementById('import-sent');
const go = document.getElementById('import-go');

function refuse(text) {
  error.textContent = text;
  error.hidden = !text;
  chosen.toggleAttribute('aria-invalid', Boolean(text));
  if (text) chosen.focus();
}

/** What is wrong with a file before anything of it is sent; empty for nothing. */
function objection(file) {
  if (!file) return say('contacts_live.import.no_file');
  return file.size > Number(form.dataset.mostBytes) ? say('contacts_live.import.too_large', form.dataset.most) : '';
}

function busy(on) {
  bar.hidden = !on;
  bar.value = 0;
  go.disabled = on;
}

function sendUp(file) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', form.getAttribute('action'));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-CSRF-Token', app.csrf);
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    request.responseType = 'json';
    request.upload.addEventListener('progress', (event) => {
      bar.value = (100 * event.loaded) / event.total;
    });
    request.addEventListener('load', () => {
      if (request.status < 300) resolve(request.response.id);
      else reject(new Problem(request.status, request.response?.code, request.response?.detail));
    });
    request.addEventListener('error', () => reject(new Problem(0, 'OFFLINE')));
    request.send(file);
  });
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const file = chosen.files[0];
  const why = objection(file);
  refuse(why);
  if (why) return;
  busy(true);
  try {
    location.assign(`${app.home}/contacts/import/${await sendUp(file)}`);
  } catch (problem) {
    busy(false);
    refuse(problem.detail ?? say('general_live.error.offline'));
  }
});

chosen.addEventListener('change', () => refuse(chosen.files[0] ? objection(chosen.files[0]) : ''));
