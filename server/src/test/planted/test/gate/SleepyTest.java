/** Planted: a test that waits for time to pass. */
class SleepyTest {
    void waits() throws InterruptedException {
        Thread.sleep(10);
    }
}
