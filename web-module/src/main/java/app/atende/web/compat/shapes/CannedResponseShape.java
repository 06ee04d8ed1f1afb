package app.atende.web.compat.shapes;

import app.atende.conversations.CannedResponseSummary;

/** A canned response (contract 5.6, CannedResponse); its files are not told. */
public record CannedResponseShape(
    long id, long accountId, String shortCode, String content, String createdAt, String updatedAt) {

  /** The canned response. */
  public static CannedResponseShape of(CannedResponseSummary response, long account) {
    return new CannedResponseShape(
        response.id().value(),
        account,
        response.shortCode(),
        response.content(),
        WireTime.iso(response.createdAt()),
        WireTime.iso(response.updatedAt()));
  }
}
