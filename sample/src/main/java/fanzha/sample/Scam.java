package fanzha.sample;

/** The base list of scam types: weight is the ministry's published number of cases, median the usual loss in yuan. */
public enum Scam {
    REBATE("刷单返利类", 35_459, 12_000),
    FAKE_SUPPORT("冒充电商物流客服类", 13_772, 9_800),
    INVESTMENT("虚假网络投资理财类", 11_836, 48_000),
    LOAN("贷款、代办信用卡类", 11_105, 8_000),
    CREDIT_RECORD("虚假征信类", 8_464, 26_000),
    SHOPPING("虚假购物、服务类", 7_058, 2_600),
    AUTHORITY("冒充公检法及政府机关类", 4_563, 65_000),
    ACQUAINTANCE("冒充领导、熟人类", 4_407, 38_000),
    GAME("网络游戏产品虚假交易类", 2_155, 1_800),
    DATING("网络婚恋、交友类", 1_654, 42_000),
    ARMY_ORDER("冒充军警购物类", 1_092, 23_000),
    NET_BLACK("网黑案件", 1_197, 6_000),
    /** Its count was not published: an estimate of ours, 1%. */
    OTHER("其他", 1_028, 4_000);

    private final String word;
    final int weight;
    final int medianYuan;

    Scam(String word, int weight, int medianYuan) {
        this.word = word;
        this.weight = weight;
        this.medianYuan = medianYuan;
    }

    public String word() {
        return word;
    }
}
