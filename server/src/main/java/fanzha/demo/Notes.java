package fanzha.demo;

import fanzha.dissuasion.Code;
import fanzha.sample.Dice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What officers write beside an outcome: who said what, whom the person trusts, what did not help. */
final class Notes {
    private static final Map<Code, List<String>> WORDS = Map.ofEntries(
            Map.entry(Code.DISSUADED, List.of("本人接听，已退出会议软件，未转账，答应不再联系对方", "已说明手法，事主卸载了对方让装的软件",
                    "事主说幸好没转，愿意来所里看看同类案例", "已确认卡里余额未动，加了本所社区民警微信")),
            Map.entry(Code.UNCONVINCED, List.of("认为对方是正规平台，已经返过两次小钱；信任女儿", "说认识对方三个月了，不会骗人；提到案例没有用",
                    "坚持要把任务做完才能提现，情绪激动")),
            Map.entry(Code.TOOK_US_FOR_FRAUD, List.of("怀疑我们是骗子，已告知可挂断后拨 96110 或派出所座机核实", "说“你才是骗子”，报了来电登记号后仍挂断")),
            Map.entry(Code.NO_RISK, List.of("核实为正常网购退款，事主通过官方客服办理", "手机借给同事使用，网址为误点，未填写任何信息")),
            Map.entry(Code.DEFRAUDED, List.of("已转账，已引导拨打 110 报警并保留转账记录", "前天已被骗，家人陪同前往派出所报案")),
            Map.entry(Code.NEEDS_VISIT, List.of("电话里有人在旁边指挥，需要尽快见面", "事主听力不好，由社区民警上门说明")),
            Map.entry(Code.CALL_AGAIN, List.of("正在开车，约好稍后再打", "在上班不方便，下班后接听")),
            Map.entry(Code.REFUSED, List.of("响两声后拒接", "连续拒接，改时段再打")),
            Map.entry(Code.NO_ANSWER, List.of("响铃到底无人接听")),
            Map.entry(Code.FAMILY_HELPS, List.of("家属答应马上回家，让她先不要转账", "儿子在外地，已电话劝住，今晚视频再说")),
            Map.entry(Code.FAMILY_DECLINES, List.of("家属说管不了，请民警直接上门")),
            Map.entry(Code.MET_DISSUADED, List.of("四查看已做，卸载涉诈软件一个，未发现大额转账", "家属在场，事主写下不再参与，已发宣传资料")),
            Map.entry(Code.MET_UNCONVINCED, List.of("见到本人，仍相信对方，信任村支书，下次请其一同上门")),
            Map.entry(Code.NOBODY_HOME, List.of("敲门无人应答，晚上换时段再去")),
            Map.entry(Code.WRONG_ADDRESS, List.of("房屋已出租，租客不认识此人")),
            Map.entry(Code.NOT_DEFRAUDED, List.of("回访确认未再受骗，对处置满意")));

    private Notes() { }

    static @Nullable String on(Code code, Dice dice) {
        List<String> words = WORDS.get(code);
        return words == null ? null : dice.of(words);
    }
}
