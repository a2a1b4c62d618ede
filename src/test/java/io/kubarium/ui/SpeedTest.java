package io.kubarium.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SpeedTest {
    @Test
    void factorsReadAsTheBarShowsThem() {
        assertEquals("1×", Speed.text(1));
        assertEquals("2.5×", Speed.text(2.5));
        assertEquals("1000×", Speed.text(1000));
        assertEquals("1/200×", Speed.text(0.005));
        assertEquals("1/10×", Speed.text(0.1));
        assertEquals("1/1000×", Speed.text(0.001));
    }

    @Test
    void theSlidersMiddleIsOneAndItsEndsAreTheLimits() {
        assertEquals(1, Speed.factor(0));
        assertEquals(0.001, Speed.factor(-3));
        assertEquals(1000, Speed.factor(3));
        assertEquals(0.5, Speed.factor(Speed.place(0.5)));
    }

    @Test
    void theKeysGoFromStopToStop() {
        assertEquals(2, Speed.next(1, 1));
        assertEquals(0.5, Speed.next(1, -1));
        assertEquals(1000, Speed.next(1000, 1));
    }
}
