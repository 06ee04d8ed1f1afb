package app.atende.web.provider;

import app.atende.tenancy.AccountEntry;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The command that creates the same account over the Platform API, ready for a shell. */
public final class ApiCommand {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ApiCommand() {}

  /**
   * Writes the command. Texts of the account are quoted so that a shell reads them as one word.
   *
   * @param base the address of the installation, without a slash at its end
   * @param key the key against doing it twice, or null
   */
  public static String of(String base, AccountEntry account, String key) {
    StringBuilder command = new StringBuilder("curl -X POST ");
    command.append(quoted(base + "/platform/api/v1/accounts"));
    command.append(" \\\n  -H \"api_access_token: $ATENDE_PLATFORM_TOKEN\"");
    command.append(" \\\n  -H 'Content-Type: application/json'");
    if (key != null) {
      command.append(" \\\n  -H ").append(quoted("Idempotency-Key: " + key));
    }
    return command.append(" \\\n  -d ").append(quoted(body(account))).toString();
  }

  private static String body(AccountEntry account) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", account.name());
    body.put("slug", account.slug());
    account.domain().ifPresent(domain -> body.put("domain", domain));
    body.put("locale", account.locale());
    body.put("time_zone", account.timeZone().getId());
    Map<String, Long> limits = new TreeMap<>();
    account.limits().forEach((name, value) -> limits.put(name.wireName(), value));
    if (!limits.isEmpty()) {
      body.put("limits", limits);
    }
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts and numbers are always JSON", e);
    }
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
