// Mails in the log: each frame is as high as its document, up to a limit; pictures of others and what is quoted come when asked for.

import { all, find, hear } from './core.js';
import { atBottom, log, toBottom } from './log.js';

const MOST_HIGH = 420;

const region = document.getElementById('thread');
const watched = new WeakMap();

const mailOf = (element) => element.closest('.mail');
const frameOf = (mail) => find('[data-mail]', mail);

function fit(frame) {
  const page = frame.contentDocument;
  const mail = mailOf(frame);
  if (!page?.body || !mail) return;
  const more = find('[data-mail-more]', mail);
  const bar = page.documentElement.scrollWidth > frame.clientWidth ? 18 : 0;
  const whole = Math.max(page.body.scrollHeight, page.body.offsetHeight) + bar;
  const open = more.getAttribute('aria-expanded') === 'true';
  more.hidden = whole <= MOST_HIGH;
  const stay = log() && atBottom();
  frame.style.blockSize = `${open ? whole : Math.min(whole, MOST_HIGH)}px`;
  if (stay) toBottom();
}

/** A frame has another document now. */
function adopt(frame) {
  const page = frame.contentDocument;
  if (!page?.body || page.URL === 'about:blank' || watched.get(frame) === page) return;
  watched.set(frame, page);
  find('[data-mail-blocked]', mailOf(frame)).hidden = !(Number(page.documentElement.dataset.pictures) > 0);
  new ResizeObserver(() => fit(frame)).observe(page.body);
  fit(frame);
}

function show(mail) {
  const frame = frameOf(mail);
  const address = new URL(frame.src);
  for (const name of ['pictures', 'quoted']) {
    if (mail.dataset[name]) address.searchParams.set(name, 1);
    else address.searchParams.delete(name);
  }
  frame.src = address;
}

region.addEventListener('load', (event) => event.target.matches?.('[data-mail]') && adopt(event.target), true);
region.addEventListener('click', (event) => {
  const button = event.target.closest('[data-mail-more], [data-mail-pictures], [data-mail-quoted]');
  if (!button) return;
  const mail = mailOf(button);
  const open = button.getAttribute('aria-expanded') !== 'true';
  if ('mailPictures' in button.dataset) {
    mail.dataset.pictures = 1;
    return show(mail);
  }
  button.setAttribute('aria-expanded', String(open));
  if ('mailMore' in button.dataset) {
    button.textContent = open ? button.dataset.lessLabel : button.dataset.moreLabel;
    fit(frameOf(mail));
  } else {
    button.textContent = open ? button.dataset.hideLabel : button.dataset.showLabel;
    mail.dataset.quoted = open ? 1 : '';
    show(mail);
  }
});

const adoptAll = () => all('[data-mail]', region).forEach(adopt);
hear('opened', adoptAll);
adoptAll();
