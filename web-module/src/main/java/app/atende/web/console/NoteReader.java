package app.atende.web.console;

import app.atende.contacts.ContactNotePage;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Makes notes about contacts ready to be shown. Asks the database nothing. */
@RequestScoped
public class NoteReader {

  @Inject private MessageHtml html;
  @Inject private CurrentActor current;

  /** The lines of these notes, in their order. */
  public List<NoteLine> of(ContactNotePage page) {
    return page.notes().stream()
        .map(
            note ->
                new NoteLine(
                    note, html.of(note.content()), note.author().value() == current.actor().id()))
        .toList();
  }
}
