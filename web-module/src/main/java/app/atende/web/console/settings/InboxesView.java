package app.atende.web.console.settings;

import app.atende.inboxes.ChannelType;
import app.atende.inboxes.InboxDetail;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxQueries;
import app.atende.inboxes.InboxSummary;
import app.atende.inboxes.Inboxes;
import app.atende.web.page.Notices;
import app.atende.web.security.CurrentActor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The list of inboxes, from which one is opened or deleted. */
@Named
@ViewScoped
public class InboxesView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private InboxQueries queries;
  @Inject private Inboxes inboxes;
  @Inject private CurrentActor current;
  @Inject private Notices notices;

  private transient List<InboxDetail> all;
  private long id;
  private String name;
  private String typedName;

  /** All inboxes by name. */
  public List<InboxDetail> getAll() {
    if (all == null) {
      all = queries.details(current.actor());
    }
    return all;
  }

  /** Begins to delete this one. */
  public void choose(InboxSummary inbox) {
    id = inbox.id().value();
    name = inbox.name();
    typedName = null;
  }

  /** Deletes the chosen one with its conversations, if its name was typed. */
  public void delete() {
    inboxes.delete(new InboxId(id), typedName, current.actor());
    all = null;
    notices.say("settings_inboxes.message.info.deleted");
  }

  /** The channels that an inbox can have. */
  public ChannelType[] getChannels() {
    return ChannelType.values();
  }

  /** Name of the inbox that is about to be deleted. */
  public String getName() {
    return name;
  }

  public String getTypedName() {
    return typedName;
  }

  public void setTypedName(String typedName) {
    this.typedName = typedName;
  }
}
