package app.atende.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.conversations.FilterCriteria;
import org.junit.jupiter.api.Test;

class ListViewTest {

  private static final String HOME = "/app/accounts/7";

  @Test
  void theUsualListHasTheShortestAddress() {
    ListView usual = new ListView(HOME, Place.EVERYTHING, null, null, null);

    assertThat(usual.address()).isEqualTo(HOME + "/dashboard");
    assertThat(usual.conversation(12)).isEqualTo(HOME + "/conversations/12");
  }

  @Test
  void whatIsUnusualStandsInTheAddressOfTheListAndOfItsConversations() {
    ListView view =
        new ListView(HOME, new Place(Place.Kind.INBOX, 3), "all", "resolved", "created_at_asc");

    assertThat(view.address())
        .isEqualTo(HOME + "/inbox/3?tab=all&status=resolved&sort=created_at_asc");
    assertThat(view.conversation(12))
        .isEqualTo(HOME + "/inbox/3/conversations/12?tab=all&status=resolved&sort=created_at_asc");
  }

  @Test
  void wordsThatMeanNothingAreTheUsualOnes() {
    ListView view = new ListView(HOME, Place.EVERYTHING, "x", "' OR 1=1", "id;drop");

    assertThat(view)
        .isEqualTo(new ListView(HOME, Place.EVERYTHING, "mine", "open", "last_activity_at_desc"));
  }

  @Test
  void whatConcernsSomebodyBeginsWithTheTabOfAll() {
    ListView mentions = new ListView(HOME, Place.of(Place.Kind.MENTIONS), null, null, null);

    assertThat(mentions.tab()).isEqualTo("all");
    assertThat(mentions.address()).isEqualTo(HOME + "/mentions/conversations");
    assertThat(mentions.withTab("mine").conversation(12))
        .isEqualTo(HOME + "/mentions/conversations/12?tab=mine");
    assertThat(Place.Kind.ofWord("settings")).isEmpty();
    assertThat(Place.Kind.ofWord("")).isEmpty();
  }

  @Test
  void oneThingIsChangedAtATime() {
    ListView view = new ListView(HOME, Place.EVERYTHING, "all", "pending", null);

    assertThat(view.withTab("unassigned").status()).isEqualTo("pending");
    assertThat(view.withStatus("open").tab()).isEqualTo("all");
    assertThat(view.withSort("priority_desc").address())
        .isEqualTo(HOME + "/dashboard?tab=all&status=pending&sort=priority_desc");
  }

  @Test
  void aFilterBeginsWithEverythingAndStandsInTheAddress() {
    FilterCriteria criteria = FilterCriteria.parse("status-eq-open.labels-eq-3*priority-eq-urgent");
    ListView usual = new ListView(HOME, Place.EVERYTHING, null, null, "priority_desc");
    ListView filtered = usual.withCriteria(criteria);

    assertThat(filtered.tab()).isEqualTo("all");
    assertThat(filtered.status()).isEqualTo("all");
    assertThat(filtered.address())
        .isEqualTo(
            HOME
                + "/dashboard?filter=status-eq-open.labels-eq-3*priority-eq-urgent"
                + "&sort=priority_desc");
    assertThat(filtered.withStatus("open").conversation(12))
        .endsWith("&status=open&sort=priority_desc");
    assertThat(filtered.withCriteria(null)).isEqualTo(usual);
  }

  @Test
  void aFolderHasAFilterOfItsOwn() {
    Place folder = new Place(Place.Kind.FOLDER, 4);
    FilterCriteria criteria = FilterCriteria.parse("team-set");
    ListView view = new ListView(HOME, folder, criteria, null, null, null);

    assertThat(view.address()).isEqualTo(HOME + "/custom_view/4");
    assertThat(view.conversation(12)).isEqualTo(HOME + "/custom_view/4/conversations/12");
    assertThat(view.tab()).isEqualTo("all");
    assertThat(view.status()).isEqualTo("all");
    assertThat(view.isSieved()).isTrue();
  }
}
