package app.atende.demo.internal;

import app.atende.contacts.ContactId;
import app.atende.conversations.ContactLabels;
import app.atende.conversations.LabelChange;
import app.atende.conversations.LabelEdit;
import app.atende.conversations.LabelId;
import app.atende.conversations.LabelSummary;
import app.atende.conversations.Labels;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Labels of the demo's contacts, made when one is first needed. */
@ApplicationScoped
class DemoLabels {

  private static final String COLOR = "#1B5FD0";

  @Inject private Labels labels;
  @Inject private ContactLabels contactLabels;

  /** The contact bears the label of this title. */
  LabelId label(ContactId contact, String title) {
    LabelId id =
        labels.list(Actor.SYSTEM).stream()
            .filter(label -> label.title().equals(title))
            .map(LabelSummary::id)
            .findFirst()
            .orElseGet(
                () -> labels.create(new LabelEdit(title, null, COLOR, true), Actor.SYSTEM).id());
    contactLabels.change(Set.of(contact), LabelChange.add(id), Actor.SYSTEM);
    return id;
  }
}
