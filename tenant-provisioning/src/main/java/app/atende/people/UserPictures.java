package app.atende.people;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.config.Tokens;
import app.atende.control.ControlDatabase;
import app.atende.control.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * What people look like: one picture for all accounts, seen by whoever works in one of them too
 * (ADR 0041). Its key is another one with each picture, so that a browser may keep what it has.
 */
@ApplicationScoped
public class UserPictures {
  private static final int KEY_LENGTH = 32;

  private final ControlDatabase control;
  private final Now now;

  /** The pictures in this control schema. */
  @Inject
  public UserPictures(ControlDatabase control, Now now) {
    this.control = control;
    this.now = now;
  }

  /** For CDI's proxies only. */
  protected UserPictures() {
    this(null, null);
  }

  /**
   * Shows a person by this picture instead of the one he had, and asks for his rows in the accounts
   * to follow.
   *
   * @param bytes a small JPEG that we have drawn ourselves; some 64 KiB at most
   * @return its key
   * @throws DomainException {@code USER_NOT_FOUND}
   */
  public String put(UserId id, byte[] bytes) {
    String key = Tokens.randomLetters(KEY_LENGTH);
    control.inTransaction(
        tx -> {
          show(tx, id, key);
          return tx.update(
              "INSERT INTO user_picture (user_id, picture, bytes) VALUES (?, ?, ?)"
                  + " ON DUPLICATE KEY UPDATE picture = VALUES(picture), bytes = VALUES(bytes)",
              id.value(),
              key,
              bytes);
        });
    return key;
  }

  /**
   * Shows a person by no picture. Nothing changes for one who has none.
   *
   * @throws DomainException {@code USER_NOT_FOUND}
   */
  public void remove(UserId id) {
    control.inTransaction(
        tx -> {
          show(tx, id, null);
          return tx.update("DELETE FROM user_picture WHERE user_id = ?", id.value());
        });
  }

  private void show(Statements tx, UserId id, String key) {
    int found =
        tx.update(
            "UPDATE user SET picture = ?, changed_at = ? WHERE id = ?",
            key,
            now.instant(),
            id.value());
    if (found == 0) {
      throw new DomainException(ErrorCode.USER_NOT_FOUND);
    }
    HouseOutbox.put(tx, HouseWork.COPY_PROFILE, id, now.instant());
  }

  /**
   * The picture of this key, for somebody who works in an account with him whose picture it is;
   * empty for everybody else and for a key that no picture has. One statement.
   */
  public Optional<byte[]> find(String key, UserId reader) {
    return control.find(
        "SELECT p.bytes FROM user_picture p WHERE p.picture = ? AND EXISTS (SELECT 1"
            + " FROM membership his JOIN membership mine ON mine.account_id = his.account_id"
            + " WHERE his.user_id = p.user_id AND mine.user_id = ?)",
        row -> row.bytes("bytes"),
        key,
        reader.value());
  }
}
