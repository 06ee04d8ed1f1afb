package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
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

  /**
   * What {@link Pictures#write} answers to the file {@code avatar} of the form; null without one.
   * Nobody is shown by it yet, so one that is refused has changed nothing.
   *
   * @throws DomainException {@code NOT_PERMITTED} and what {@link Pictures#write} refuses
   */
  String written(LooseBody body, Actor actor) {
    List<LooseFile> sent = body.files("avatar");
    if (sent.isEmpty()) {
      return null;
    }
    actor.require(Permission.CONTACT_EDIT);
    try (InputStream content = sent.get(0).open()) {
      return pictures.write(content, actor);
    } catch (IOException e) {
      throw new DomainException(ErrorCode.BODY_UNREADABLE);
    }
  }
}
