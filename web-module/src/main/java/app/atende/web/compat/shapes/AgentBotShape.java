package app.atende.web.compat.shapes;

import app.atende.bots.BotSummary;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Map;

/**
 * A bot of the account (contract 5.1, AgentBot).
 *
 * @param thumbnail where its picture is read; empty without one
 * @param botType always {@code webhook}
 * @param botConfig always empty
 * @param accessToken only in the answer to whoever made the token
 * @param secret what the calls to it are signed with; only for those who make bots
 * @param systemBot always false: bots of the whole installation are no account's
 */
public record AgentBotShape(
    long id,
    String name,
    String description,
    String thumbnail,
    String outgoingUrl,
    String botType,
    Map<String, Object> botConfig,
    long accountId,
    @JsonInclude(Include.NON_NULL) String accessToken,
    @JsonInclude(Include.NON_NULL) String secret,
    boolean systemBot) {

  /**
   * The shape of one.
   *
   * @param base where the address of its picture begins
   */
  public static AgentBotShape of(BotSummary bot, long account, String base, Secrets secrets) {
    return new AgentBotShape(
        bot.id().value(),
        bot.name(),
        bot.description(),
        bot.pictureAddress(base),
        bot.outgoingUrl(),
        "webhook",
        Map.of(),
        account,
        secrets.accessToken(),
        secrets.secret(),
        false);
  }

  /**
   * What not everybody may know.
   *
   * @param accessToken null unless it was made just now
   * @param secret null for who may not know it
   */
  public record Secrets(String accessToken, String secret) {

    /** Without them. */
    @Override
    public String toString() {
      return "Secrets[]";
    }
  }
}
