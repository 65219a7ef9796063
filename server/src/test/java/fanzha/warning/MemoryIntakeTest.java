package fanzha.warning;

class MemoryIntakeTest extends IntakeContract {
    private final World world = new World();

    @Override
    World world() {
        return world;
    }
}
