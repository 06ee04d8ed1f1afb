package app.atende.contacts;

import app.atende.rooms.Rooms;

/**
 * Contacts by the thousand: number n is called «Contato n», every tenth «Ana n»; every third lives
 * in Recife, the others in no city; every fourth works at Padaria n mod 7, every fifth is of
 * Brazil; every sixth has a telephone, every twelfth came from the page of his number, every
 * seventh never wrote, every eighth is blocked, every ninth bears the label 1, every eleventh has
 * the plan «Ouro» and as many orders as his number says.
 */
final class ManyContacts {

  static final int MANY = 2_000;

  private ManyContacts() {}

  static void in(Rooms rooms, int many) {
    String all = " FROM seq_1_to_" + many;
    rooms.sql(
        "INSERT INTO contact (id, name, email, phone_number, phone_key, identifier, blocked,"
            + " additional_attributes, last_activity_at, created_at, updated_at) SELECT seq,"
            + " IF(seq % 10 = 0, CONCAT('Ana ', seq), CONCAT('Contato ', seq)),"
            + " IF(seq % 2 = 0, CONCAT('c', seq, '@acme.example'), NULL),"
            + " IF(seq % 6 = 0, CONCAT('+5511', 900000000 + seq), NULL),"
            + " IF(seq % 6 = 0, CONCAT('+5511', 900000000 + seq), NULL), CONCAT('id-', seq),"
            + " seq % 8 = 0, CONCAT('{\"x\":1', IF(seq % 3 = 0, ',\"city\":\"Recife\"', ''),"
            + " IF(seq % 4 = 0, CONCAT(',\"company_name\":\"Padaria ', seq % 7, '\"'), ''),"
            + " IF(seq % 5 = 0, ',\"country_code\":\"BR\"', ''),"
            + " IF(seq % 12 = 0, CONCAT(',\"referer\":\"https://loja.example/', seq, '\"'), ''), '}'),"
            + " IF(seq % 7 = 0, NULL, '2026-02-01' + INTERVAL (seq * 7919 % 20011) SECOND),"
            + " '2026-01-01' + INTERVAL seq MINUTE, NOW(6)"
            + all);
    tellMore(rooms, all);
  }

  private static void tellMore(Rooms rooms, String all) {
    rooms.sql(
        "INSERT INTO label (id, title, color, created_at) VALUES (1, 'vip', '#112233', NOW(6))",
        "INSERT INTO contact_label (contact_id, label_id) SELECT seq, 1"
            + all
            + " WHERE seq % 9 = 0",
        "INSERT INTO attribute_definition (id, owner, attribute_key, type, name, created_at,"
            + " updated_at) VALUES (1, 'CONTACT', 'plano', 'LIST', 'Plano', NOW(6), NOW(6)),"
            + " (2, 'CONTACT', 'pedidos', 'NUMBER', 'Pedidos', NOW(6), NOW(6)),"
            + " (3, 'CONTACT', 'desde', 'DATE', 'Desde', NOW(6), NOW(6)),"
            + " (4, 'CONVERSATION', 'motivo', 'TEXT', 'Motivo', NOW(6), NOW(6))",
        "INSERT INTO contact_value (contact_id, attribute_key, text_value, number_value, day_value)"
            + " SELECT seq, 'plano', 'Ouro', NULL, NULL"
            + all
            + " WHERE seq % 11 = 0 UNION ALL SELECT seq, 'pedidos', seq, seq, NULL"
            + all
            + " WHERE seq % 11 = 0 UNION ALL SELECT seq, 'desde', '2026-01-01', NULL,"
            + " '2026-01-01' + INTERVAL seq DAY"
            + all
            + " WHERE seq % 11 = 0",
        "ANALYZE TABLE contact, contact_label, contact_value");
  }
}
