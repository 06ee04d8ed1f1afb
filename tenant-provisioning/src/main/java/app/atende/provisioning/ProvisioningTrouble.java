package app.atende.provisioning;

import java.sql.SQLException;

/** A step met something that it could not do. Not a refusal of the business; worth a resume. */
public class ProvisioningTrouble extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int number;

  /** What the database said. */
  ProvisioningTrouble(SQLException said) {
    super(said.getMessage(), said);
    this.number = said.getErrorCode();
  }

  /** What we found, in one sentence. */
  ProvisioningTrouble(String sentence, Throwable cause) {
    super(sentence, cause);
    this.number = 0;
  }

  /** MariaDB's error number, or 0. */
  int number() {
    return number;
  }
}
