package fanzha.watch;

import java.time.Duration;

/** What can be open. */
public enum ItemKind {
    /** 劝阻: one loop; answered by dissuasion. */
    LOOP(true, 10),
    /** 待补正: a row or file that reaches nobody yet. */
    QUARANTINE(false, 10),
    /** 短信结果不明: never sent again, so a person decides. */
    SMS_UNKNOWN(false, 30),
    /** 时钟跳变: deadlines run on steady time until somebody says which clock is right. */
    CLOCK_JUMP(false, 10),
    /** 来源中断: a source is silent beyond its interval. */
    SILENT_FEED(false, 30),
    /** 来单缺号: of a source's numbered deliveries one has not come, although a later one has. */
    SEQUENCE_GAP(false, 30),
    /** 对账不平: what a receipt said is not what is stored, or a delivery stays broken off. */
    IMBALANCE(false, 30),
    /** 移交: offered to somebody who has not answered yet. */
    HANDOVER(true, 10),
    /** 处理失败: the answer to another item's deadline failed. */
    STUCK(true, 10);

    private final boolean answered;
    private final Duration silence;

    ItemKind(boolean answered, int minutes) {
        this.answered = answered;
        this.silence = Duration.ofMinutes(minutes);
    }

    /** A room must answer its deadlines itself; the others go up the ladder when no room does. */
    boolean answered() {
        return answered;
    }

    /** The shipped interval from one rung to the next; a centre's own stands in its table. */
    Duration silence() {
        return silence;
    }
}
