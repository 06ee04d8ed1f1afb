package app.atende.web.console.settings;

import app.atende.accounts.AccountRules;
import app.atende.accounts.AutoResolve;
import java.io.Serializable;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The fields about how conversations are ended and handed on. */
public class RulesForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final List<ChronoUnit> UNITS =
      List.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES);

  private boolean autoResolve;
  private Integer amount;
  private ChronoUnit unit = ChronoUnit.DAYS;
  private boolean sparesUnattended;
  private String message;
  private boolean agentsAssignOthers;
  private boolean labelsCarried;
  private boolean pendingKept;

  /** Shows these rules; a time in the largest unit that says it exactly. */
  static RulesForm of(AccountRules rules) {
    RulesForm form = new RulesForm();
    AutoResolve rule = rules.autoResolve();
    form.autoResolve = rule.isOn();
    if (rule.isOn()) {
      form.show(rule.after());
    }
    form.sparesUnattended = rule.sparesUnattended();
    form.message = rule.message();
    form.agentsAssignOthers = rules.agentsAssignOthers();
    form.labelsCarried = rules.labelsCarried();
    form.pendingKept = rules.pendingKept();
    return form;
  }

  private void show(Duration after) {
    unit =
        UNITS.stream()
            .filter(each -> after.toSeconds() % each.getDuration().toSeconds() == 0)
            .findFirst()
            .orElse(ChronoUnit.MINUTES);
    amount = (int) after.dividedBy(unit.getDuration());
  }

  /** What was typed; a time that is missing is none that is allowed. */
  AccountRules rules() {
    Duration typed = unit.getDuration().multipliedBy(amount == null ? 0 : amount);
    return new AccountRules(
        new AutoResolve(autoResolve ? typed : null, message, sparesUnattended),
        agentsAssignOthers,
        labelsCarried,
        pendingKept);
  }

  /** The units to choose from, the shortest first. */
  public List<ChronoUnit> getUnits() {
    return List.of(ChronoUnit.MINUTES, ChronoUnit.HOURS, ChronoUnit.DAYS);
  }

  public boolean isAutoResolve() {
    return autoResolve;
  }

  public void setAutoResolve(boolean autoResolve) {
    this.autoResolve = autoResolve;
  }

  public Integer getAmount() {
    return amount;
  }

  public void setAmount(Integer amount) {
    this.amount = amount;
  }

  public ChronoUnit getUnit() {
    return unit;
  }

  public void setUnit(ChronoUnit unit) {
    this.unit = unit;
  }

  public boolean isSparesUnattended() {
    return sparesUnattended;
  }

  public void setSparesUnattended(boolean sparesUnattended) {
    this.sparesUnattended = sparesUnattended;
  }

  public String getMessage() {
    return message;
  }

  public void setMessage(String message) {
    this.message = message;
  }

  public boolean isAgentsAssignOthers() {
    return agentsAssignOthers;
  }

  public void setAgentsAssignOthers(boolean agentsAssignOthers) {
    this.agentsAssignOthers = agentsAssignOthers;
  }

  public boolean isLabelsCarried() {
    return labelsCarried;
  }

  public void setLabelsCarried(boolean labelsCarried) {
    this.labelsCarried = labelsCarried;
  }

  public boolean isPendingKept() {
    return pendingKept;
  }

  public void setPendingKept(boolean pendingKept) {
    this.pendingKept = pendingKept;
  }
}
