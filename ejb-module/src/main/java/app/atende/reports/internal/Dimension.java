package app.atende.reports.internal;

import java.util.Locale;

/** By what sums are made. */
enum Dimension {
  ACCOUNT,
  AGENT,
  INBOX,
  TEAM,
  LABEL;

  /** The word that stands in the column. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
