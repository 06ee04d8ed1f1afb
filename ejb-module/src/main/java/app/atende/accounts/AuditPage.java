package app.atende.accounts;

import java.util.List;

/**
 * A part of the audit log.
 *
 * @param lines the newest first
 * @param next where to go on into the past; null at the end
 */
public record AuditPage(List<AuditLine> lines, String next) {

  /** Copies the lines. */
  public AuditPage {
    lines = List.copyOf(lines);
  }
}
