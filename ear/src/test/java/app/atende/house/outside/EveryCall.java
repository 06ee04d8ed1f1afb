package app.atende.house.outside;

import app.atende.house.world.Crowd;
import java.util.List;
import java.util.stream.Stream;

/** What programs and visitors ask, from every area; each area has a list of its own. */
final class EveryCall {

  private EveryCall() {}

  /** All of it in a company, in the order in which one leaves to the next what that needs. */
  static Stream<Question> of(Crowd crowd) {
    return Stream.of(
            ProgramQuestions.of(crowd),
            BotQuestions.of(crowd),
            HubQuestions.of(crowd),
            WidgetQuestions.of(crowd),
            DirectoryQuestions.of(crowd),
            PeopleQuestions.of(crowd),
            SignInQuestions.of(crowd))
        .flatMap(List::stream);
  }
}
