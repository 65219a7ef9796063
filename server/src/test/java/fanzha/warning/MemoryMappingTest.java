package fanzha.warning;

class MemoryMappingTest extends MappingContract {
    private final World world = new World();

    @Override
    World world() {
        return world;
    }
}
