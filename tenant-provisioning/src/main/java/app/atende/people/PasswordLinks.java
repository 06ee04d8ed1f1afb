package app.atende.people;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.control.ControlDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * First and forgotten passwords, chosen by whoever reads the mail. Setting one proves the address,
 * voids every other link of the person and ends all his sessions.
 */
@ApplicationScoped
public class PasswordLinks {
  private static final Logger LOG = LoggerFactory.getLogger(PasswordLinks.class);
  private static final int LONGEST_NAME = 255;

  private final ControlDatabase control;
  private final Passwords passwords;
  private final OneTimeLinks links;
  private final PasswordReplacement replacement;

  /** Sets passwords in this control schema. */
  @Inject
  public PasswordLinks(
      ControlDatabase control,
      Passwords passwords,
      OneTimeLinks links,
      PasswordReplacement replacement) {
    this.control = control;
    this.passwords = passwords;
    this.links = links;
    this.replacement = replacement;
  }

  /** For CDI's proxies only. */
  protected PasswordLinks() {
    this(null, null, null, null);
  }

  /**
   * Sets a new password for a forgotten one.
   *
   * @return the link that was used up
   * @throws DomainException {@code LINK_EXPIRED}, or a refusal of the password, which leaves the
   *     link as it was
   */
  public OneTimeLink reset(String token, String wanted) {
    return set(LinkPurpose.RESET, token, null, wanted);
  }

  /**
   * Accepts an invitation: sets the first password and, if given, the name.
   *
   * @param name as he wants to be called; blank keeps the one that he was invited with
   * @return the link that was used up, with the account that it leads to
   * @throws DomainException {@code LINK_EXPIRED}, or a refusal of name or password, which leaves
   *     the link as it was
   */
  public OneTimeLink acceptInvitation(String token, String name, String wanted) {
    return set(LinkPurpose.INVITATION, token, name, wanted);
  }

  private OneTimeLink set(LinkPurpose purpose, String token, String name, String wanted) {
    Optional<OneTimeLink> seen = links.find(purpose, token);
    StoredPassword old =
        seen.flatMap(link -> new StoredPasswords(control).find(Realm.USER, link.user().value()))
            .orElseThrow(() -> new DomainException(ErrorCode.LINK_EXPIRED));
    String called = ShortText.optional("name", name, LONGEST_NAME);
    List<String> about = called == null ? old.about() : List.of(called, old.name(), old.email());
    String hash = passwords.hashNew(wanted, about);
    OneTimeLink used =
        control.inTransaction(
            tx -> {
              OneTimeLink link = links.redeem(tx, purpose, token);
              Users.confirm(tx, link.user(), called, links.now());
              replacement.replace(tx, Realm.USER, old.owner(), hash);
              return link;
            });
    replacement.endSessions(Realm.USER, old.owner());
    LOG.info("password set by link: {}, person {}", purpose, old.owner());
    return used;
  }
}
