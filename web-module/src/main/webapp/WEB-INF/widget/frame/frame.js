/** Puts the frame together: session, views, the bridge to the page. */
import { Api } from './api.js';
import { hear, isPopup, tell } from './bridge.js';
import { Conversation } from './conversation.js';
import { h } from './dom.js';
import { close, Home } from './home.js';
import { Session } from './session.js';
import { chime } from './sound.js';
import { Teaser } from './teaser.js';
import { say, speak } from './words.js';

class App {
  constructor(boot) {
    this.boot = boot;
    this.website = boot.website;
    this.settings = {};
    this.isPopup = isPopup;
    this.isOpen = isPopup;
    this.session = new Session(new Api(boot.api_base, boot.website.website_token), boot);
    this.session.on('change', () => this.paint());
    this.session.on('arrival', (message) => this.arrived(message));
    this.session.on('token', (widgetAuthToken) => tell('setAuthCookie', { data: { widgetAuthToken } }));
    this.root = document.getElementById('frame');
    this.useWords(boot.locale, boot.words);
  }

  /** (Re)builds the views in a language; what was typed stays. */
  useWords(locale, words) {
    speak(locale, words);
    const typed = this.views?.conversation.composer.field.value || '';
    const answers = this.views?.conversation.prechat.typed || {};
    this.views = { home: new Home(this), conversation: new Conversation(this), teaser: new Teaser(this) };
    this.views.conversation.composer.field.value = typed;
    this.views.conversation.prechat.typed = answers;
    tell('setBubbleLabel', { label: say('launcher.open'), closeLabel: say('launcher.close') });
    this.place(this.view || 'home');
  }

  async setLocale(locale) {
    const answer = await fetch(`${this.boot.words_url}?locale=${encodeURIComponent(locale)}`);
    if (!answer.ok) return;
    const { locale: spoken, words } = await answer.json();
    this.useWords(spoken, words);
  }

  place(name) {
    this.view = name;
    document.documentElement.classList.toggle('is-teasing', name === 'teaser');
    this.root.replaceChildren(this.views[name].node);
    this.views[name].paint();
  }

  show(name) {
    this.place(name);
    this.views[name].focus();
    this.looked();
  }

  paint() {
    this.views[this.view].paint();
    tell('handleNotificationDot', { unreadMessageCount: this.session.unseen });
    if (this.view === 'teaser') this.measure();
    this.looked();
  }

  /** The newest messages are before the visitor's eyes: the team may know. */
  looked() {
    const visible = this.isOpen && this.view === 'conversation' && !document.hidden;
    if (!visible || !this.session.unseen || !this.views.conversation.isAtEnd()) return;
    this.session.see().catch(() => {});
  }

  arrived(message) {
    tell('onEvent', { eventIdentifier: 'chatwoot:on-message', data: message });
    this.views.conversation.speak(message);
    if (!this.isOpen || document.hidden) chime();
    if (!this.isOpen) this.tease();
  }

  tease() {
    if (!this.session.unseen || this.settings.showUnreadMessagesDialog === false) return;
    this.place('teaser');
    tell('setUnreadMode', { unreadMessageCount: this.session.unseen });
    this.measure();
  }

  measure() {
    tell('updateIframeHeight', { height: this.views.teaser.height() });
  }

  dismissTeaser() {
    tell('resetUnreadMode', {});
    this.place('home');
  }

  open() {
    tell('toggleBubble', { state: 'open' });
  }

  toggled({ isOpen }) {
    this.isOpen = isOpen;
    if (!isOpen) return;
    const news = this.view === 'teaser' || this.session.unseen;
    this.show(news ? 'conversation' : this.view);
    if (!this.session.team.length) this.session.loadTeam().catch(() => {});
    if (this.session.api.token) this.session.api.post('/events', this.openedEvent()).catch(() => {});
  }

  openedEvent() {
    const facts = { referer: this.session.place.referrerURL, widget_language: this.boot.locale, browser_language: navigator.language };
    return { name: 'webwidget.triggered', event_info: { ...facts, initiated_at: { timestamp: new Date().toString() } } };
  }

  wrote(entry) {
    this.views.conversation.begunAnew = false;
    this.views.conversation.toEnd(false);
    if (!entry.id || this.session.timeline.entries.filter((other) => other.mine).length > 1) return;
    tell('onEvent', { eventIdentifier: 'chatwoot:on-start-conversation', data: { hasConversation: false } });
  }

  /** The form is done: the conversation goes on in its place. */
  began(entry) {
    this.paint();
    this.views.conversation.focus();
    this.wrote(entry);
  }

  popOut() {
    tell('popoutChatWindow', {});
  }

