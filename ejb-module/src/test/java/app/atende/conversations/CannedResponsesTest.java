package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.config.Now;
import app.atende.files.AttachmentQueries;
import app.atende.files.AttachmentSummary;
import app.atende.files.Attachments;
import app.atende.files.FileContent;
import app.atende.files.NewFile;
import app.atende.files.UnusedUploads;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Canned responses belong to the whole account, with files that neither take nor keep others'. */
class CannedResponsesTest {

  private Rooms rooms;

  @BeforeEach
  void open() {
    rooms = new Rooms();
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void whatAnAgentMakesEveryAgentMayUseChangeAndDelete() {
    CannedResponseId id = create(CannedResponseEdit.of("oi", "Olá"), ADA);
    assertThat(found("oi", BEN)).containsExactly("oi");
    CannedResponseEdit seen = get(id).edit();
    run(() -> desk().change(id, new CannedResponseEdit(seen.version(), "ola", "Oi!", null), BEN));
    assertThat(get(id).content()).isEqualTo("Oi!");
    run(() -> desk().delete(id, OLGA));
    assertThat(found("", ADA)).isEmpty();
  }

  @Test
  void aCodeIsTakenInWhateverCase() {
    CannedResponseId id = create(CannedResponseEdit.of("Olá", "1"), ADA);
    refused("SHORT_CODE_TAKEN at short_code", () -> create(CannedResponseEdit.of("OLA", "2"), BEN));
    CannedResponseEdit louder = called("OLÁ", id);
    run(() -> desk().change(id, louder, ADA));
    CannedResponseId other = create(CannedResponseEdit.of("tchau", "2"), ADA);
    CannedResponseEdit same = called("olá", other);
    refused("SHORT_CODE_TAKEN at short_code", () -> run(() -> desk().change(other, same, ADA)));
  }

  @Test
  void anEditOfWhatHasChangedIsRefused() {
    CannedResponseId id = create(CannedResponseEdit.of("oi", "Olá"), ADA);
    CannedResponseEdit seen = get(id).edit();
    run(() -> desk().change(id, new CannedResponseEdit(seen.version(), "oi", "Um", null), BEN));
    refused(
        "STALE_EDIT",
        () ->
            run(
                () ->
                    desk()
                        .change(
                            id, new CannedResponseEdit(seen.version(), "oi", "Dois", null), ADA)));
    assertThat(get(id).content()).isEqualTo("Um");
  }

  @Test
  void nobodyFromOutsideSeesOrChangesOne() {
    Actor carla = Actor.contact(1, "Carla");
    create(CannedResponseEdit.of("oi", "Olá"), ADA);
    assertThat(found("", carla)).isEmpty();
    refused("NOT_PERMITTED", () -> create(CannedResponseEdit.of("x", "y"), carla));
    refused("NOT_PERMITTED", () -> create(CannedResponseEdit.of("x", "y"), Actor.bot(9, "Bot")));
  }

  @Test
  void wordsAreNeededAndNotWithoutEnd() {
    refused("VALUE_REQUIRED at content", () -> create(CannedResponseEdit.of("oi", " \n"), ADA));
    String endless = "x".repeat(150_001);
    refused("MESSAGE_TOO_LONG at content", () -> create(CannedResponseEdit.of("oi", endless), ADA));
  }

  @Test
  void thoseThatBeginSoStandFirstThenThoseThatHoldIt() {
    create(CannedResponseEdit.of("frete", "Chega em 3 dias"), ADA);
    create(CannedResponseEdit.of("chegada", "Veja o prazo"), ADA);
    create(CannedResponseEdit.of("100%", "x"), "SHORT_CODE_INVALID at short_code");
    assertThat(found("CHEGA", BEN)).containsExactly("chegada", "frete");
    assertThat(found("%", BEN)).isEmpty();
    assertThat(found("_", BEN)).isEmpty();
  }

  @Test
  void aReplyGetsFilesOfItsOwnThatOutliveTheResponse() {
    CannedResponseId id = create(CannedResponseEdit.of("oi", "Olá").with(uploads(2)), ADA);
    DisplayId lost = rooms.write(rooms.carla(), "Sumiu").conversation();
    CannedWords words = inRequest(() -> desk().use(id, lost, BEN));
    List<String> keys = words.files().stream().map(AttachmentSummary::key).toList();
    assertThat(keys).hasSize(2).doesNotContainAnyElementsOf(get(id).edit().files());
    MessageDraft reply = MessageDraft.of("Olá").withAttachments(keys);
    rooms.call(() -> rooms.get(Conversations.class).reply(lost, reply, BEN));
    run(() -> desk().delete(id, ADA));
    assertThat(keys).allSatisfy(key -> assertThat(content(key)).startsWith("file "));
  }

  @Test
  void aSentMessageThatIsDeletedTakesNothingFromTheResponse() {
    CannedResponseId id = create(CannedResponseEdit.of("oi", "Olá").with(uploads(1)), ADA);
    DisplayId lost = rooms.write(rooms.carla(), "Sumiu").conversation();
    CannedWords words = inRequest(() -> desk().use(id, lost, BEN));
    MessageDraft reply =
        MessageDraft.of("Olá").withAttachments(List.of(words.files().get(0).key()));
    Conversations conversations = rooms.get(Conversations.class);
    SentMessage sent = rooms.call(() -> conversations.reply(lost, reply, BEN));
    rooms.call(() -> conversations.deleteMessage(lost, sent.message(), BEN));
    assertThat(content(get(id).edit().files().get(0))).isEqualTo("file 1");
  }

  @Test
  void noNightTakesItsFilesAwayButThoseThatNobodySent() {
    CannedResponseId id = create(CannedResponseEdit.of("oi", "Olá").with(uploads(1)), ADA);
    DisplayId lost = rooms.write(rooms.carla(), "Sumiu").conversation();
    inRequest(() -> desk().use(id, lost, BEN));
    rooms.get(Now.class).pass(Duration.ofHours(25));
    assertThat(rooms.call(() -> rooms.get(UnusedUploads.class).drop(100))).isEqualTo(1);
    assertThat(content(get(id).edit().files().get(0))).isEqualTo("file 1");
  }

  @Test
  void fifteenFilesAreTakenAndNotOneMore() {
    List<String> sixteen = uploads(16);
    refused(
        "TOO_MANY_FILES at attachments",
        () -> create(CannedResponseEdit.of("oi", "Olá").with(sixteen), ADA));
    CannedResponseEdit most = CannedResponseEdit.of("oi", "Olá").with(sixteen.subList(0, 15));
    assertThat(get(create(most, ADA)).files()).hasSize(15);
  }

  @Test
  void filesThatAreNotNamedAnyMoreGoAndOthersStay() {
    CannedResponseId id = create(CannedResponseEdit.of("oi", "Olá").with(uploads(2)), ADA);
    CannedResponseEdit seen = get(id).edit();
    run(() -> desk().change(id, seen.with(seen.files().subList(1, 2)), BEN));
    assertThat(get(id).edit().files()).isEqualTo(seen.files().subList(1, 2));
    assertThat(rooms.call(() -> find(seen.files().get(0)))).isEmpty();
  }

  @Test
  void anotherAgentsUploadIsNobodyElsesFile() {
    List<String> adas = uploads(1);
    refused(
        "ATTACHMENT_NOT_FOUND at attachments",
        () -> create(CannedResponseEdit.of("oi", "Olá").with(adas), BEN));
    CannedResponseId id = create(CannedResponseEdit.of("oi", "Olá").with(adas), ADA);
    DisplayId lost = rooms.write(rooms.carla(), "Sumiu").conversation();
    MessageDraft thief = MessageDraft.of("x").withAttachments(get(id).edit().files());
    refused(
        "ATTACHMENT_NOT_FOUND at attachments",
        () -> rooms.call(() -> rooms.get(Conversations.class).reply(lost, thief, ADA)));
  }

  @Test
  void itSpeaksToTheContactOfTheConversation() {
    CannedResponseId id =
        create(CannedResponseEdit.of("oi", "Olá {{contact.first_name}}, {{contact.phone}}"), ADA);
    DisplayId lost = rooms.write(rooms.carla(), "Sumiu").conversation();
    CannedWords words = inRequest(() -> desk().use(id, lost, BEN));
    assertThat(words.text().content()).isEqualTo("Olá Carla, {{contact.phone}}");
    assertThat(words.text().undefined()).containsExactly("contact.phone");
  }

  @Test
  void whatIsSentIsWhatThePreviewSaid() {
    DisplayId lost = rooms.write(rooms.carla(), "Sumiu").conversation();
    Conversations conversations = rooms.get(Conversations.class);
    String typed = "{{contact.name}}: {{agent.name}} {{contact.email}}{{nada}}";
    FilledText preview = rooms.call(() -> conversations.preview(lost, typed, ADA));
    rooms.call(() -> conversations.reply(lost, MessageDraft.of(typed), ADA));
    String sent =
        rooms
            .call(() -> rooms.get(Timelines.class).thread(lost, TimelineSlice.latest(), OLGA))
            .get(1)
            .content();
    assertThat(sent).isEqualTo("Carla: Ada {{nada}}").isEqualTo(preview.sent());
    refused(
        "MESSAGE_EMPTY at content",
        () ->
            rooms.call(() -> conversations.reply(lost, MessageDraft.of("{{contact.email}}"), ADA)));
  }

  private List<String> uploads(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(this::upload).toList();
  }

  private String upload(int number) {
    byte[] bytes = ("file " + number).getBytes(StandardCharsets.UTF_8);
    NewFile file = new NewFile(new ByteArrayInputStream(bytes), number + ".txt", 0);
    return rooms.call(() -> rooms.get(Attachments.class).receive(file, ADA)).key();
  }

  private String content(String key) {
    try {
      FileContent file = rooms.call(() -> find(key)).orElseThrow();
      return Files.readString(file.bytes());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Optional<FileContent> find(String key) {
    return rooms.get(AttachmentQueries.class).open(key, OLGA);
  }

  private List<String> found(String words, Actor actor) {
    CannedResponseQueries queries = rooms.get(CannedResponseQueries.class);
    return rooms.call(() -> queries.search(words, 50, actor)).stream()
        .map(CannedResponseSummary::shortCode)
        .toList();
  }

  private CannedResponseSummary get(CannedResponseId id) {
    return rooms.call(() -> rooms.get(CannedResponseQueries.class).get(id, OLGA));
  }

  private CannedResponseEdit called(String code, CannedResponseId id) {
    return new CannedResponseEdit(get(id).version(), code, "2", List.of());
  }

  private CannedResponseId create(CannedResponseEdit edit, Actor actor) {
    return inRequest(() -> desk().create(edit, actor));
  }

  private void create(CannedResponseEdit edit, String refusal) {
    refused(refusal, () -> create(edit, ADA));
  }

  private void run(Runnable work) {
    inRequest(
        () -> {
          work.run();
          return null;
        });
  }

  private <T> T inRequest(Callable<T> work) {
    return rooms.callInRequest(work);
  }

  private static void refused(
      String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    assertThatThrownBy(work).isInstanceOf(DomainException.class).hasMessage(why);
  }

  private CannedResponses desk() {
    return rooms.get(CannedResponses.class);
  }
}
