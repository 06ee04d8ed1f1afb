package app.atende.web.provider;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.provisioning.AccountLifecycle;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;

/** The dialogs that suspend, open again and delete an account. */
@Named("providerLife")
@ViewScoped
public class AccountLifeView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private AccountLifecycle lifecycle;
  @Inject private AccountView account;
  @Inject private CurrentOperator operator;
  @Inject private Notices notices;

  private String reason;
  private String typedName;
  private String typedNameToDelete;
  private int graceDays = (int) AccountLifecycle.GRACE.toDays();
  private boolean sure;

  /** Suspends the account, whose name was typed. */
  public void suspend() {
    demandName("suspend_name", typedName);
    lifecycle.suspend(account.getId(), reason, operator.requester());
    done("suspended");
  }

  /** Opens a suspended account again. */
  public void reactivate() {
    lifecycle.reactivate(account.getId(), operator.requester());
    done("reactivated");
  }

  /** Keeps an account that waited for its end, and opens it again. */
  public void keep() {
    lifecycle.reactivate(account.getId(), operator.requester());
    done("kept");
  }

  /** Goes from the effects of a deletion to its confirmation. */
  public void beSure() {
    sure = true;
  }

  /** Goes back to the effects. */
  public void beUnsure() {
    sure = false;
  }

  /** Closes the account, whose name was typed, and has it dropped when the days are over. */
  public void delete() {
    demandName("delete_name", typedNameToDelete);
    lifecycle.delete(account.getId(), Duration.ofDays(graceDays), operator.requester());
    done("deleting");
  }

  private void demandName(String field, String typed) {
    String name = account.getEntry().name();
    if (typed == null || !plain(typed).equals(plain(name))) {
      throw DomainException.at(field, ErrorCode.CONFIRMATION_WRONG, name);
    }
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private void done(String what) {
    account.readAgain();
    typedName = null;
    typedNameToDelete = null;
    sure = false;
    notices.say("provider_account.message.info." + what);
  }

  /** Why it is suspended, in the operator's words. */
  public String getReason() {
    return reason;
  }

  /** Takes why it is suspended. */
  public void setReason(String reason) {
    this.reason = reason;
  }

  /** The name as typed to confirm a suspension. */
  public String getTypedName() {
    return typedName;
  }

  /** Takes the name as typed. */
  public void setTypedName(String typedName) {
    this.typedName = typedName;
  }

  /** The name as typed to confirm a deletion. */
  public String getTypedNameToDelete() {
    return typedNameToDelete;
  }

  /** Takes the name as typed. */
  public void setTypedNameToDelete(String typedNameToDelete) {
    this.typedNameToDelete = typedNameToDelete;
  }

  /** For how many days a deleted account is kept. */
  public int getGraceDays() {
    return graceDays;
  }

  /** Takes for how many days. */
  public void setGraceDays(int graceDays) {
    this.graceDays = graceDays;
  }

  /** Whether the second step of a deletion is shown. */
  public boolean isSure() {
    return sure;
  }
}
