package app.atende.filters;

import app.atende.config.ErrorCode;

/** What a kept filter sifts. Each kind has its own table, its own ids and its own refusals. */
public enum FilterKind {
  /** Conversations: a folder. */
  FOLDER("custom_filter", ErrorCode.FOLDER_NOT_FOUND, ErrorCode.TOO_MANY_FOLDERS),
  /** Contacts: a segment. */
  SEGMENT("contact_segment", ErrorCode.SEGMENT_NOT_FOUND, ErrorCode.TOO_MANY_SEGMENTS);

  private final String table;
  private final ErrorCode notFound;
  private final ErrorCode tooMany;

  FilterKind(String table, ErrorCode notFound, ErrorCode tooMany) {
    this.table = table;
    this.notFound = notFound;
    this.tooMany = tooMany;
  }

  /** The table that keeps them. */
  public String table() {
    return table;
  }

  /** The refusal of one that is not there, or not the actor's. */
  public ErrorCode notFound() {
    return notFound;
  }

  /** The refusal of one more than {@link KeptFilters#MOST}. */
  public ErrorCode tooMany() {
    return tooMany;
  }
}
