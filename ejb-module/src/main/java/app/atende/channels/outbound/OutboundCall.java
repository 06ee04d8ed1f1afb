package app.atende.channels.outbound;

import java.util.Map;

/**
 * A POST to somebody else's address.
 *
 * @param url the address as it was given
 * @param headers further headers; names and values of ours only
 * @param contentType of the body
 * @param body what is sent
 */
public record OutboundCall(
    String url, Map<String, String> headers, String contentType, byte[] body) {

  /** Copies what could change. */
  public OutboundCall {
    headers = Map.copyOf(headers);
    body = body.clone();
  }

  @Override
  public byte[] body() {
    return body.clone();
  }
}
