package app.atende.web.console.settings;

import app.atende.inboxes.InboxId;
import app.atende.webhooks.HookEvent;
import app.atende.webhooks.WebhookEdit;
import app.atende.webhooks.WebhookId;
import app.atende.webhooks.WebhookSummary;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What is typed and ticked of a webhook. */
public class WebhookForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private long id;
  private long version;
  private boolean enabled = true;
  private String url;
  private String name;
  private String inbox;
  private String[] events = {};

  /** That of a new one. Nothing is ticked: what goes outside is chosen, not left on. */
  public static WebhookForm fresh() {
    return new WebhookForm();
  }

  /** That of one that is there. */
  public static WebhookForm of(WebhookSummary hook) {
    WebhookForm form = new WebhookForm();
    form.id = hook.id().value();
    form.version = hook.version();
    WebhookEdit edit = hook.edit();
    form.enabled = edit.enabled();
    form.url = edit.url();
    form.name = edit.name();
    form.inbox = edit.inbox() == null ? null : edit.inbox().toString();
    form.events = words(edit.events());
    return form;
  }

  private static String[] words(Collection<HookEvent> events) {
    return HookEvent.words(events).toArray(String[]::new);
  }

  /** The same for the room. */
  public WebhookEdit edit() {
    Set<HookEvent> wanted = EnumSet.noneOf(HookEvent.class);
    Arrays.stream(events).forEach(word -> HookEvent.ofWordForAccounts(word).ifPresent(wanted::add));
    InboxId beside = inbox == null || inbox.isEmpty() ? null : new InboxId(Long.parseLong(inbox));
    return new WebhookEdit(url, name, wanted, beside, enabled);
  }

  /** Which one it is of; none for a new one. */
  public WebhookId id() {
    return new WebhookId(id);
  }

  /** What was seen of it. */
  public long version() {
    return version;
  }

  /** Whether it makes a new one. */
  public boolean isNew() {
    return id == 0;
  }

  /** Its name, or its address when it has none. */
  public String getShownName() {
    return name == null || name.isEmpty() ? url : name;
  }

  public String getUrl() {
    return url;
  }

  public void setUrl(String url) {
    this.url = url;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getInbox() {
    return inbox;
  }

  public void setInbox(String inbox) {
    this.inbox = inbox;
  }

  public String[] getEvents() {
    return events.clone();
  }

  public void setEvents(String[] events) {
    this.events = events.clone();
  }
}
