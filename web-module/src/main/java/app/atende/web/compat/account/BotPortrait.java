package app.atende.web.compat.account;

import app.atende.bots.BotId;
import app.atende.bots.Bots;
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
import java.util.Optional;

/** Takes the picture of a bot out of a form. */
@ApplicationScoped
public class BotPortrait {

  @Inject private Pictures pictures;
  @Inject private Bots desk;

  /**
   * Reads the file {@code avatar} of the form, before anything else is done.
   *
   * @return what {@link #put} asks for; empty when there is no file
   * @throws DomainException {@code NOT_PERMITTED}, and what {@link Pictures#write} refuses
   */
  Optional<String> read(LooseBody body, Actor actor) {
    List<LooseFile> sent = body.files("avatar");
    if (sent.isEmpty()) {
      return Optional.empty();
    }
    actor.require(Permission.AUTOMATION_MANAGE);
    try (InputStream content = sent.get(0).open()) {
      return Optional.of(pictures.write(content, actor));
    } catch (IOException e) {
      throw new DomainException(ErrorCode.BODY_UNREADABLE);
    }
  }

  /** Shows it by what was read; without a file, nothing happens. */
  void put(BotId bot, Optional<String> read, Actor actor) {
    read.ifPresent(written -> desk.putPicture(bot, written, actor));
  }
}
