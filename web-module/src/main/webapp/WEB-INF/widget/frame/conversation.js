/** The second view: head, messages, who is writing, composer. Built once, then kept up to date. */
import { Bubbles } from './bubbles.js';
import { Composer } from './composer.js';
import { avatar, fill, h, icon, iconButton } from './dom.js';
import { PreChat } from './prechat.js';
import { dot, faces, presence, someoneIsThere } from './team.js';
import { summary } from './text.js';
import { count, say } from './words.js';

const NEAR_END = 48;

export class Conversation {
  constructor(app) {
    this.app = app;
    this.composer = new Composer(app);
    this.prechat = new PreChat(app);
    this.log = h('div', { class: 'log', role: 'log', 'aria-live': 'off', 'aria-label': say('log.label'), tabIndex: 0 });
    this.older = h('button', { type: 'button', class: 'text-button older', onclick: () => this.loadOlder() }, say('log.older'));
    this.end = h('div', { class: 'tail' });
    this.scroller = h('div', { class: 'scroller', onscroll: () => this.scrolled() }, this.older, this.log, this.end);
    this.jump = h('button', { type: 'button', class: 'jump', hidden: true, onclick: () => this.toEnd(true) });
    this.head = h('header', { class: 'head' });
    this.strip = h('div', { class: 'strip', role: 'status', hidden: true });
    this.spoken = h('div', { class: 'unseen-text', 'aria-live': 'polite' });
    this.foot = h('footer', {});
    this.drop = h('div', { class: 'drop', hidden: true }, say('composer.drop'));
    this.node = h('main', { class: 'view conversation', ...this.dropping() },
      this.head, this.strip, h('div', { class: 'middle' }, this.scroller, this.jump), this.foot, this.drop, this.spoken);
    this.bubbles = new Bubbles(this.log, app);
    this.follows = true;
    // Pictures and the keyboard change heights later than the messages came.
    const sizes = new ResizeObserver(() => this.follows && this.toEnd(false));
    [this.log, this.end, this.scroller].forEach((node) => sizes.observe(node));
  }

  dropping() {
    const holdsFiles = (event) => [...(event.dataTransfer?.types || [])].includes('Files');
    return {
      ondragover: (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        this.drop.hidden = false;
      },
      ondragleave: (event) => this.node.contains(event.relatedTarget) || (this.drop.hidden = true),
      ondrop: (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        this.drop.hidden = true;
        this.composer.add([...event.dataTransfer.files]);
      },
    };
  }

  paint() {
    const { session } = this.app;
    this.paintHead(session);
    this.older.hidden = !session.timeline.hasOlder;
    this.bubbles.paint(session.timeline.entries);
    this.paintEnd(session);
    this.paintFoot(session);
    this.strip.hidden = session.line !== 'lost';
    this.strip.textContent = say('line.lost');
    if (this.follows) this.toEnd(false);
    this.paintJump(session);
  }

  paintHead(session) {
    const { website, settings } = this.app;
    const online = someoneIsThere(session.team, website);
    fill(this.head,
      iconButton('back', say('head.back'), () => this.app.show('home')),
      session.team.length ? faces(session.team.slice(0, 3), 32) : null,
      h('div', { class: 'head-text' },
        h('h1', { class: 'line', dir: 'auto' }, website.website_name),
        h('p', { class: 'quiet line' }, dot(online), presence(online, settings))),
      this.tools(session), this.app.closeButton());
  }

  tools(session) {
    const ongoing = session.conversation && session.conversation.status !== 'resolved';
    return [
      this.app.settings.showPopoutButton && !this.app.isPopup
        ? iconButton('popout', say('head.popout'), () => this.app.popOut()) : null,
      ongoing && this.app.may('end_conversation', 'enableEndConversation')
        ? iconButton('end', say('head.end'), () => this.askToEnd()) : null,
    ];
  }

  paintEnd(session) {
    const { typist } = session;
    fill(this.end, typist && h('div', { class: 'typing', role: 'status' }, avatar(typist, 28),
      h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')),
      h('span', { class: 'quiet' }, say('log.typing', typist.available_name || typist.name))));
  }

  paintFoot(session) {
    const asking = session.asks(this.app.website);
    this.node.classList.toggle('is-asking', asking);
    const closed = session.conversation?.status === 'resolved';
    const locked = closed && !this.app.website.allow_messages_after_resolved && !this.begunAnew;
    const wanted = asking ? this.prechat.node : locked ? this.ended() : this.composer.node;
    if (this.foot.firstChild?.className !== wanted.className) this.foot.replaceChildren(wanted);
    this.composer.paint();
  }

  ended() {
    return h('div', { class: 'ended' }, h('p', {}, say('ended.text')),
      h('button', { type: 'button', class: 'primary', onclick: () => {
        this.begunAnew = true;
        this.paint();
        this.composer.focus();
      } }, say('ended.again')));
  }

  paintJump(session) {
    const unseen = session.unseen;
    this.jump.hidden = this.isAtEnd() || !unseen;
    if (!this.jump.hidden) this.jump.replaceChildren(icon('down', 16), count('unread', unseen));
  }

  isAtEnd() {
    return this.scroller.scrollHeight - this.scroller.scrollTop - this.scroller.clientHeight < NEAR_END;
  }

  toEnd(smooth) {
    this.follows = true;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior: smooth && !calm ? 'smooth' : 'auto' });
  }

  scrolled() {
    if (this.scroller.scrollTop < NEAR_END && this.app.session.timeline.hasOlder && !this.loading) this.loadOlder();
    this.follows = this.isAtEnd();
    if (!this.follows) return;
    this.jump.hidden = true;
    this.app.looked();
  }

  /** Earlier messages come in above; what the visitor reads stays where it is. */
  async loadOlder() {
    if (this.loading) return;
    this.loading = true;
    const below = this.scroller.scrollHeight - this.scroller.scrollTop;
    try {
      await this.app.session.loadOlder();
    } catch (refused) {
      this.app.complain(refused);
    }
    this.scroller.scrollTop = this.scroller.scrollHeight - below;
    this.loading = false;
  }

  askToEnd() {
    const box = h('dialog', { class: 'dialog', 'aria-labelledby': 'end-title' },
      h('h2', { id: 'end-title' }, say('end.title')), h('p', {}, say('end.text')),
      h('form', { method: 'dialog', class: 'dialog-actions' },
        h('button', { class: 'secondary', value: 'no' }, say('end.no')), h('button', { class: 'primary', value: 'yes' }, say('end.yes'))));
    box.addEventListener('close', () => {
      box.remove();
      if (box.returnValue === 'yes') this.app.session.end().catch((refused) => this.app.complain(refused));
    });
    this.node.append(box);
    box.showModal();
  }

  /** Reads a new message of the other side to those who listen instead of look. */
  speak(message) {
    const from = message.sender?.available_name || message.sender?.name || this.app.website.website_name;
    this.spoken.textContent = `${from}: ${message.content ? summary(message.content) : say('message.files')}`;
  }

  focus() {
    this.toEnd(false);
    if (this.app.session.asks(this.app.website)) {
      this.prechat.focus();
      return;
    }
    if (!matchMedia('(pointer: coarse)').matches) this.composer.focus();
    else this.log.focus({ preventScroll: true });
  }
}
