package app.atende.inboxes.internal;

import app.atende.attributes.Attributes;
import app.atende.bots.BotId;
import app.atende.inboxes.ChannelType;
import app.atende.inboxes.InboxHours;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxManners;
import app.atende.inboxes.InboxSummary;
import app.atende.inboxes.WeekHours;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** What all inboxes have in common. The channel's own row stands beside it under the same id. */
@Entity
@Table(name = "inbox")
public class Inbox {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private long version;

  @Column(nullable = false)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "channel_type", nullable = false, updatable = false)
  private ChannelType channel;

  @Column(name = "time_zone", nullable = false)
  private String timeZone;

  @Column(name = "greeting_enabled", nullable = false)
  private boolean greetingEnabled;

  @Column(name = "greeting_message")
  private String greetingMessage;

  @Column(name = "working_hours_enabled", nullable = false)
  private boolean workingHoursEnabled;

  @Column(name = "working_hours", nullable = false)
  private String workingHours;

  @Column(name = "out_of_office_message")
  private String outOfOfficeMessage;

  @Column(name = "auto_assignment", nullable = false)
  private boolean autoAssignment;

  @Column(name = "assignment_limit")
  private Integer assignmentLimit;

  @Column(name = "allow_messages_after_resolved", nullable = false)
  private boolean allowMessagesAfterResolved;

  @Column(name = "lock_to_single_conversation", nullable = false)
  private boolean lockToSingleConversation;

  @Column(name = "survey_enabled", nullable = false)
  private boolean surveyEnabled;

  @Column(name = "survey")
  private Attributes survey = Attributes.NONE;

  /** Given and taken by a statement of its own, so that nobody's settings are stale by it. */
  @Column(name = "agent_bot_id", insertable = false, updatable = false)
  private Long botId;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "deleted_at")
  private Instant deletedAt;

  /** For EclipseLink. */
  protected Inbox() {}

  /** A new inbox. */
  public Inbox(String name, ChannelType channel, InboxManners manners, Instant at) {
    this.channel = channel;
    this.createdAt = at;
    change(name, manners);
  }

  /** Takes another name and other manners. */
  public void change(String newName, InboxManners manners) {
    this.name = newName;
    this.timeZone = manners.timeZone().getId();
    this.greetingEnabled = manners.greetingEnabled();
    this.greetingMessage = manners.greetingMessage();
    this.workingHoursEnabled = manners.hours().workingHoursEnabled();
    this.workingHours = manners.hours().workingHours().toText();
    this.outOfOfficeMessage = manners.hours().outOfOfficeMessage();
    this.autoAssignment = manners.autoAssignment();
    this.assignmentLimit = manners.assignmentLimit();
    this.allowMessagesAfterResolved = manners.allowMessagesAfterResolved();
    this.lockToSingleConversation = manners.lockToSingleConversation();
    this.surveyEnabled = manners.survey().surveyEnabled();
    this.survey = SurveyColumn.written(manners.survey());
  }

  /** Is nobody's any more. Its rows go later. */
  public void delete(Instant at) {
    this.deletedAt = at;
  }

  /** Whether it was deleted. */
  public boolean isDeleted() {
    return deletedAt != null;
  }

  /** Its id. */
  public InboxId id() {
    return new InboxId(id);
  }

  /** How often it was changed. */
  public long version() {
    return version;
  }

  /** Its channel. */
  public ChannelType channel() {
    return channel;
  }

  /** The bot that answers there before people do, if any. */
  public Optional<BotId> bot() {
    return Optional.ofNullable(botId).map(BotId::new);
  }

  /** What people call it. */
  public String name() {
    return name;
  }

  /** How it behaves. */
  public InboxManners manners() {
    return new InboxManners(
        greetingEnabled,
        greetingMessage,
        ZoneId.of(timeZone),
        new InboxHours(workingHoursEnabled, WeekHours.ofText(workingHours), outOfOfficeMessage),
        autoAssignment,
        assignmentLimit,
        allowMessagesAfterResolved,
        lockToSingleConversation,
        SurveyColumn.read(surveyEnabled, survey));
  }

  /** What every agent who sees it may know. */
  public InboxSummary summary() {
    return new InboxSummary(id(), name, channel);
  }
}
