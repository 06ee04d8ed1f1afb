package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.inboxes.InboxId;
import app.atende.web.compat.LooseBody;
import app.atende.webhooks.HookEvent;
import app.atende.webhooks.WebhookEdit;
import java.util.EnumSet;
import java.util.Set;

/** What a body says of a webhook (contract 6.17), flat or under {@code webhook}. */
record WebhookFields(LooseBody body) {

  private static final String SUBSCRIPTIONS = "subscriptions";
  private static final String INBOX = "inbox_id";

  static WebhookFields of(LooseBody body) {
    return new WebhookFields(body.wrapped("webhook"));
  }

  /** A new one; who does not say what he wants gets the usual. */
  WebhookEdit fresh() {
    return over(new WebhookEdit("", "", HookEvent.usual(), null, true));
  }

  /** What is there, with what the body mentions. */
  WebhookEdit over(WebhookEdit kept) {
    return new WebhookEdit(
        body.has("url") ? body.text("url").orElse("") : kept.url(),
        body.has("name") ? body.text("name").orElse("") : kept.name(),
        body.has(SUBSCRIPTIONS) ? events() : kept.events(),
        body.has(INBOX) ? inbox() : kept.inbox(),
        kept.enabled());
  }

  private InboxId inbox() {
    return body.number(INBOX)
        .map(
            id -> {
              if (id <= 0) {
                throw DomainException.at(INBOX, ErrorCode.INBOX_NOT_FOUND);
              }
              return new InboxId(id);
            })
        .orElse(null);
  }

  private Set<HookEvent> events() {
    Set<HookEvent> wanted = EnumSet.noneOf(HookEvent.class);
    for (String word : body.texts(SUBSCRIPTIONS)) {
      wanted.add(
          HookEvent.ofWordForAccounts(word)
              .orElseThrow(() -> DomainException.at(SUBSCRIPTIONS, ErrorCode.VALUE_INVALID, word)));
    }
    return wanted;
  }
}
