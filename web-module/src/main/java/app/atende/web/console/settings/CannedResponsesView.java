package app.atende.web.console.settings;

import app.atende.attributes.AttributeDefinitions;
import app.atende.conversations.CannedResponseEdit;
import app.atende.conversations.CannedResponseId;
import app.atende.conversations.CannedResponseQueries;
import app.atende.conversations.CannedResponseSummary;
import app.atende.conversations.CannedResponses;
import app.atende.files.AttachmentQueries;
import app.atende.files.AttachmentSummary;
import app.atende.web.console.Excerpts;
import app.atende.web.page.Notices;
import app.atende.web.security.CurrentActor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The canned responses of the account, which every agent may make, change and delete (S1). */
@Named
@ViewScoped
public class CannedResponsesView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int AT_ONCE = 50;

  @Inject private CannedResponses responses;
  @Inject private CannedResponseQueries queries;
  @Inject private AttachmentQueries files;
  @Inject private AttributeDefinitions definitions;
  @Inject private CurrentActor current;
  @Inject private Notices notices;

  private transient List<CannedResponseSummary> found;
  private transient List<AttachmentSummary> shownFiles;
  private String query;
  private int most = AT_ONCE;
  private long id;
  private long version;
  private String shortCode;
  private String content;
  private String attachments = "";
  private String attributes;
  private transient CannedResponseEdit meanwhile;
  private boolean refused;

  /** Those that fit to what is searched, by short code. */
  public List<CannedResponseSummary> getShown() {
    List<CannedResponseSummary> all = found();
    return all.subList(0, Math.min(most, all.size()));
  }

  /** Whether there are more than are shown. */
  public boolean isMore() {
    return found().size() > most;
  }

  private List<CannedResponseSummary> found() {
    if (found == null) {
      found = queries.search(query, most + 1, current.actor());
    }
    return found;
  }

  /** Shows more of them. */
  public void showMore() {
    most += AT_ONCE;
    found = null;
  }

  /** Looks for others. */
  public void search() {
    most = AT_ONCE;
    found = null;
  }

  /** Begins a new one. */
  public void begin() {
    take(0, CannedResponseEdit.of("", ""));
  }

  /** Begins to change, or to delete, this one, as it stands now. */
  public void choose(CannedResponseSummary chosen) {
    take(chosen.id().value(), queries.get(chosen.id(), current.actor()).edit());
  }

  private void take(long chosen, CannedResponseEdit edit) {
    id = chosen;
    version = edit.version();
    shortCode = edit.shortCode();
    content = edit.content();
    meanwhile = null;
    refused = false;
    setAttachments(String.join(",", edit.files()));
  }

  /**
   * Makes a new one, or keeps what was changed. Who has been shown what somebody else made of it
   * meanwhile writes over that.
   */
  public void save() {
    version = meanwhile == null ? version : meanwhile.version();
    meanwhile = null;
    refused = true;
    CannedResponseEdit edit = new CannedResponseEdit(version, shortCode, content, keys());
    if (id == 0) {
      responses.create(edit, current.actor());
      done("settings_canned_responses.message.info.added");
    } else {
      responses.change(new CannedResponseId(id), edit, current.actor());
      done("settings_canned_responses.message.info.saved");
    }
  }

  /** What somebody else has made of it since the form was filled; null while nobody has. */
  public CannedResponseEdit getMeanwhile() {
    if (refused && id != 0 && meanwhile == null) {
      refused = false;
      meanwhile =
          queries
              .find(new CannedResponseId(id), current.actor())
              .map(CannedResponseSummary::edit)
              .filter(now -> now.version() != version)
              .orElse(null);
    }
    return meanwhile;
  }

  /** Deletes it. */
  public void delete() {
    responses.delete(new CannedResponseId(id), current.actor());
    done("settings_canned_responses.message.info.deleted");
  }

  private void done(String key) {
    found = null;
    refused = false;
    notices.say(key);
  }

  private List<String> keys() {
    return attachments == null || attachments.isBlank()
        ? List.of()
        : Arrays.asList(attachments.split(","));
  }

  /** The account's own attributes as variables are called, parted by spaces. */
  public String getAttributes() {
    if (attributes == null) {
      attributes =
          definitions.list(current.actor()).stream()
              .map(one -> one.owner().word() + ".custom_attribute." + one.key())
              .collect(Collectors.joining(" "));
    }
    return attributes;
  }

  /** The files of the form, also those that were sent up and belong to nothing yet. */
  public List<AttachmentSummary> getFiles() {
    if (shownFiles == null) {
      shownFiles = files.unsent(keys(), current.actor());
    }
    return shownFiles;
  }

  /** The beginning of the words of a row. */
  public String excerpt(CannedResponseSummary row) {
    return Excerpts.of(row.content());
  }

  /** Whether the form is for a new one. */
  public boolean isNew() {
    return id == 0;
  }

  public String getQuery() {
    return query;
  }

  public void setQuery(String query) {
    this.query = query;
  }

  public String getShortCode() {
    return shortCode;
  }

  public void setShortCode(String shortCode) {
    this.shortCode = shortCode;
  }

  public String getContent() {
    return content;
  }

  public void setContent(String content) {
    this.content = content;
  }

  public String getAttachments() {
    return attachments;
  }

  /** Takes the keys over that the form sent; what they stand for is read anew. */
  public void setAttachments(String attachments) {
    this.attachments = attachments;
    shownFiles = null;
  }
}
