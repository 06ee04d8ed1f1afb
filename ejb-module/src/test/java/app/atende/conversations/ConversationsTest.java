package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.contacts.ContactSession;
import app.atende.rooms.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConversationsTest {

  private static Rooms rooms;

  @BeforeAll
  static void open() {
    rooms = new Rooms();
  }

  @AfterAll
  static void close() {
    rooms.close();
  }

  @Test
  void aMessageIsSeenAndAnswered() {
    ContactSession carla = rooms.carla();
    ReceivedMessage received = rooms.write(carla, "Olá");
    rooms.statements().clear();
    SentMessage sent =
        rooms.call(
            () ->
                rooms
                    .get(Conversations.class)
                    .reply(received.conversation(), MessageDraft.of("Oi, Carla"), ADA));
    assertThat(sent.repeated()).isFalse();
  }
}
