package app.atende.realtime.internal;

import app.atende.accounts.AccountChanged;
import app.atende.accounts.AgentAvailabilityChanged;
import app.atende.accounts.AgentInvited;
import app.atende.accounts.AgentRemoved;
import app.atende.accounts.AgentRoleChanged;
import app.atende.accounts.CustomRoleChanged;
import app.atende.accounts.TeamDeleted;
import app.atende.accounts.TeamsEdited;
import app.atende.attributes.AttributesEdited;
import app.atende.contacts.ContactCreated;
import app.atende.contacts.ContactDeleted;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactNotesChanged;
import app.atende.contacts.ContactUpdated;
import app.atende.contacts.ContactsMerged;
import app.atende.conversations.CannedResponseChanged;
import app.atende.conversations.LabelsEdited;
import app.atende.events.DomainEvent;
import app.atende.inboxes.InboxChanged;
import app.atende.inboxes.InboxCreated;
import app.atende.inboxes.InboxDeleted;
import app.atende.inboxes.InboxMembersChanged;
import app.atende.realtime.LiveAudience;
import app.atende.realtime.LiveKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Live news that all agents of the account may hear: contacts, presence, rights, settings. */
@ApplicationScoped
public class AccountNews {

  @Inject private LiveDesk desk;

  void contactCreated(@Observes ContactCreated event) {
    tell(LiveKind.CONTACT_CREATED, event.contact(), event);
  }

  void contactUpdated(@Observes ContactUpdated event) {
    tell(LiveKind.CONTACT_UPDATED, event.contact(), event);
  }

  void contactNotes(@Observes ContactNotesChanged event) {
    tell(LiveKind.CONTACT_NOTES_CHANGED, event.contact(), event);
  }

  /** Who shows lists reads them again; there is nobody left to read about. */
  void contactDeleted(@Observes ContactDeleted event) {
    tell(LiveKind.CONTACT_DELETED, event.contact(), event);
  }

  /** Of the one who went: his number leads to the kept one, of whom it is told that he changed. */
  void contactsMerged(@Observes ContactsMerged event) {
    tell(LiveKind.CONTACT_MERGED, event.merged(), event);
    tell(LiveKind.CONTACT_DELETED, event.merged(), event);
  }

  private void tell(LiveKind kind, ContactId contact, DomainEvent event) {
    desk.tell(desk.news(kind, LiveAudience.account(), event).about(contact));
  }

  void availability(@Observes AgentAvailabilityChanged event) {
    tell(LiveKind.PRESENCE_CHANGED, event);
  }

  void role(@Observes AgentRoleChanged event) {
    tell(LiveKind.RIGHTS_CHANGED, event);
  }

  void role(@Observes CustomRoleChanged event) {
    tell(LiveKind.RIGHTS_CHANGED, event);
  }

  void removed(@Observes AgentRemoved event) {
    tell(LiveKind.RIGHTS_CHANGED, event);
  }

  void members(@Observes InboxMembersChanged event) {
    tell(LiveKind.RIGHTS_CHANGED, event);
  }

  void inboxDeleted(@Observes InboxDeleted event) {
    tell(LiveKind.RIGHTS_CHANGED, event);
  }

  void inboxCreated(@Observes InboxCreated event) {
    tell(LiveKind.SETTINGS_CHANGED, event);
  }

  void inboxChanged(@Observes InboxChanged event) {
    tell(LiveKind.SETTINGS_CHANGED, event);
  }

  void teams(@Observes TeamsEdited event) {
    tell(LiveKind.SETTINGS_CHANGED, event);
  }

  void teamDeleted(@Observes TeamDeleted event) {
    tell(LiveKind.SETTINGS_CHANGED, event);
  }

  void labels(@Observes LabelsEdited event) {
    tell(LiveKind.SETTINGS_CHANGED, event);
  }

  void attributes(@Observes AttributesEdited event) {
    tell(LiveKind.SETTINGS_CHANGED, event);
  }

  void invited(@Observes AgentInvited event) {
    tell(LiveKind.SETTINGS_CHANGED, event);
  }

  void cannedResponse(@Observes CannedResponseChanged event) {
    tell(LiveKind.CANNED_RESPONSE_CHANGED, event);
  }

  void account(@Observes AccountChanged event) {
    tell(LiveKind.SETTINGS_CHANGED, event);
  }

  private void tell(LiveKind kind, DomainEvent event) {
    desk.tell(desk.news(kind, LiveAudience.account(), event));
  }
}
