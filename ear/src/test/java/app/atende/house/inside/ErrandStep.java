package app.atende.house.inside;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A step of a job, as {@code errand.xml} of the probe names it. */
@Dependent
@Named
public class ErrandStep extends AbstractBatchlet {
  @Inject private JobContext job;

  @Override
  public String process() {
    new Workers.Errand(Long.parseLong(job.getProperties().getProperty("errand"))).run();
    return "DONE";
  }
}
