package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactPictures;
import app.atende.files.Pictures;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Takes the picture of a contact out of a form. */
@ApplicationScoped
public class ContactPortrait {

  @Inject private Pictures pictures;
  @Inject private ContactPictures desk;

  /** Shows him by the file {@code avatar} of the form; without one, nothing happens. */
  void put(ContactId contact, LooseBody body, Actor actor) {
    List<LooseFile> sent = body.files("avatar");
    if (sent.isEmpty()) {
      return;
    }
    actor.require(Permission.CONTACT_EDIT);
    try (InputStream content = sent.get(0).open()) {
      desk.put(contact, pictures.write(content, actor), actor);
    } catch (IOException e) {
      throw new DomainException(ErrorCode.BODY_UNREADABLE);
    }
  }
}
