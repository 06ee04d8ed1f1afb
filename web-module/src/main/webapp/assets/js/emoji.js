// Emoji: two letters behind a colon, or the picker. Both read the same list, which comes when it is first asked for.

import { addSource, behind, insert, part } from './caret-menu.js';

const TYPED = /(?<=^|\s):([\p{L}\p{N}_+-]{2,40})$/u;
const MOST = 10;
const FOLDER = new URL('../vendor/emoji-picker/', import.meta.url).href;
const lang = document.documentElement.lang === 'pt-BR' ? 'pt' : 'en';
const options = { locale: lang, dataSource: `${FOLDER}${lang}.json` };

let database;
let picker;

async function search(query) {
  database ??= import(`${FOLDER}database.js`).then(({ default: Database }) => new Database(options));
  const found = await (await database).getEmojiBySearchQuery(query.replaceAll('_', ' '));
  return found.slice(0, MOST);
}

addSource({
  fields: '#reply',
  find: behind(TYPED),
  list: search,
  row: ({ unicode, annotation }) => [part('caret-emoji', unicode), part('caret-more truncate', annotation)],
  pick: ({ unicode }) => unicode,
});

async function makePicker() {
  const [{ default: Picker }, { default: i18n }] = await Promise.all([
    import(`${FOLDER}picker.js`),
    import(`${FOLDER}${document.documentElement.lang === 'pt-BR' ? 'pt-BR' : 'en'}.js`),
  ]);
  const element = new Picker({ ...options, i18n: { ...i18n, searchLabel: document.getElementById('emoji-box').getAttribute('aria-label') } });
  element.addEventListener('emoji-click', ({ detail }) => {
    const field = document.getElementById('reply');
    document.getElementById('emoji-box').hidePopover();
    if (field && detail.unicode) insert(field, detail.unicode);
  });
  return element;
}

const themeOf = () => {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : '';
};

document.addEventListener('toggle', async (event) => {
  if (event.target.id !== 'emoji-box' || event.newState !== 'open') return;
  const place = event.target;
  const button = document.getElementById('emoji').getBoundingClientRect();
  place.style.left = `${Math.max(8, Math.min(button.left, innerWidth - place.offsetWidth - 8))}px`;
  place.style.top = `${Math.max(8, button.top - place.offsetHeight - 6)}px`;
  picker ??= makePicker();
  const element = await picker;
  element.className = themeOf();
  if (!element.isConnected) place.replaceChildren(element);
  requestAnimationFrame(() => element.shadowRoot.querySelector('input')?.focus());
}, true);
