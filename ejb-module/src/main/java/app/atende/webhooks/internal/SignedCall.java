package app.atende.webhooks.internal;

import app.atende.channels.outbound.OutboundCall;
import app.atende.channels.payloads.HookSignature;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is sent to a webhook (contract 11.2). The name is the same in every try; the timestamp, and
 * so the signature, are not.
 *
 * @param address where to
 * @param uuid its name towards the other side
 * @param body JSON
 */
public record SignedCall(Claimed.Address address, String uuid, byte[] body) {

  /**
   * The call of a try.
   *
   * @param at when it is made
   * @param further more headers
   */
  public OutboundCall at(Instant at, Map<String, String> further) {
    long timestamp = at.getEpochSecond();
    List<String> secrets = address.secrets();
    Map<String, String> headers = new LinkedHashMap<>(further);
    headers.put("Accept", "application/json");
    headers.put("X-Chatwoot-Delivery", uuid);
    headers.put("X-Chatwoot-Timestamp", Long.toString(timestamp));
    headers.put("X-Chatwoot-Signature", HookSignature.of(secrets.get(0), timestamp, body));
    if (secrets.size() > 1) {
      headers.put("X-Atende-Signature-Previous", HookSignature.of(secrets.get(1), timestamp, body));
    }
    return new OutboundCall(address.url(), headers, "application/json", body);
  }
}
