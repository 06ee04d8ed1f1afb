package app.atende.people;

import app.atende.config.Tokens;
import app.atende.control.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;

/**
 * The ten codes with which somebody comes in who has lost his authenticator app: 80 random bits
 * each, kept as a hash, each good for one time.
 */
final class RecoveryCodes {
  private static final int HOW_MANY = 10;
  private static final int BYTES = 10;
  private static final int LETTERS = 16;
  private static final String GROUP_OF_FOUR = "(.{4})(?!$)";

  private RecoveryCodes() {}

  /** Puts new ones in the place of all others. Nobody can show them again. */
  static List<String> replace(Statements tx, UserId user) {
    tx.update("DELETE FROM recovery_code WHERE user_id = ?", user.value());
    List<String> codes =
        Stream.generate(() -> new Base32().encodeToString(Tokens.randomBytes(BYTES)))
            .limit(HOW_MANY)
            .toList();
    for (String code : codes) {
      tx.update(
          "INSERT INTO recovery_code (user_id, code_hash) VALUES (?, ?)",
          user.value(),
          Tokens.sha256(code));
    }
    return codes.stream().map(code -> code.replaceAll(GROUP_OF_FOUR, "$1-")).toList();
  }

  /** Uses one up; says whether it was one, and unused. */
  static boolean use(Statements statements, UserId user, String typed, Instant at) {
    String code = typed.toUpperCase(Locale.ROOT);
    return code.length() == LETTERS
        && statements.update(
                "UPDATE recovery_code SET used_at = ? WHERE user_id = ? AND code_hash = ?"
                    + " AND used_at IS NULL",
                at,
                user.value(),
                Tokens.sha256(code))
            > 0;
  }
}
