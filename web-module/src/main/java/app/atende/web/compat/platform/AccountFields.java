package app.atende.web.compat.platform;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.provisioning.AccountProfile;
import app.atende.provisioning.AccountTerms;
import app.atende.tenancy.AccountStatus;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.Wire;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The fields of an account as clients send them. What a body does not mention stays as it is;
 * limits and features are changed one by one, and a limit of null goes away.
 *
 * @param body what was sent
 */
record AccountFields(LooseBody body) {

  AccountProfile over(AccountProfile now) {
    return new AccountProfile(
        body.has("name") ? body.text("name").orElse("") : now.name(),
        body.has("domain") ? body.filled("domain") : now.domain(),
        body.has("support_email") ? body.filled("support_email") : now.supportEmail(),
        body.filled("locale").orElse(now.locale()),
        body.filled("timezone").or(() -> body.filled("time_zone")).orElse(now.timeZone()));
  }

  AccountTerms over(AccountTerms now) {
    return new AccountTerms(
        limits(now.limits()),
        body.object("custom_attributes").map(Wire::write).orElse(now.customAttributes()),
        features(now.features()));
  }

  private Map<String, Long> limits(Map<String, Long> now) {
    Map<String, Long> limits = new TreeMap<>(now);
    LooseBody sent = body.inside("limits");
    body.object("limits")
        .ifPresent(
            object ->
                object
                    .fieldNames()
                    .forEachRemaining(
                        name ->
                            sent.number(name)
                                .ifPresentOrElse(
                                    value -> limits.put(name, value), () -> limits.remove(name))));
    return limits;
  }

  private String features(String now) {
    Optional<ObjectNode> sent = body.object("features");
    if (sent.isEmpty()) {
      return now;
    }
    LooseBody flags = body.inside("features");
    Map<String, Object> features = new TreeMap<>(Wire.mapOf(now));
    sent.get()
        .fieldNames()
        .forEachRemaining(name -> features.put(name, flags.flag(name).orElse(false)));
    return Wire.write(features);
  }

  /** The status that is wanted, if one is; {@code UNKNOWN_STATUS} for a word that is none. */
  Optional<AccountStatus> status() {
    return body.filled("status")
        .map(
            word ->
                switch (word) {
                  case "active" -> AccountStatus.ACTIVE;
                  case "suspended" -> AccountStatus.SUSPENDED;
                  default -> throw DomainException.at("status", ErrorCode.UNKNOWN_STATUS, word);
                });
  }
}
