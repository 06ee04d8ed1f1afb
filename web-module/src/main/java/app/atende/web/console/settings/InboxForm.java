package app.atende.web.console.settings;

import app.atende.inboxes.InboxDetail;
import app.atende.inboxes.InboxEdit;
import app.atende.inboxes.InboxManners;
import java.io.Serializable;

/** The settings that every inbox has, as a form shows them. */
public class InboxForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private long version;
  private String name;
  private boolean greetingEnabled;
  private String greetingMessage;
  private boolean autoAssignment;
  private Integer assignmentLimit;
  private boolean allowMessagesAfterResolved;
  private boolean lockToSingleConversation;
  private String webhookUrl;
  private boolean hmacMandatory;

  /** Shows the settings of this inbox. */
  static InboxForm of(InboxDetail inbox) {
    InboxForm form = new InboxForm();
    InboxManners manners = inbox.manners();
    form.version = inbox.version();
    form.name = inbox.name();
    form.greetingEnabled = manners.greetingEnabled();
    form.greetingMessage = manners.greetingMessage();
    form.autoAssignment = manners.autoAssignment();
    form.assignmentLimit = manners.assignmentLimit();
    form.allowMessagesAfterResolved = manners.allowMessagesAfterResolved();
    form.lockToSingleConversation = manners.lockToSingleConversation();
    form.webhookUrl = inbox.api() == null ? null : inbox.api().webhookUrl();
    form.hmacMandatory = inbox.isHmacMandatory();
    return form;
  }

  /** These settings, for the version that the form began with. */
  InboxEdit applyTo(InboxEdit edit) {
    InboxManners manners =
        new InboxManners(
            greetingEnabled,
            greetingMessage,
            edit.manners().timeZone(),
            edit.manners().hours(),
            autoAssignment,
            assignmentLimit,
            allowMessagesAfterResolved,
            lockToSingleConversation,
            edit.manners().survey());
    return new InboxEdit(
        edit.id(), version, name, manners, edit.look(), edit.preChat(), webhookUrl, hmacMandatory);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public boolean isGreetingEnabled() {
    return greetingEnabled;
  }

  public void setGreetingEnabled(boolean greetingEnabled) {
    this.greetingEnabled = greetingEnabled;
  }

  public String getGreetingMessage() {
    return greetingMessage;
  }

  public void setGreetingMessage(String greetingMessage) {
    this.greetingMessage = greetingMessage;
  }

  public boolean isAutoAssignment() {
    return autoAssignment;
  }

  public void setAutoAssignment(boolean autoAssignment) {
    this.autoAssignment = autoAssignment;
  }

  public Integer getAssignmentLimit() {
    return assignmentLimit;
  }

  public void setAssignmentLimit(Integer assignmentLimit) {
    this.assignmentLimit = assignmentLimit;
  }

  public boolean isAllowMessagesAfterResolved() {
    return allowMessagesAfterResolved;
  }

  public void setAllowMessagesAfterResolved(boolean allowMessagesAfterResolved) {
    this.allowMessagesAfterResolved = allowMessagesAfterResolved;
  }

  public boolean isLockToSingleConversation() {
    return lockToSingleConversation;
  }

  public void setLockToSingleConversation(boolean lockToSingleConversation) {
    this.lockToSingleConversation = lockToSingleConversation;
  }

  public String getWebhookUrl() {
    return webhookUrl;
  }

  public void setWebhookUrl(String webhookUrl) {
    this.webhookUrl = webhookUrl;
  }

  public boolean isHmacMandatory() {
    return hmacMandatory;
  }

  public void setHmacMandatory(boolean hmacMandatory) {
    this.hmacMandatory = hmacMandatory;
  }
}
