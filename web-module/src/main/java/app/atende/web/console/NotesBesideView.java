package app.atende.web.console;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactNotePage;
import app.atende.contacts.ContactNotes;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.DisplayId;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The section of the details column with notes of the contact; read when it is opened. */
@Named
@RequestScoped
public class NotesBesideView {

  private static final String NUMBER = "[1-9][0-9]{0,17}";
  private static final int NEWEST = 3;

  @Inject private ConversationQueries conversations;
  @Inject private ContactNotes notes;
  @Inject private NoteReader reader;
  @Inject private CurrentActor current;
  @Inject private HttpServletRequest request;

  private ContactId contact;
  private ContactNotePage page;

  /** The newest ones. Two statements. */
  public void load() {
    String number = request.getParameter("c");
    if (number == null || !number.matches(NUMBER)) {
      throw new DomainException(ErrorCode.CONVERSATION_NOT_FOUND);
    }
    contact =
        conversations
            .card(new DisplayId(Long.parseLong(number)), current.actor())
            .orElseThrow(() -> new DomainException(ErrorCode.CONVERSATION_NOT_FOUND))
            .contact()
            .id();
    page = notes.list(contact, null, NEWEST, current.actor());
  }

  /** The newest three of them. */
  public List<NoteLine> getNotes() {
    return reader.of(page);
  }

  /** Whether there are more, on the page of the contact. */
  public boolean isMore() {
    return page.next() != null;
  }

  /** Whose they are. */
  public ContactId getContact() {
    return contact;
  }
}