  closeButton() {
    return this.isPopup ? null : close(() => tell('closeWindow', {}));
  }

  /** Whether the inbox offers something and the site did not switch it off (or the site alone switched it on). */
  may(feature, setting) {
    return this.settings[setting] ?? this.website.enabled_features.includes(feature);
  }

  /** Why something was refused, in a sentence. */
  reason(refused) {
    if (refused?.status === 413 || refused?.status === 415) return say('refused.file');
    if (refused?.status === 429) return say('refused.slow');
    return refused && !refused.isTemporary ? say('refused.final') : say('refused.later');
  }

  complain(refused) {
    this.views.conversation.composer.warn(this.reason(refused));
    tell('error', { data: { status: refused.status ?? 0 } });
  }

  whisper(refused) {
    console.warn('Widget:', refused.body);
    tell('error', { data: { status: refused.status } });
  }

  configure({ settings, isOpen }) {
    this.settings = settings || {};
    this.colour(this.settings.darkMode);
    this.root.classList.toggle('is-flat', this.settings.widgetStyle === 'flat');
    this.paint();
    if (isOpen) this.toggled({ isOpen });
    else this.tease();
  }

  colour(scheme) {
    const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    document.documentElement.dataset.theme = scheme === 'auto' ? system : scheme || 'light';
  }

  listen() {
    const { session } = this;
    const attempt = (work) => work().catch((refused) => this.complain(refused));
    // What a site tells wrongly is told to the site alone: the visitor can do nothing about it.
    const forSite = (work) => work().catch((refused) => (refused.status === 422 ? this.whisper(refused) : this.complain(refused)));
    const contactPatch = (body) => forSite(() => session.once('contact', () => session.api.patch('/contact', body)));
    const conversationPost = (path, body) => forSite(() => session.once('conversation', () => session.api.post('/conversations/' + path, body)));
    hear('config-set', (body) => this.configure(body));
    hear('toggle-open', (body) => this.toggled(body));
    hear('change-url', ({ referrerURL, referrerHost }) => (session.place = { referrerURL, referrerHost }));
    hear('set-color-scheme', ({ darkMode }) => this.colour((this.settings.darkMode = darkMode)));
    hear('set-locale', ({ locale }) => attempt(() => this.setLocale(locale)));
    hear('set-user', ({ identifier, user }) => attempt(() => session.identify(identifier, user).then(() => tell('userSet', {}))));
    hear('set-custom-attributes', ({ customAttributes }) => contactPatch({ custom_attributes: customAttributes }));
    hear('delete-custom-attribute', ({ customAttribute }) => attempt(() => session.once('contact',
      () => session.api.post('/contact/destroy_custom_attributes', { custom_attributes: [customAttribute] }))));
    hear('set-conversation-custom-attributes', ({ customAttributes }) => conversationPost('set_custom_attributes', { custom_attributes: customAttributes }));
    hear('delete-conversation-custom-attribute', ({ customAttribute }) => conversationPost('destroy_custom_attributes', { custom_attribute: [customAttribute] }));
    hear('set-label', ({ label }) => attempt(() => session.once('conversation', () => session.api.post('/labels', { label }))));
    hear('remove-label', ({ label }) => attempt(() => session.once('conversation', () => session.api.call('DELETE', '/labels/' + encodeURIComponent(label)))));
    document.addEventListener('visibilitychange', () => this.looked());
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !document.querySelector('dialog[open], .palette')) tell('closeWindow', {});
    });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.colour(this.settings.darkMode));
  }

  async start() {
    const fragment = new URLSearchParams(location.hash.slice(1));
    history.replaceState(null, '', location.pathname + location.search);
    this.listen();
    try {
      await this.session.resume(fragment.get('cw_conversation'));
    } catch (refused) {
      tell('error', { fatal: refused.status === 401, data: { status: refused.status ?? 0 } });
    }
    if (this.isPopup) this.toggled({ isOpen: true });
    else tell('loaded', { config: { authToken: this.session.api.token, channelConfig: this.website, accent: this.boot.accent } });
    tell('setBubbleLabel', { label: say('launcher.open'), closeLabel: say('launcher.close') });
  }
}

const boot = JSON.parse(document.getElementById('boot').textContent);
for (const [theme, tokens] of Object.entries(boot.palette)) {
  const sheet = new CSSStyleSheet();
  const rules = Object.entries(tokens).map(([name, value]) => `--${name}:${value}`);
  sheet.replaceSync(`html[data-theme=${theme}]{${rules.join(';')}}`);
  document.adoptedStyleSheets.push(sheet);
}
document.body.prepend(h('div', { id: 'frame' }));
new App(boot).start();
