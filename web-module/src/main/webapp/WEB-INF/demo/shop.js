/* What any site does: loads the widget's script from another origin and starts it. */
(function () {
  const { base, token } = document.currentScript.dataset;
  if (!token) return;
  window.chatwootSettings = { locale: 'pt_BR', darkMode: 'auto' };
  const script = document.createElement('script');
  script.src = base + '/packs/js/sdk.js';
  script.async = true;
  script.onload = () => window.chatwootSDK.run({ websiteToken: token, baseUrl: base });
  document.head.append(script);
  document.querySelectorAll('[data-open-chat]').forEach((button) =>
    button.addEventListener('click', () => window.$chatwoot && window.$chatwoot.toggle('open')));
})();
