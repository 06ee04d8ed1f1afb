package app.atende.web.compat.shapes;

import app.atende.conversations.CannedResponseSummary;

/** A canned response (contract 5.6, CannedResponse); times are not told. */
public record CannedResponseShape(
    long id, long accountId, String shortCode, String content, String createdAt, String updatedAt) {

  /** The canned response. */
  public static CannedResponseShape of(CannedResponseSummary canned, long account) {
    return new CannedResponseShape(
        canned.id().value(), account, canned.shortCode(), canned.content(), null, null);
  }
}
