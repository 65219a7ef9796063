package fanzha.warning;

class MemoryMendingTest extends MendingContract {
    private final World world = new World();

    @Override
    World world() {
        return world;
    }
}
