package app.atende.assignment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.accounts.AgentId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundRobinTest {

  /** As long as the same people are there, nobody is two ahead of anybody, however it began. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void sharesAreEvenAmongThoseWhoAreThere(long seed) {
    Random chance = new Random(seed);
    Map<AgentId, Long> turns = new HashMap<>();
    for (int day = 0; day < 200; day++) {
      List<AgentId> there = some(chance);
      Map<AgentId, Integer> shares = new HashMap<>();
      there.forEach(agent -> shares.put(agent, 0));
      for (int part = chance.nextInt(6); part >= 0; part--) {
        RoundRobin round = round(there, turns);
        for (int given = chance.nextInt(9); given > 0; given--) {
          shares.merge(round.next().orElseThrow().agent(), 1, Integer::sum);
          round.take();
        }
        turns.putAll(round.given());
        assertThat(Collections.max(shares.values()) - Collections.min(shares.values()))
            .as("shares of %s", shares)
            .isLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void whoComesBackIsNotFlooded() {
    Map<AgentId, Long> turns = new HashMap<>(Map.of(agent(1), 90L, agent(2), 91L, agent(3), 2L));
    RoundRobin round = round(List.of(agent(1), agent(2), agent(3)), turns);
    List<Long> order = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      order.add(round.next().orElseThrow().agent().value());
      round.take();
    }
    assertThat(order).containsExactly(3L, 1L, 2L, 3L, 1L, 2L);
  }

  @Test
  void whoHasGoneIsPassedOver() {
    RoundRobin round = round(List.of(agent(1), agent(2)), Map.of());
    round.leave();
    assertThat(round.next().orElseThrow().agent()).isEqualTo(agent(2));
    round.leave();
    assertThat(round.next()).isEmpty();
    assertThat(round.given()).isEmpty();
  }

  @Test
  void whoHasReachedTheLimitIsPassedOver() {
    RoundRobin round =
        new RoundRobin(
            List.of(
                candidate(agent(1), 0, 1), candidate(agent(2), 0, 0), candidate(agent(3), 0, 2)),
            0);
    List<Long> order = new ArrayList<>();
    while (round.next().isPresent()) {
      order.add(round.next().get().agent().value());
      round.take();
    }
    assertThat(order).containsExactly(1L, 3L, 3L);
  }

  private static Candidate candidate(AgentId agent, long turn, long room) {
    return new Candidate(agent, "A" + agent, turn, room);
  }

  private static RoundRobin round(List<AgentId> there, Map<AgentId, Long> turns) {
    long last = turns.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return new RoundRobin(
        there.stream()
            .map(agent -> candidate(agent, turns.getOrDefault(agent, 0L), Candidate.UNLIMITED))
            .toList(),
        last);
  }

  private static List<AgentId> some(Random chance) {
    List<AgentId> all =
        new ArrayList<>(LongStream.rangeClosed(1, 7).mapToObj(RoundRobinTest::agent).toList());
    Collections.shuffle(all, chance);
    return all.subList(0, 1 + chance.nextInt(all.size()));
  }

  private static AgentId agent(long id) {
    return new AgentId(id);
  }
}
