package app.atende.provisioning;

import static app.atende.provisioning.TestProvider.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.DomainException;
import app.atende.tenancy.AccountEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ParallelRequestsTest {

  private static final int REQUESTS = 200;

  private final TestProvider provider = TestProvider.get();

  @Test
  void ofTwoHundredRequestsForOneSlugExactlyOneWins() throws Exception {
    String slug = TestProvider.slug("race");
    List<String> answers =
        together(
            () ->
                provider
                    .lifecycle
                    .create(AccountRequest.named("Race").withSlug(slug), OLGA)
                    .slug());
    assertThat(answers).filteredOn(slug::equals).hasSize(1);
    assertThat(answers).filteredOn("SLUG_TAKEN"::equals).hasSize(REQUESTS - 1);
    assertThat(provider.directory.findBySlug(slug))
        .hasValueSatisfying(entry -> assertThat(entry.isOpen()).isTrue());
  }

  @Test
  void twoHundredRequestsWithOneKeyMakeOneAccountAndAllHearOfIt() throws Exception {
    AccountRequest request =
        AccountRequest.named("Once")
            .withOnce(new AccountRequest.OnceKey("test", TestProvider.slug("key")));
    Set<String> answers =
        together(
                () -> {
                  AccountEntry entry = provider.lifecycle.create(request, OLGA);
                  return entry.id() + " " + entry.status();
                })
            .stream()
            .collect(Collectors.toSet());
    assertThat(answers).hasSize(1).allMatch(answer -> answer.endsWith("ACTIVE"));
  }

  private static List<String> together(Callable<String> request) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(32);
    try {
      List<Callable<String>> all = new ArrayList<>();
      for (int i = 0; i < REQUESTS; i++) {
        all.add(
            () -> {
              try {
                return request.call();
              } catch (DomainException refusal) {
                return refusal.code().name();
              }
            });
      }
      List<String> answers = new ArrayList<>();
      for (Future<String> answer : pool.invokeAll(all)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      pool.shutdownNow();
    }
  }
}
