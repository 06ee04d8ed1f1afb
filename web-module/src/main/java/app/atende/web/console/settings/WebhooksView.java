package app.atende.web.console.settings;

import app.atende.inboxes.InboxQueries;
import app.atende.inboxes.InboxSummary;
import app.atende.web.page.Notices;
import app.atende.web.security.CurrentActor;
import app.atende.webhooks.WebhookSummary;
import app.atende.webhooks.Webhooks;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The addresses that the account is told at: make, change, delete. */
@Named
@ViewScoped
public class WebhooksView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Webhooks webhooks;
  @Inject private InboxQueries inboxQueries;
  @Inject private CurrentActor current;
  @Inject private Notices notices;

  private transient List<WebhookSummary> all;
  private transient List<InboxSummary> inboxes;
  private WebhookForm form = WebhookForm.fresh();
  private String secret;

  /** All of them, the oldest first. */
  public List<WebhookSummary> getAll() {
    if (all == null) {
      all = webhooks.list(current.actor());
    }
    return all;
  }

  /** The inboxes that one can stand beside. */
  public List<InboxSummary> getInboxes() {
    if (inboxes == null) {
      inboxes = inboxQueries.list(current.actor());
    }
    return inboxes;
  }

  /**
   * The name of the inbox that this one stands beside; empty for none, and for one that is gone.
   */
  public String inboxOf(WebhookSummary hook) {
    return getInboxes().stream()
        .filter(inbox -> inbox.id().equals(hook.edit().inbox()))
        .map(InboxSummary::name)
        .findFirst()
        .orElse("");
  }

  /** Begins to make one. */
  public void begin() {
    form = WebhookForm.fresh();
    secret = null;
  }

  /** Begins to change, or to delete, this one. */
  public void choose(WebhookSummary hook) {
    form = WebhookForm.of(hook);
    secret = null;
  }

  /** Makes one of what was typed, and has its secret ready to be shown once. */
  public void create() {
    secret = webhooks.create(form.edit(), current.actor()).secret();
    done("settings_webhooks.message.info.added");
  }

  /** Keeps what was typed of an old one. */
  public void save() {
    webhooks.change(form.id(), form.version(), form.edit(), current.actor());
    done("settings_webhooks.message.info.saved");
  }

  /** Deletes the chosen one with its log. */
  public void delete() {
    webhooks.delete(form.id(), current.actor());
    done("settings_webhooks.message.info.deleted");
  }

  private void done(String key) {
    all = null;
    notices.say(key);
  }

  /** What is typed. */
  public WebhookForm getForm() {
    return form;
  }

  /** The secret of the one that was just made; null before. */
  public String getSecret() {
    return secret;
  }
}
