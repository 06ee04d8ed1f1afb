package app.atende.web.compat.platform;

import app.atende.config.TenantId;
import app.atende.people.AgentBot;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/** A bot as its platform app sees it (contract 8, PlatformBot). */
public record BotShape(
    long id,
    String name,
    String description,
    String outgoingUrl,
    Long accountId,
    @JsonInclude(Include.NON_NULL) String accessToken) {

  /** The bot; the token is null unless it was made just now. */
  static BotShape of(AgentBot bot, String accessToken) {
    return new BotShape(
        bot.id(),
        bot.name(),
        bot.description(),
        bot.url() == null ? null : bot.url().toString(),
        bot.account().map(TenantId::value).orElse(null),
        accessToken);
  }
}
