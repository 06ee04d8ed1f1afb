/** What shows beside the bubble when news came while the frame was closed: the last messages, and a way in. */
import { avatar, fill, h, iconButton } from './dom.js';
import { summary } from './text.js';
import { say } from './words.js';

const SHOWN = 3;

export class Teaser {
  constructor(app) {
    this.app = app;
    this.node = h('main', { class: 'view teaser', 'aria-label': say('teaser.label') });
  }

  paint() {
    const { session, website } = this.app;
    const unseen = session.timeline.unseen(session.conversation?.contact_last_seen_at || 0).slice(-SHOWN);
    const open = () => this.app.open();
    fill(this.node,
      h('div', { class: 'teaser-tools' }, iconButton('close', say('teaser.dismiss'), () => this.app.dismissTeaser())),
      unseen.map((message) => {
        const from = message.sender?.available_name || message.sender?.name || website.website_name;
        return h('button', { type: 'button', class: 'teased', onclick: open },
          avatar(message.sender || { name: from }, 32),
          h('span', { class: 'teased-text' },
            h('strong', { class: 'line', dir: 'auto' }, from),
            h('span', { class: 'lines', dir: 'auto' }, message.content ? summary(message.content) : say('message.files'))));
      }),
      h('button', { type: 'button', class: 'primary slim', onclick: open }, say('teaser.open')));
  }

  /** How high the frame must be to show all of it, in CSS pixels. */
  height() {
    return Math.ceil(this.node.getBoundingClientRect().height);
  }
}
