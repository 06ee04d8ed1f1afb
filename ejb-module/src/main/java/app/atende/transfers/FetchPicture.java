package app.atende.transfers;

import app.atende.channels.outbound.OutboundFailed;
import app.atende.channels.outbound.OutboundHttp;
import app.atende.config.DomainException;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactPictureWanted;
import app.atende.contacts.ContactPictures;
import app.atende.events.DomainEvent;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.files.Pictures;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the picture of a contact from the address that a program named (contract 6.4), through
 * the guarded way out. One try: what cannot be had or drawn is nobody's fault here, and the program
 * tells the address again. A picture that came from its address is not fetched twice.
 */
@ApplicationScoped
public class FetchPicture implements DurableListener {

  private static final String NAME = "fetch-contact-picture";
  private static final Logger LOG = LoggerFactory.getLogger(FetchPicture.class);

  @Inject private OutboundHttp http;
  @Inject private Pictures pictures;
  @Inject private ContactPictures contacts;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean wants(DomainEvent event) {
    return event instanceof ContactPictureWanted;
  }

  @Override
  public boolean runsInTransaction() {
    return false;
  }

  @Override
  public void handle(EventNote note) {
    ContactId contact = new ContactId(note.id(ContactPictureWanted.CONTACT));
    contacts.wanted(contact, Actor.SYSTEM).ifPresent(address -> fetch(contact, address));
  }

  private void fetch(ContactId contact, String address) {
    try {
      byte[] found = http.picture(address).bytes();
      String written = pictures.write(new ByteArrayInputStream(found), Actor.SYSTEM);
      contacts.putFetched(contact, written, address, Actor.SYSTEM);
    } catch (OutboundFailed | DomainException e) {
      LOG.debug("The picture of contact {} cannot be had: {}", contact.value(), e.getMessage());
    }
  }
}
