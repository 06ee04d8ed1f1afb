/*
 * The loader that sites put on their pages: bubble, hidden frame, and the bridge between page and frame.
 * No dependencies; runs once per page. Messages go to the exact origin of the frame and are believed only
 * when both their window and their origin are the frame's.
 */
(function () {
  'use strict';
  if (window.atendeSDK) return;

  var PREFIX = 'chatwoot-widget:';
  var FRAME_ID = 'chatwoot_live_chat_widget';
  var FORWARDED = ['on-message', 'on-start-conversation', 'postback'];
  var COPIED = ['baseDomain', 'hideMessageBubble', 'locale', 'useBrowserLanguage', 'showPopoutButton',
    'enableFileUpload', 'welcomeTitle', 'welcomeDescription', 'availableMessage', 'unavailableMessage'];
  var TRUE_BY_DEFAULT = ['showUnreadMessagesDialog', 'enableEmojiPicker', 'enableEndConversation'];
  var WIDE = 'expanded_bubble';
  var DEFAULT_ACCENT = '#1B5FD0';
  var scriptSource = document.currentScript && document.currentScript.src;
  var widget;
  var own;

  /* Cookies of the page's own site: they keep the visitor's session where the browser allows it. */
  function readCookie(name) {
    var found = document.cookie.split('; ').find(function (pair) {
      return pair.indexOf(name + '=') === 0;
    });
    return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
  }

  function writeCookie(name, value, days) {
    var parts = [name + '=' + encodeURIComponent(value), 'path=/', 'SameSite=Lax'];
    parts.push('max-age=' + Math.round(days * 86400));
    if (widget.baseDomain) parts.push('domain=' + widget.baseDomain);
    if (location.protocol === 'https:') parts.push('Secure');
    document.cookie = parts.join('; ');
  }

  /* A short fingerprint: tells whether setUser brings anything new, guards nothing. */
  function fingerprint(value) {
    var text = JSON.stringify(value, function (key, part) {
      if (!part || typeof part !== 'object' || Array.isArray(part)) return part;
      var sorted = {};
      Object.keys(part).sort().forEach(function (name) { sorted[name] = part[name]; });
      return sorted;
    });
    var hash = 7;
    for (var i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 2654435761);
    return text.length + '.' + (hash >>> 0).toString(16);
  }

  function announce(name, detail) {
    ['chatwoot:', 'atende:'].forEach(function (prefix) {
      window.dispatchEvent(new CustomEvent(prefix + name, { detail: detail }));
    });
  }

  function element(tag, properties, children) {
    var made = Object.assign(document.createElement(tag), properties);
    (children || []).forEach(function (child) { made.appendChild(child); });
    return made;
  }

  function icon(paths) {
    var svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    var attributes = { viewBox: '0 0 24 24', width: 26, height: 26, fill: 'none', stroke: 'currentColor',
      'stroke-width': 1.75, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true' };
    Object.keys(attributes).forEach(function (name) { svg.setAttribute(name, attributes[name]); });
    paths.forEach(function (d) {
      var path = document.createElementNS(svg.namespaceURI, 'path');
      path.setAttribute('d', d);
      svg.appendChild(path);
    });
    return svg;
  }

  var STYLE = '{{style}}';

  function addStyle() {
    try {
      var sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      document.adoptedStyleSheets.push(sheet);
    } catch (tooOld) {
      document.head.appendChild(element('style', { textContent: STYLE }));
    }
  }

  /* What the page sees as window.$chatwoot and window.$atende. */
  function Widget(options, origin) {
    var settings = window.chatwootSettings || window.atendeSettings || {};
    var self = this;
    COPIED.forEach(function (key) { self[key] = settings[key]; });
    Object.assign(this, {
      baseUrl: origin, websiteToken: options.websiteToken, hasLoaded: false, isOpen: false, resetTriggered: false,
      widgetStyle: settings.widgetStyle === 'flat' ? 'flat' : 'standard',
      darkMode: /^(auto|dark)$/.test(settings.darkMode) ? settings.darkMode : 'light'
    });
    own = settings;
    TRUE_BY_DEFAULT.forEach(function (key) { self[key] = settings[key] !== false; });
    if (this.useBrowserLanguage) this.locale = navigator.language.replace('-', '_');
    // Methods may be handed around (`onclick = $chatwoot.toggle`): each keeps its widget.
    Object.getOwnPropertyNames(Widget.prototype).forEach(function (name) {
      if (name !== 'constructor') self[name] = Widget.prototype[name].bind(self);
    });
  }

  Widget.prototype = {
    toggle: function (state) {
      var open = state === 'open' ? true : state === 'close' ? false : !this.isOpen;
      if (open !== this.isOpen) show(open);
    },
    toggleBubbleVisibility: function (visibility) {
      this.hideMessageBubble = visibility === 'hide';
      paint();
      post('sdk-set-bubble-visibility', { hideMessageBubble: this.hideMessageBubble });
    },
    popoutChatWindow: function () {
      parts.popup = window.open(frameUrl(true), 'atende_' + this.websiteToken, 'width=420,height=720,resizable=yes');
      show(false);
    },
    setUser: function (identifier, user) {
      if (typeof identifier !== 'string' && typeof identifier !== 'number') {
        throw new Error('Identifier should be a string or a number');
      }
      if (!user || !['avatar_url', 'email', 'name'].some(function (key) { return user[key]; })) {
        throw new Error('User object should have one of the keys [avatar_url, email, name]');
      }
      var print = fingerprint([String(identifier), user]);
      if (readCookie('cw_user_' + this.websiteToken) === print && readCookie('cw_conversation')) return;
      this.identifier = identifier;
      this.user = user;
      parts.userPrint = print;
      post('set-user', { identifier: identifier, user: user });
    },
    setCustomAttributes: function (attributes) {
      post('set-custom-attributes', { customAttributes: filled(attributes, 'Custom attributes') });
    },
    deleteCustomAttribute: function (key) {
      post('delete-custom-attribute', { customAttribute: filled(key, 'Custom attribute') });
    },
    setConversationCustomAttributes: function (attributes) {
      post('set-conversation-custom-attributes', { customAttributes: filled(attributes, 'Custom attributes') });
    },
    deleteConversationCustomAttribute: function (key) {
      post('delete-conversation-custom-attribute', { customAttribute: filled(key, 'Custom attribute') });
    },
    setLabel: function (label) { post('set-label', { label: filled(label, 'Label') }); },
    removeLabel: function (label) { post('remove-label', { label: filled(label, 'Label') }); },
    setLocale: function (locale) {
      this.locale = locale;
      post('set-locale', { locale: locale });
    },
    setColorScheme: function (scheme) {
      this.darkMode = scheme;
      post('set-color-scheme', { darkMode: scheme });
    },
    reset: function () {
      if (this.isOpen) show(false);
      ['cw_conversation', 'cw_user_' + this.websiteToken].forEach(function (name) { writeCookie(name, '', 0); });
      Object.assign(this, { user: undefined, identifier: undefined, resetTriggered: true, hasLoaded: false });
      parts.unread = 0;
      parts.queue = [];
      parts.frame.src = frameUrl(false);
      paint();
    }
  };

  function filled(value, name) {
    if (!value || !Object.keys(Object(value)).length) throw new Error(name + ' should not be empty');
    return value;
  }

  var parts = { queue: [], unread: 0, place: '' };

  /* The session travels in the fragment: no server log and no referrer ever holds it. */
  function frameUrl(popup) {
    var query = { website_token: widget.websiteToken, host: location.origin };
    if (widget.locale) query.locale = widget.locale;
    if (popup) query.popup = '1';
    var session = readCookie('cw_conversation');
    var url = widget.baseUrl + '/widget?' + new URLSearchParams(query);
    return session ? url + '#cw_conversation=' + encodeURIComponent(session) : url;
  }

  function post(event, body) {
    if (!widget.hasLoaded) {
      parts.queue.push([event, body]);
      return;
    }
    var message = PREFIX + JSON.stringify(Object.assign({}, body, { event: event }));
    if (parts.frame.contentWindow) parts.frame.contentWindow.postMessage(message, widget.baseUrl);
  }

  function show(open) {
    widget.isOpen = open;
    parts.teaser = 0;
    if (open) reportPlace();
    post('toggle-open', { isOpen: open });
    paint();
    if (open) parts.frame.focus();
    else if (document.activeElement === parts.frame) parts.launcher.focus();
    announce(open ? 'opened' : 'closed');
  }

  function paint() {
    if (!parts.holder) return;
    var flat = widget.widgetStyle === 'flat' ? ' is-flat' : '';
    var side = ' atende-' + widget.position;
    var state = widget.isOpen ? ' is-open' : parts.teaser ? ' is-teasing' : '';
    var wide = widget.type === WIDE && !widget.isOpen;
    var name = widget.isOpen ? parts.words.close : widget.launcherTitle || parts.words.open;
    parts.holder.className = 'atende-holder' + side + flat + state;
    parts.holder.style.height = parts.teaser && !widget.isOpen ? parts.teaser + 'px' : '';
    parts.bubbles.className = 'atende-bubbles' + side + (widget.isOpen ? ' is-covered' : '');
    parts.bubbles.hidden = !!widget.hideMessageBubble || !widget.hasLoaded;
    parts.launcher.className = 'atende-bubble' + flat + (wide ? ' is-wide' : '');
    parts.launcher.style.setProperty('--atende-accent', parts.accent || DEFAULT_ACCENT);
    parts.launcher.setAttribute('aria-expanded', String(widget.isOpen));
    parts.launcher.setAttribute('aria-label', parts.unread ? name + ' (' + parts.unread + ')' : name);
    parts.chat.toggleAttribute('hidden', widget.isOpen);
    parts.down.toggleAttribute('hidden', !widget.isOpen);
    parts.title.textContent = name;
    parts.title.hidden = !wide;
    parts.badge.textContent = parts.unread > 9 ? '9+' : parts.unread;
    parts.badge.hidden = !parts.unread || widget.isOpen;
    parts.frame.title = parts.words.open;
  }

  function build() {
    parts.words = { open: 'Chat', close: 'Chat' };
    parts.frame = element('iframe', { id: FRAME_ID,
      allow: 'clipboard-write; fullscreen', referrerPolicy: 'strict-origin' });
    parts.holder = element('div', { id: 'cw-widget-holder' }, [parts.frame]);
    parts.chat = icon(['M7.9 20A9 9 0 1 0 4 16.1L2 22Z']);
    parts.down = icon(['m6 9 6 6 6-6']);
    parts.title = element('span');
    parts.badge = element('span', { className: 'atende-badge' });
    parts.launcher = element('button', { type: 'button', onclick: function () { widget.toggle(); } },
      [parts.chat, parts.down, parts.title, parts.badge]);
    parts.launcher.setAttribute('aria-controls', FRAME_ID);
    parts.bubbles = element('div', { id: 'cw-bubble-holder' }, [parts.launcher]);
    paint();
    attach();
  }

  /* A site that swaps its body on navigation takes our nodes with it: put them back, the frame loads anew. */
  function attach() {
    if (!document.body) return;
    if (!parts.holder.isConnected) {
      widget.hasLoaded = false;
      parts.frame.src = frameUrl(false);
    }
    [parts.holder, parts.bubbles].forEach(function (node) {
      if (!node.isConnected) document.body.appendChild(node);
    });
    watcher.disconnect();
    watcher.observe(document.documentElement, { childList: true });
    watcher.observe(document.body, { childList: true });
  }

  var watcher = new MutationObserver(function () {
    attach();
    reportPlace();
  });

  function reportPlace() {
    if (parts.place === location.href || !widget.hasLoaded) return;
    parts.place = location.href;
    post('change-url', { referrerURL: location.href, referrerHost: location.host });
  }

  /* The inbox says how its button looks, where the site does not. */
  function adopt(inbox) {
    widget.position = (own.position || inbox.widget_position) === 'left' ? 'left' : 'right';
    widget.type = (own.type || inbox.launcher_type) === WIDE ? WIDE : 'standard';
    widget.launcherTitle = own.launcherTitle || inbox.launcher_title;
  }

  var heard = {
    loaded: function (message) {
      var config = message.config || {};
      adopt(config.channelConfig || {});
      if (config.authToken) heard.setAuthCookie({ data: { widgetAuthToken: config.authToken } });
      parts.accent = /^#[0-9a-f]{6}$/i.test(config.accent) ? config.accent : DEFAULT_ACCENT;
      widget.hasLoaded = true;
      post('config-set', { isOpen: widget.isOpen, referrerHost: location.host, settings: JSON.parse(JSON.stringify(widget)) });
      parts.place = '';
      reportPlace();
      parts.queue.splice(0).forEach(function (waiting) { post(waiting[0], waiting[1]); });
      paint();
      announce('ready');
    },
    error: function (message) {
      // An unusable website token: no bubble that leads nowhere.
      if (message.fatal) widget.toggleBubbleVisibility('hide');
      announce('error', message.data || message);
    },
    onEvent: function (message) {
      var name = String(message.eventIdentifier).replace('chatwoot:', '');
      if (FORWARDED.indexOf(name) >= 0) announce(name, message.data);
    },
    setBubbleLabel: function (message) {
      parts.words = { open: String(message.label), close: String(message.closeLabel || message.label) };
      paint();
    },
    setAuthCookie: function (message) {
      writeCookie('cw_conversation', String(message.data.widgetAuthToken), 365);
    },
    userSet: function () { writeCookie('cw_user_' + widget.websiteToken, parts.userPrint, 365); },
    toggleBubble: function (message) { widget.toggle(message.state); },
    closeWindow: function () { widget.toggle('close'); },
    popoutChatWindow: function () { widget.popoutChatWindow(); },
    setUnreadMode: function () {
      if (!widget.isOpen && widget.showUnreadMessagesDialog) parts.teaser = parts.teaser || 1;
      paint();
    },
    resetUnreadMode: function () {
      parts.teaser = 0;
      paint();
    },
    updateIframeHeight: function (message) {
      if (parts.teaser) parts.teaser = Math.min(Number(message.height) || 1, window.innerHeight - 124);
      paint();
    },
    handleNotificationDot: function (message) {
      parts.unread = Math.max(0, Number(message.unreadMessageCount) || 0);
      paint();
    }
  };

  function hear(event) {
    var windows = [parts.frame.contentWindow, parts.popup];
    if (!event.source || windows.indexOf(event.source) < 0 || event.origin !== widget.baseUrl) return;
    if (typeof event.data !== 'string' || event.data.indexOf(PREFIX) !== 0) return;
    var message = JSON.parse(event.data.slice(PREFIX.length));
    if (Object.hasOwn(heard, message.event)) heard[message.event](message);
  }

  function run(options) {
    if (widget) return;
    var base = new URL(options.baseUrl || scriptSource, location.href);
    if (!/^https?:$/.test(base.protocol) || !options.websiteToken) {
      throw new Error('run needs websiteToken and an http(s) baseUrl');
    }
    widget = new Widget(options, base.origin);
    adopt({});
    window.$chatwoot = window.$atende = widget;
    window.addEventListener('message', hear);
    ['popstate', 'hashchange'].forEach(function (name) { window.addEventListener(name, reportPlace); });
    if (window.navigation) window.navigation.addEventListener('currententrychange', reportPlace);
    addStyle();
    if (document.body) build();
    else document.addEventListener('DOMContentLoaded', build);
  }

  window.chatwootSDK = window.atendeSDK = { run: run };
})();
