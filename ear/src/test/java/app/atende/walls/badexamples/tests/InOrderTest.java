package app.atende.walls.badexamples.tests;

import app.atende.walls.badexamples.Breaks;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/** Wants to run in an order. */
@Breaks
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public class InOrderTest {
  @Order(1)
  void first() {}
}
