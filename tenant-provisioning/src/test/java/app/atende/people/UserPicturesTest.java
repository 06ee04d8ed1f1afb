package app.atende.people;

import static app.atende.people.Refusal.isRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.ErrorCode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ControlSchema.class)
class UserPicturesTest {

  @Test
  void onlyWhoWorksInAnAccountWithHimSeesHisPicture(House house) {
    UserPictures pictures = pictures(house);
    UserId ada = house.ada().id();
    UserId ben = person(house, "ben@acme.example");
    UserId mallory = person(house, "mallory@globex.example");
    house.memberships.add(ada, house.account("acme"));
    house.memberships.add(mallory, house.account("globex"));
    String key = pictures.put(ada, bytes("ada"));
    assertThat(pictures.find(key, ben)).isEmpty();
    assertThat(pictures.find(key, mallory)).isEmpty();
    assertThat(pictures.find(key, ada)).hasValue(bytes("ada"));
    house.memberships.add(ben, house.memberships.of(ada).get(0).account().id());
    assertThat(pictures.find(key, ben)).hasValue(bytes("ada"));
  }

  @Test
  void eachPictureHasAKeyOfItsOwnAndTheAccountsFollow(House house) {
    UserPictures pictures = pictures(house);
    UserId ada = house.ada().id();
    house.memberships.add(ada, house.account("acme"));
    String first = pictures.put(ada, bytes("one"));
    assertThat(house.users.get(ada).picture()).isEqualTo(first);
    String second = pictures.put(ada, bytes("two"));
    assertThat(second).isNotEqualTo(first);
    assertThat(pictures.find(first, ada)).isEmpty();
    assertThat(pictures.find(second, ada)).hasValue(bytes("two"));
    pictures.remove(ada);
    assertThat(house.users.get(ada).picture()).isNull();
    assertThat(pictures.find(second, ada)).isEmpty();
    assertThat(house.asked(HouseWork.COPY_PROFILE)).hasSize(3);
  }

  @Test
  void itGoesWithThePerson(House house) {
    UserPictures pictures = pictures(house);
    UserId ada = house.ada().id();
    pictures.put(ada, bytes("ada"));
    house.users.delete(ada);
    assertThat(house.control.list("SELECT 1 FROM user_picture", row -> 1)).isEmpty();
    isRefused(ErrorCode.USER_NOT_FOUND, () -> pictures.put(ada, bytes("ada")));
  }

  private static UserPictures pictures(House house) {
    return new UserPictures(house.control, house.now);
  }

  private static UserId person(House house, String address) {
    return house.users.findOrInvite(EmailAddress.of(address), null).id();
  }

  private static byte[] bytes(String words) {
    return words.getBytes(StandardCharsets.US_ASCII);
  }
}
