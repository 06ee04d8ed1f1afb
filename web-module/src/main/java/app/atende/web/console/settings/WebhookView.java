package app.atende.web.console.settings;

import app.atende.inboxes.InboxQueries;
import app.atende.inboxes.InboxSummary;
import app.atende.web.page.Notices;
import app.atende.web.page.Route;
import app.atende.web.security.CurrentActor;
import app.atende.webhooks.WebhookEdit;
import app.atende.webhooks.WebhookId;
import app.atende.webhooks.WebhookSummary;
import app.atende.webhooks.WebhookTrial;
import app.atende.webhooks.WebhookTrials;
import app.atende.webhooks.Webhooks;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;

/** One webhook: how it does, and what is done with it. Its log is read by another bean. */
@Named
@ViewScoped
public class WebhookView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Webhooks webhooks;
  @Inject private WebhookTrials trials;
  @Inject private InboxQueries inboxQueries;
  @Inject private CurrentActor current;
  @Inject private Notices notices;
  @Inject private app.atende.notifications.Notices told;
  @Inject private HttpServletRequest request;

  private transient WebhookSummary hook;
  private transient List<InboxSummary> inboxes;
  private transient WebhookTrial trial;
  private long id;
  private WebhookForm form;
  private String secret;

  @PostConstruct
  void load() {
    id = Route.of(request).orElseThrow().number("webhook").orElseThrow();
    form = WebhookForm.of(getHook());
    told.markReadOfWebhook(id, current.actor());
  }

  /** As it is. */
  public WebhookSummary getHook() {
    if (hook == null) {
      hook = webhooks.get(id(), current.actor());
    }
    return hook;
  }

  /** Looks again how it does. */
  public void refresh() {
    hook = null;
  }

  /** The inboxes that it can stand beside. */
  public List<InboxSummary> getInboxes() {
    if (inboxes == null) {
      inboxes = inboxQueries.list(current.actor());
    }
    return inboxes;
  }

  /** Begins to change it. */
  public void choose() {
    hook = null;
    form = WebhookForm.of(getHook());
  }

  /** Keeps what was typed. */
  public void save() {
    webhooks.change(id(), form.version(), form.edit(), current.actor());
    done("settings_webhooks.message.info.saved");
  }

  /** Tells it nothing more; what waits is given up. */
  public void pause() {
    turn(false);
    done("settings_webhook.message.info.paused");
  }

  /** Tells it what happens from now on, as one that never failed. */
  public void resume() {
    turn(true);
    done("settings_webhook.message.info.resumed");
  }

  private void turn(boolean enabled) {
    WebhookSummary now = webhooks.get(id(), current.actor());
    WebhookEdit edit = now.edit();
    webhooks.change(
        id(),
        now.version(),
        new WebhookEdit(edit.url(), edit.name(), edit.events(), edit.inbox(), enabled),
        current.actor());
  }

  /** Gives it a new secret, which is shown once. */
  public void rotate() {
    secret = webhooks.rotateSecret(id(), current.actor()).secret();
    done("settings_webhook.message.info.rotated");
  }

  /** Asks whether somebody answers at its address. */
  public void test() {
    trial = trials.call(id(), current.actor());
  }

  private void done(String key) {
    hook = null;
    notices.say(key);
  }

  private WebhookId id() {
    return new WebhookId(id);
  }

  /** What is typed. */
  public WebhookForm getForm() {
    return form;
  }

  /** The secret that was just made; null before. */
  public String getSecret() {
    return secret;
  }

  /** What came of the last test; null before. */
  public WebhookTrial getTrial() {
    return trial;
  }
}
