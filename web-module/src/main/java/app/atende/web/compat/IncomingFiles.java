package app.atende.web.compat;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.files.Attachments;
import app.atende.files.NewFile;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Hands files of a form over to the house's store, for a message that follows at once. */
@ApplicationScoped
public class IncomingFiles {

  @Inject private Attachments attachments;

  /**
   * Takes the files in, for this sender.
   *
   * @return their keys, in the order of the files
   * @throws DomainException {@code TOO_MANY_FILES}, and what {@link Attachments#receive} refuses
   */
  public List<String> receive(List<LooseFile> files, Actor actor) {
    if (files.size() > Attachments.MOST_PER_MESSAGE) {
      throw DomainException.at(
          "attachments", ErrorCode.TOO_MANY_FILES, Attachments.MOST_PER_MESSAGE);
    }
    List<String> keys = new ArrayList<>();
    for (LooseFile file : files) {
      if (file.size() > Attachments.MOST_BYTES) {
        throw DomainException.at("attachments", ErrorCode.FILE_TOO_LARGE, Attachments.MOST_MIB);
      }
      keys.add(receive(file, actor));
    }
    return keys;
  }

  private String receive(LooseFile file, Actor actor) {
    try (InputStream content = file.open()) {
      return attachments.receive(new NewFile(content, file.name(), 0), actor).key();
    } catch (IOException e) {
      throw new DomainException(ErrorCode.BODY_UNREADABLE);
    }
  }
}
