package fanzha.dissuasion;

/** Why a template is not taken; the text stands in messages/dissuasion. */
public enum TemplateRule {
    /** 没有一列写了表头. */
    TEMPLATE_EMPTY,
    /** 列太多. */
    TEMPLATE_TOO_WIDE,
    /** 表头或固定内容太长. */
    TEMPLATE_TEXT_TOO_LONG,
    /** 一列既对应字段又有固定内容. */
    TEMPLATE_COLUMN_TWICE,
    /** 文件超过 5 MB. */
    TEMPLATE_TOO_LARGE,
    /** 解开后太大，或里面的文件太多. */
    TEMPLATE_SWELLS,
    /** 不是 xlsx 或 docx，或已损坏、加了密码. */
    TEMPLATE_UNREADABLE,
    /** 含宏或嵌入的程序. */
    TEMPLATE_MACRO,
    /** 含外部链接. */
    TEMPLATE_LINKS,
    /** 有不认识的 {{字段}}. */
    TEMPLATE_FIELD_UNKNOWN,
    /** 没有 {{字段}}. */
    TEMPLATE_NO_FIELD,
    /** {{字段}} 不在同一行. */
    TEMPLATE_TWO_ROWS
}
