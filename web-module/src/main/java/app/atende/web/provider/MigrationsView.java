package app.atende.web.provider;

import app.atende.config.Now;
import app.atende.provisioning.AuditNote;
import app.atende.provisioning.MigrationLine;
import app.atende.provisioning.MigrationQueries;
import app.atende.provisioning.MigrationReport;
import app.atende.provisioning.PlannedScript;
import app.atende.provisioning.ProviderAudit;
import app.atende.provisioning.RunState;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The page «Migrações»: which schemas are behind, what a migration would do, and doing it. */
@Named("providerMigrations")
@ViewScoped
public class MigrationsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private MigrationQueries queries;
  @Inject private ProviderJobs jobs;
  @Inject private ProviderAudit audit;
  @Inject private CurrentOperator operator;
  @Inject private Now now;

  private transient Table table;
  private boolean onlyBehind;
  private List<PlannedScript> plan;

  @PostConstruct
  void begin() {
    operator.get();
  }

  /** The rows, read when the table asks for them. */
  public LazyDataModel<MigrationLine> getTable() {
    if (table == null) {
      table = new Table(this);
    }
    return table;
  }

  /** Says what a migration would do. */
  public void simulate() {
    operator.requester();
    plan = List.copyOf(queries.simulate());
  }

  /** Begins to migrate every account that is behind. */
  public void migrate() {
    audit.note(
        operator.requester(),
        new AuditNote("migrations.start", null, queries.count(true) + " accounts"));
    jobs.migrateAll(operator.requester());
    plan = null;
  }

  /** Tries the failed migration of one account again. */
  public void retry(MigrationLine line) {
    audit.note(
        operator.requester(),
        new AuditNote("account.migrate", line.id(), "version " + getTarget()));
    line.last().ifPresent(run -> jobs.resume(run.id()));
  }

  /**
   * How an account's schema stands: {@code running}, {@code failed}, {@code behind}, {@code done}.
   */
  public String state(MigrationLine line) {
    if (line.last().filter(this::isGoingOn).isPresent()) {
      return "running";
    }
    if (line.error().isPresent() || isRetryable(line)) {
      return "failed";
    }
    return line.version() < getTarget() ? "behind" : "done";
  }

  /** The look of that state's chip. */
  public String look(MigrationLine line) {
    return switch (state(line)) {
      case "running" -> "open";
      case "failed" -> "danger";
      case "behind" -> "warning";
      default -> "success";
    };
  }

  /** When the latest migration of an account began. */
  public Optional<Instant> started(MigrationLine line) {
    return line.last().map(MigrationLine.LastRun::startedAt);
  }

  /** Whether a row can be tried again by itself: its run failed, or nobody works on it any more. */
  public boolean isRetryable(MigrationLine line) {
    return line.last()
        .filter(
            run ->
                !isGoingOn(run)
                    && (run.state() == RunState.FAILED || run.state() == RunState.RUNNING))
        .isPresent();
  }

  private boolean isGoingOn(MigrationLine.LastRun run) {
    return jobs.isAt(run.id()) || run.state() == RunState.RUNNING && isLeased(run);
  }

  private boolean isLeased(MigrationLine.LastRun run) {
    return run.leaseUntil().filter(end -> end.isAfter(now.instant())).isPresent();
  }

  /** Whether this node migrates all accounts at this moment. */
  public boolean isGoingOn() {
    return jobs.sweep().filter(sweep -> !sweep.isOver()).isPresent();
  }

  /** How far the latest migration of all accounts is; null before the first account is through. */
  public MigrationReport getReport() {
    return jobs.sweep().flatMap(ProviderJobs.Sweep::report).orElse(null);
  }

  /** Whether the latest migration of all accounts broke off. */
  public boolean isBrokenOff() {
    return jobs.sweep().filter(ProviderJobs.Sweep::isBrokenOff).isPresent();
  }

  /** How many accounts ended in this way. */
  public long count(String ending) {
    return getReport().count(MigrationReport.Ending.valueOf(ending));
  }

  /** How many accounts are behind. */
  public long getBehind() {
    return queries.count(true);
  }

  /** The version of a schema that is not behind. */
  public int getTarget() {
    return queries.latest();
  }

  /** What the simulation found; null before it was asked for. */
  public List<PlannedScript> getPlan() {
    return plan;
  }

  /** Whether only accounts that are behind are shown. */
  public boolean isOnlyBehind() {
    return onlyBehind;
  }

  /** Takes whether only accounts that are behind are shown. */
  public void setOnlyBehind(boolean onlyBehind) {
    this.onlyBehind = onlyBehind;
  }

  /** The rows, a page at a time. */
  private static final class Table extends LazyDataModel<MigrationLine> {

    private static final long serialVersionUID = 1L;

    private final transient MigrationsView view;

    Table(MigrationsView view) {
      this.view = view;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
      return (int) view.queries.count(view.onlyBehind);
    }

    @Override
    public List<MigrationLine> load(
        int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
      return view.queries.page(view.onlyBehind, recalculateFirst(first, size, getRowCount()), size);
    }

    @Override
    public String getRowKey(MigrationLine line) {
      return line.id().toString();
    }

    @Override
    public MigrationLine getRowData(String key) {
      return getWrappedData().stream()
          .filter(line -> line.id().toString().equals(key))
          .findFirst()
          .orElse(null);
    }
  }
}
