package fanzha.warning;

/** The base list of scam types, mapped to the ministry's ten. */
public enum FraudType {
    REBATE("刷单返利类"),
    FAKE_SUPPORT("冒充电商物流客服类"),
    INVESTMENT("虚假网络投资理财类"),
    LOAN("贷款、代办信用卡类"),
    CREDIT_RECORD("虚假征信类"),
    SHOPPING("虚假购物、服务类"),
    AUTHORITY("冒充公检法及政府机关类"),
    ACQUAINTANCE("冒充领导、熟人类"),
    GAME("网络游戏产品虚假交易类"),
    DATING("网络婚恋、交友类"),
    ARMY_ORDER("冒充军警购物类"),
    NET_BLACK("网黑案件"),
    OTHER("其他");

    private final String word;

    FraudType(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
