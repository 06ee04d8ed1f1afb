// The conversation view: brings its parts together.

import './main.js';
import { hear, small } from './core.js';
import { comeBack } from './list.js';
import './list-live.js';
import './collision.js';
import './columns.js';
import './composer.js';
import './conversation-commands.js';
import './details.js';
import './doing-menus.js';
import './card-menu.js';
import './message-menu.js';
import './gallery.js';
import './sound.js';
import './merge.js';
import './mails.js';
import './notes-beside.js';
import './participants.js';
import './shared-contact.js';
import './scheduled.js';
import './secondary.js';
import './filters.js';
import './bulk.js';
import './try-again.js';
import { jumpTo } from './jump.js';
import { open } from './open.js';
import { parse, sameList } from './place.js';
import './thread-live.js';
import { prepare } from './kept-threads.js';
import { begin, openConversation, showPane } from './thread.js';

hear('open', ({ id, focus }) => openConversation(id, { focus }));
hear('warm', prepare);

let before = location.href;
const follow = async () => {
  const { conversation, message } = parse();
  if (!sameList(before, location.href)) comeBack();
  before = location.href;
  if (conversation && conversation !== open().id) await openConversation(conversation, { follow: false });
  else showPane(conversation ? 'thread' : 'list');
  if (message && conversation === open().id) jumpTo(message);
};
addEventListener('popstate', follow);
for (const method of ['pushState', 'replaceState']) {
  const original = history[method].bind(history);
  history[method] = (...values) => {
    original(...values);
    before = location.href;
  };
}

small.addEventListener('change', follow);
begin();
jumpTo(parse().message);
