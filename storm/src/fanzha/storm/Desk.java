package fanzha.storm;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A desk officer who works one warning to its close, with her leader as the second person; all through the public API. */
final class Desk {
    private static final int TURNS_MAX = 12;
    private static final Duration SMS_MAX = Duration.ofSeconds(60);
    private static final Map<String, String> OUTCOMES = Map.of("CALL", "DISSUADED", "FAMILY", "FAMILY_HELPS",
            "VISIT", "MET_DISSUADED", "RETURN", "NOT_DEFRAUDED");

    private final Pages officer;
    private final Pages leader;

    Desk(int port) throws Exception {
        officer = Pages.signIn(port, "031204", "fanzha-demo-desk");
        leader = Pages.signIn(port, "030016", "fanzha-demo-leader");
    }

    JsonNode loop(String id) throws Exception {
        return officer.get("/api/loops/" + id);
    }

    /** All that is kept of a loop; what may still be undone hangs on the time of asking. */
    JsonNode kept(String id) throws Exception {
        return ((ObjectNode) loop(id)).deepCopy().without("undo");
    }

    /** Claimed, called in vain, dissuaded, reminded, seen at home, fed back, visited again, closed. */
    String workOne() throws Exception {
        String id = untouched();
        act(officer, id, "claim", null);
        act(officer, id, "attempts", "NO_ANSWER");
        act(officer, id, "attempts", "DISSUADED");
        for (int turn = 0; turn < TURNS_MAX && !loop(id).path("closed").asBoolean(); turn++) {
            goOn(loop(id));
        }
        JsonNode end = loop(id);
        if (!end.path("closed").asBoolean() || !end.path("overall").asString("").equals("DISSUADED")) {
            throw new Violation("the loop " + id + " does not close; still missing " + end.path("missing"));
        }
        return id;
    }

    /** A red that nobody has in hand, as the demo lays it fresh on the desk. */
    private String untouched() throws Exception {
        JsonNode rows = officer.get("/api/desk?step=CALL&level=URGENT&limit=200").path("rows");
        return stream(rows).filter(row -> row.path("owner").isNull() && row.path("attempts").asInt() == 0)
                .map(row -> row.path("id").asString()).findFirst()
                .orElseThrow(() -> new Violation("no red waits at the desk"));
    }

    private void goOn(JsonNode loop) throws Exception {
        String id = loop.path("id").asString();
        if (allowed(loop, "CONCLUDE")) {
            act(leader, id, "conclude", null);
            return;
        }
        String step = loop.path("missing").isEmpty() ? loop.path("task").asString() : loop.path("missing").get(0).asString();
        switch (step) {
            case "SMS" -> remind(loop);
            case "FEEDBACK" -> report(loop);
            case "VISIT", "RETURN" -> act(leader, id, "attempts", OUTCOMES.get(step));
            default -> act(officer, id, "attempts", OUTCOMES.get(step));
        }
    }

    /** The reminder waits out the undo and goes by itself. */
    private void remind(JsonNode loop) throws Exception {
        String id = loop.path("id").asString();
        if (allowed(loop, "TEXT")) {
            act(officer, id, "text", null);
        }
        Until.seen("the reminder of loop " + id, SMS_MAX, () -> stream(loop(id).path("steps"))
                .anyMatch(step -> step.path("step").asString().equals("SMS") && step.path("state").asString().equals("DONE")));
    }

    private void report(JsonNode loop) throws Exception {
        ObjectNode wanted = Pages.JSON.createObjectNode().put("source", loop.path("source").asString());
        wanted.putArray("loops").add(loop.path("id").asString());
        if (officer.file("/api/feedback", wanted).length == 0) {
            throw new Violation("the feedback sheet is empty");
        }
    }

    private void act(Pages who, String id, String deed, String code) throws Exception {
        ObjectNode wish = Pages.JSON.createObjectNode().put("actionId", UUID.randomUUID().toString())
                .put("version", loop(id).path("version").asInt());
        if (code != null) {
            wish.put("code", code);
            if (code.equals("DISSUADED")) {
                wish.put("reached", "SELF").put("note", "本人接听，已退出会议软件，未转账");
                List.of("SELF_SPOKE", "SHARING_CLOSED", "NO_TRANSFER").forEach(wish.withArray("ticks")::add);
            }
        }
        who.post("/api/loops/" + id + "/" + deed, wish);
    }

    private static boolean allowed(JsonNode loop, String action) {
        return stream(loop.path("allowed")).anyMatch(one -> one.path("action").asString().equals(action));
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
