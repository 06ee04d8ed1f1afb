package app.atende.web.provider;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Tokens;
import app.atende.people.EmailAddress;
import app.atende.people.Operator;
import app.atende.people.Operators;
import app.atende.people.PasswordChanges;
import app.atende.people.Realm;
import app.atende.provisioning.AuditNote;
import app.atende.provisioning.ProviderAudit;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/**
 * The page «Operadores»: the provider's own people. A password is made up here and shown once: no
 * mail leaves for people who hold the keys to every account.
 */
@Named("providerOperators")
@ViewScoped
public class OperatorsView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int PASSWORD = 20;

  @Inject private Operators operators;
  @Inject private PasswordChanges passwords;
  @Inject private ProviderAudit audit;
  @Inject private CurrentOperator current;
  @Inject private Notices notices;

  private transient List<Operator> rows;
  private String name;
  private String email;
  private String shownFor;
  private String password;
  private Long leaving;
  private String typedName;

  @PostConstruct
  void begin() {
    current.get();
  }

  /** All operators by name. */
  public List<Operator> getRows() {
    if (rows == null) {
      current.get();
      rows = operators.list();
    }
    return rows;
  }

  /** Adds an operator and shows his first password. */
  public void add() {
    String made = Tokens.randomLetters(PASSWORD);
    Operator added = operators.create(EmailAddress.of(email), name, made);
    note("operator.create", added.email().value());
    show(added, made);
    rows = null;
    name = null;
    email = null;
  }

  /** Gives an operator another password, shows it and ends his sessions. */
  public void renewPassword(Operator operator) {
    demandAnother(operator.id());
    String made = Tokens.randomLetters(PASSWORD);
    passwords.set(Realm.PROVIDER, operator.id(), made);
    note("operator.password", operator.email().value());
    show(operator, made);
  }

  private void show(Operator operator, String made) {
    shownFor = operator.email().value();
    password = made;
  }

  /** Takes the password off the page. */
  public void hidePassword() {
    shownFor = null;
    password = null;
  }

  /** Asks whether somebody shall go. */
  public void ask(Operator operator) {
    leaving = operator.id();
    typedName = null;
  }

  /** Deletes the operator who was asked about, whose name was typed, and ends his sessions. */
  public void delete() {
    Operator operator = getLeaving();
    demandAnother(operator.id());
    if (typedName == null || !typedName.strip().equals(operator.name())) {
      throw DomainException.at("operator_name", ErrorCode.CONFIRMATION_WRONG, operator.name());
    }
    operators.delete(operator.id());
    note("operator.delete", operator.email().value());
    rows = null;
    leaving = null;
    notices.say("provider_operators.message.info.deleted", operator.name());
  }

  private void demandAnother(long id) {
    if (isMe(id)) {
      throw new DomainException(ErrorCode.NOT_PERMITTED);
    }
  }

  private void note(String what, String whom) {
    audit.note(current.requester(), new AuditNote(what, null, whom));
  }

  /** Whether this is whoever looks: nobody deletes himself, so one operator always stays. */
  public boolean isMe(long id) {
    return current.get().id() == id;
  }

  /** The operator who was asked about, or null. */
  public Operator getLeaving() {
    return leaving == null ? null : operators.get(leaving);
  }

  /** Whose password is shown, or null. */
  public String getShownFor() {
    return shownFor;
  }

  /** The password that is shown this once, or null. */
  public String getPassword() {
    return password;
  }

  /** The name of a new operator. */
  public String getName() {
    return name;
  }

  /** Takes the name of a new operator. */
  public void setName(String name) {
    this.name = name;
  }

  /** The address of a new operator. */
  public String getEmail() {
    return email;
  }

  /** Takes the address of a new operator. */
  public void setEmail(String email) {
    this.email = email;
  }

  /** The name as typed to confirm. */
  public String getTypedName() {
    return typedName;
  }

  /** Takes the name as typed. */
  public void setTypedName(String typedName) {
    this.typedName = typedName;
  }
}
