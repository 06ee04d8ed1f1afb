package app.atende.web.compat.account;

import app.atende.bots.BotEdit;
import app.atende.web.compat.LooseBody;

/** What a program says of a bot (contract 6.18); what it does not mention stays. */
final class BotFields {

  private static final BotEdit NOTHING = new BotEdit("", null, null);

  private final LooseBody body;

  BotFields(LooseBody body) {
    this.body = body;
  }

  /** A new bot. */
  BotEdit fresh() {
    return over(NOTHING);
  }

  /** A bot that is there, as it shall be. */
  BotEdit over(BotEdit kept) {
    return new BotEdit(
        sent("name", kept.name()),
        sent("description", kept.description()),
        sent("outgoing_url", kept.outgoingUrl()));
  }

  private String sent(String key, String kept) {
    return body.has(key) ? body.text(key).orElse("") : kept;
  }
}
