package app.atende.web.compat.account;

import app.atende.web.compat.LooseBody;

/** Numbered pages, from 1 (contract 2.5). What is no page is the first one. */
final class Pages {

  /** Beyond this nobody turns pages, and no list has rows. */
  private static final long MOST = 10_000;

  private Pages() {}

  /** Which page is asked for. */
  static int of(LooseBody query) {
    long page = query.number("page").orElse(1L);
    return (int) Math.max(1, Math.min(page, MOST));
  }

  /** How many rows stand before it. */
  static int first(int page, int rows) {
    return (page - 1) * rows;
  }
}
