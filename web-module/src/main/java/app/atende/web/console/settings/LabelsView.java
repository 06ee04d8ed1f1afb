package app.atende.web.console.settings;

import app.atende.conversations.LabelEdit;
import app.atende.conversations.LabelId;
import app.atende.conversations.LabelSummary;
import app.atende.conversations.LabelUse;
import app.atende.conversations.Labels;
import app.atende.web.page.Notices;
import app.atende.web.page.Words;
import app.atende.web.security.CurrentActor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The labels of the account: make, change, delete. */
@Named
@ViewScoped
public class LabelsView implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final List<String> SWATCHES =
      List.of(
          "#1B5FD0", "#0B7285", "#2B8A3E", "#5C940D", "#B08900", "#C2570C", "#C92A2A", "#A61E4D",
          "#862E9C", "#5F3DC4", "#495057", "#7A5230");

  @Inject private Labels labels;
  @Inject private CurrentActor current;
  @Inject private Notices notices;
  @Inject private Words words;

  private transient List<LabelSummary> all;
  private long id;
  private long version;
  private String title;
  private String description;
  private String color;
  private boolean onSidebar;
  private List<String> losers = List.of();

  /** All labels by title. */
  public List<LabelSummary> getAll() {
    if (all == null) {
      all = labels.list(current.actor());
    }
    return all;
  }

  /** Begins to make one. */
  public void begin() {
    id = 0;
    title = null;
    description = null;
    color = SWATCHES.get(getAll().size() % SWATCHES.size());
    onSidebar = true;
  }

  /** Begins to delete this one, and counts who would lose it. */
  public void chooseToDelete(LabelSummary label) {
    choose(label);
    LabelUse use = labels.use(label.id(), current.actor());
    losers =
        List.of(
            use.conversations() > LabelUse.MOST
                ? words.say("settings_labels.delete.conversations.more", LabelUse.MOST)
                : words.count("settings_labels.delete.conversations", use.conversations()),
            use.contacts() > LabelUse.MOST
                ? words.say("settings_labels.delete.contacts.more", LabelUse.MOST)
                : words.count("settings_labels.delete.contacts", use.contacts()));
  }

  /** Who would lose the chosen one, in words: conversations, contacts. */
  public List<String> getLosers() {
    return losers;
  }

  /** Begins to change this one. */
  public void choose(LabelSummary label) {
    id = label.id().value();
    version = label.version();
    title = label.title();
    description = label.description();
    color = label.color();
    onSidebar = label.onSidebar();
  }

  /** Keeps what was typed, as a new label or an old one. */
  public void save() {
    LabelEdit edit = new LabelEdit(title, description, color, onSidebar);
    if (id == 0) {
      labels.create(edit, current.actor());
      done("settings_labels.message.info.added");
    } else {
      labels.change(new LabelId(id), version, edit, current.actor());
      done("settings_labels.message.info.saved");
    }
  }

  /** Deletes the chosen one. */
  public void delete() {
    labels.delete(new LabelId(id), current.actor());
    done("settings_labels.message.info.deleted");
  }

  private void done(String key) {
    all = null;
    notices.say(key);
  }

  /** Colours that go well with both themes. */
  public List<String> getSwatches() {
    return SWATCHES;
  }

  /** Whether the form makes a new one. */
  public boolean isNew() {
    return id == 0;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public String getColor() {
    return color;
  }

  public void setColor(String color) {
    this.color = color;
  }

  public boolean isOnSidebar() {
    return onSidebar;
  }

  public void setOnSidebar(boolean onSidebar) {
    this.onSidebar = onSidebar;
  }
}
