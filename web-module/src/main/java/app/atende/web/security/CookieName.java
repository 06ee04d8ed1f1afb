package app.atende.web.security;

import app.atende.people.Realm;

/** The cookies that open or protect something. None of them can be read by script. */
public enum CookieName {
  /** The session of a user. */
  SESSION("atende", "atende_session"),
  /** The session of an operator. */
  PROVIDER_SESSION("atende_provider", "atende_provider_session"),
  /** Ties the forms before the log-in to the browser that fetched them. */
  ENTRY("atende_entry", "atende_entry"),
  /** Says that this browser has shown the password and not yet the second factor. */
  SECOND_STEP("atende_step", "atende_step"),
  /** Says that a user has logged in from this browser before. */
  DEVICE("atende_device", "atende_device"),
  /** The same for an operator. */
  PROVIDER_DEVICE("atende_provider_device", "atende_provider_device");

  private final String overHttps;
  private final String overHttp;

  CookieName(String overHttps, String overHttp) {
    this.overHttps = "__Host-" + overHttps;
    this.overHttp = overHttp;
  }

  /**
   * The name on the wire. Over https the prefix {@code __Host-} makes browsers refuse a cookie that
   * another host or an unencrypted page has set.
   */
  String onWire(boolean secure) {
    return secure ? overHttps : overHttp;
  }

  /** The session cookie of a realm. */
  static CookieName session(Realm realm) {
    return realm == Realm.USER ? SESSION : PROVIDER_SESSION;
  }

  /** The device cookie of a realm. */
  static CookieName device(Realm realm) {
    return realm == Realm.USER ? DEVICE : PROVIDER_DEVICE;
  }
}
