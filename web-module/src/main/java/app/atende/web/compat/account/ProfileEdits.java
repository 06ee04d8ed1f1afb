package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.files.SmallPicture;
import app.atende.people.PasswordChanges;
import app.atende.people.ProfileChange;
import app.atende.people.User;
import app.atende.people.UserId;
import app.atende.people.UserPictures;
import app.atende.people.Users;
import app.atende.people.WritingPreferences;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseFile;
import app.atende.web.compat.Wire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** What a person changes about himself by a program (contract 6.1). */
@ApplicationScoped
public class ProfileEdits {

  @Inject private Users users;
  @Inject private PasswordChanges passwords;
  @Inject private UserPictures pictures;

  /**
   * Changes what the body mentions. What can be refused without a change is asked first: the
   * picture, the address, the current password; a refusal after that leaves what came before it.
   *
   * @throws DomainException {@code PASSWORD_WRONG}, {@code TOO_MANY_TRIES}, or a refusal at a field
   */
  void apply(LooseBody body, ApiCall call) {
    UserId user = call.user();
    Optional<byte[]> picture = picture(body);
    User before = users.get(user);
    refuseOtherAddress(body, before);
    password(body, call);
    names(body, user);
    signature(body, before);
    body.object("ui_settings").map(Wire::write).ifPresent(s -> users.changeUiSettings(user, s));
    picture.ifPresent(bytes -> pictures.put(user, bytes));
  }

  /** An address is changed by whoever vouches for it; the same one may be sent along. */
  private static void refuseOtherAddress(LooseBody body, User before) {
    boolean other =
        body.filled("email")
            .filter(sent -> !sent.equalsIgnoreCase(before.email().value()))
            .isPresent();
    if (other) {
      throw DomainException.at("email", ErrorCode.VALUE_INVALID, "email");
    }
  }

  private void password(LooseBody body, ApiCall call) {
    Optional<String> wanted = body.text("password").filter(text -> !text.isEmpty());
    if (wanted.isEmpty()) {
      return;
    }
    PasswordFields.confirm(body, wanted.get());
    String current = body.text("current_password").orElse("");
    call.session()
        .ifPresentOrElse(
            session -> passwords.change(session, current, wanted.get()),
            () -> passwords.change(call.user(), current, wanted.get()));
  }

  private void names(LooseBody body, UserId user) {
    if (body.has("name") || body.has("display_name")) {
      String name = body.has("name") ? body.text("name").orElse("") : null;
      String shown = body.has("display_name") ? body.text("display_name").orElse("") : null;
      users.change(user, new ProfileChange(name, shown, null, null));
    }
  }

  private void signature(LooseBody body, User before) {
    if (!body.has("message_signature")) {
      return;
    }
    WritingPreferences how = before.preferences().writing();
    String words = body.text("message_signature").orElse("");
    try {
      users.keepWriting(before.id(), how.with(how.sendKey(), words));
    } catch (DomainException refusal) {
      throw under("message_signature", refusal);
    }
  }

  private static Optional<byte[]> picture(LooseBody body) {
    List<LooseFile> sent = body.files("avatar");
    if (sent.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream content = sent.get(0).open()) {
      return Optional.of(SmallPicture.of(content));
    } catch (DomainException refusal) {
      throw under("avatar", refusal);
    } catch (IOException e) {
      throw new DomainException(ErrorCode.BODY_UNREADABLE);
    }
  }

  private static DomainException under(String field, DomainException refusal) {
    return DomainException.at(field, refusal.code(), refusal.args().toArray());
  }
}
