package fanzha.dissuasion.web;

import fanzha.dissuasion.Action;
import fanzha.dissuasion.Code;
import fanzha.dissuasion.Loop;
import fanzha.dissuasion.Preview;
import fanzha.dissuasion.Tick;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the digit keys of the desk find each action, and what must come with it. */
final class ActionKeys {
    private static final String IN_VAIN = "3";
    private static final Map<Code, String> KEYS = Map.ofEntries(Map.entry(Code.DISSUADED, "1"), Map.entry(Code.UNCONVINCED, "2"),
            Map.entry(Code.NO_ANSWER, IN_VAIN), Map.entry(Code.REFUSED, IN_VAIN), Map.entry(Code.HUNG_UP, IN_VAIN),
            Map.entry(Code.SWITCHED_OFF, IN_VAIN), Map.entry(Code.SUSPENDED, IN_VAIN), Map.entry(Code.NOT_EXISTING, IN_VAIN),
            Map.entry(Code.WRONG_PERSON, IN_VAIN), Map.entry(Code.BUSY, "4"), Map.entry(Code.DEFRAUDED, "5"),
            Map.entry(Code.TOOK_US_FOR_FRAUD, "6"), Map.entry(Code.NO_RISK, "7"), Map.entry(Code.NEEDS_VISIT, "8"),
            Map.entry(Code.CALL_AGAIN, "9"));
    private static final Set<Code> DANGER = Set.of(Code.DEFRAUDED, Code.MET_DEFRAUDED, Code.DEFRAUDED_AGAIN);

    private ActionKeys() {
    }

    static LoopView.ActionView view(Action action, Loop loop, Preview.Viewer viewer) {
        Code code = action.code();
        Preview.Asked asked = Preview.asked(loop, action);
        List<Tick> ticks = asked.ticks() ? List.of(Tick.values()) : List.of();
        return new LoopView.ActionView(action.kind(), action.step(), code, action.overall(),
                code == null ? null : KEYS.get(code), code != null && DANGER.contains(code),
                new LoopView.Needs(ticks, asked.second(), asked.reason(), asked.when()),
                Preview.after(loop, action, viewer).map(ActionKeys::next).orElse(null));
    }

    private static LoopView.Next next(Preview.After after) {
        return new LoopView.Next(after.task(), after.dueKind(), after.party(), after.minutes(), after.sms(), after.closes());
    }
}
