package app.atende.batch;

import app.atende.config.TenantId;
import app.atende.transfers.ImportClaim;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** The table of contacts that a job was started for: it stands in the job's own properties. */
@Dependent
public class ClaimOfJob {
  private final JobContext job;

  /** Of this job. */
  @Inject
  public ClaimOfJob(JobContext job) {
    this.job = job;
  }

  /** The right to work through the table. */
  ImportClaim claim() {
    return ImportClaim.of(property("import"), property("token"));
  }

  /** Whose table it is; empty when the job does not say. */
  Optional<TenantId> tenant() {
    return TenantId.parse(property("tenant"));
  }

  private String property(String name) {
    return job.getProperties().getProperty(name);
  }
}
