/** The first view: welcome, the team, and the way into the conversation. */
import { avatar, fill, h, icon, iconButton } from './dom.js';
import { dot, faces, presence, replyTime, someoneIsThere } from './team.js';
import { summary } from './text.js';
import { count, day, say, time } from './words.js';

export class Home {
  constructor(app) {
    this.app = app;
    this.node = h('main', { class: 'view home', 'aria-labelledby': 'welcome' });
  }

  paint() {
    const { session, settings, website } = this.app;
    fill(this.node,
      h('div', { class: 'tools' }, this.app.closeButton()),
      h('header', { class: 'hero' },
        this.mark(website),
        h('h1', { id: 'welcome', dir: 'auto' }, settings.welcomeTitle || website.welcome_title || say('home.title')),
        h('p', { dir: 'auto' }, settings.welcomeDescription || website.welcome_tagline || say('home.tagline'))),
      h('section', { class: 'card', 'aria-label': say('team.label') }, this.team(session, settings, website), this.enter(session)),
      this.recent(session),
    );
  }

  mark(website) {
    if (website.avatar_url) return h('img', { class: 'mark', src: website.avatar_url, alt: '' });
    return h('span', { class: 'mark', 'aria-hidden': 'true' }, [...website.website_name.trim()][0]?.toUpperCase() || '');
  }

  team(session, settings, website) {
    const online = someoneIsThere(session.team, website);
    return h('div', { class: 'team' },
      session.team.length ? faces(session.team, 36) : null,
      h('div', {},
        h('p', { class: 'presence' }, dot(online), presence(online, settings)),
        h('p', { class: 'quiet' }, replyTime(website))));
  }

  enter(session) {
    const label = session.conversation ? say('home.continue') : say('home.start');
    return h('button', { type: 'button', class: 'primary', onclick: () => this.app.show('conversation') }, label, icon('forward', 18));
  }

  recent(session) {
    const last = session.timeline.entries[session.timeline.entries.length - 1];
    if (!session.conversation || !last) return null;
    const unseen = session.unseen;
    const words = last.content ? summary(last.content) : say('message.files');
    return h('button', { type: 'button', class: 'card recent', onclick: () => this.app.show('conversation') },
      avatar(last.mine ? { name: say('message.you') } : last.sender || { name: this.app.website.website_name }, 36),
      h('span', { class: 'recent-text' },
        h('span', { class: 'recent-head' },
          h('strong', { dir: 'auto' }, last.mine ? say('message.you') : last.sender?.available_name || last.sender?.name || this.app.website.website_name),
          h('time', { class: 'quiet' }, isToday(last.created_at) ? time(last.created_at) : day(last.created_at))),
        h('span', { class: 'quiet line', dir: 'auto' }, words)),
      unseen ? h('span', { class: 'badge', title: count('unread', unseen) }, unseen > 9 ? '9+' : String(unseen)) : null);
  }

  /** Where the focus goes when the view appears. */
  focus() {
    this.node.querySelector('.primary').focus({ preventScroll: true });
  }
}

function isToday(seconds) {
  return new Date(seconds * 1000).toDateString() === new Date().toDateString();
}

/** A round button that closes the frame; not needed where the bubble stays in sight. */
export function close(onclick) {
  return iconButton('close', say('frame.close'), onclick, { class: 'icon-button close' });
}
