package app.atende.house.world;

import app.atende.house.OpenHouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;

/**
 * The night shift of the house, begun when a test wants it: the very job that the timer starts, by
 * the server's management.
 */
public final class Night {
  private static final String JOB = "tidy-up";

  private final int port;
  private final List<Long> begun = new ArrayList<>();

  private Night(int port) {
    this.port = port;
  }

  /** Of the one house of all tests. */
  public static Night ofTheHouse() {
    return new Night(OpenHouse.get().managementPort());
  }

  /** Begins the work of one night for an account. */
  public void works(Company company) {
    ModelNode start = operation("start-job");
    start.get("job-xml-name").set(JOB);
    start.get("properties").get("tenant").set(Long.toString(company.id()));
    start.get("properties").get("day").set(LocalDate.EPOCH.toString());
    begun.add(answer(start).asLong());
  }

  /** Whether all that was begun has come to a good end; fails when something ended badly. */
  public boolean isOver() {
    return begun.stream().allMatch(this::isCompleted);
  }

  private boolean isCompleted(long execution) {
    ModelNode read = operation("read-attribute");
    read.get("name").set("batch-status");
    read.get("address").add("job", JOB).add("execution", execution);
    String status = answer(read).asString();
    if (status.matches("FAILED|STOPPED|ABANDONED")) {
      throw new AssertionError("The night of execution " + execution + ": " + status);
    }
    return status.equals("COMPLETED");
  }

  private static ModelNode operation(String name) {
    ModelNode operation = new ModelNode();
    operation.get("operation").set(name);
    operation
        .get("address")
        .add("deployment", "atende.ear")
        .add("subdeployment", "batch-jobs.jar")
        .add("subsystem", "batch-jberet");
    return operation;
  }

  private ModelNode answer(ModelNode operation) {
    try (ModelControllerClient client =
        ModelControllerClient.Factory.create("remote+http", "127.0.0.1", port)) {
      ModelNode answer = client.execute(operation);
      if (!"success".equals(answer.get("outcome").asString())) {
        throw new AssertionError(operation + " was refused: " + answer);
      }
      return answer.get("result");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
