package org.duibiao.reading;

import java.util.ArrayList;
import java.util.List;

/** A report of a district that does not exist, for tests: paragraphs of a text in the manner of such reports. */
public final class SampleText {
    private SampleText() {}

    /** Title, session, speaker, greeting, review with two themes, problems, plan with goals, closing. */
    public static List<String> paragraphs() {
        List<String> lines = new ArrayList<>();
        lines.add("蓝汀市岚桥区政府工作报告");
        lines.add("——2023年1月9日在蓝汀市岚桥区第六届人民代表大会第三次会议上");
        lines.add("岚桥区人民政府区长 简溪亭");
        lines.add("各位代表：");
        lines.add("现在，我代表区人民政府向大会报告工作，请予审议，并请区政协委员提出意见。");
        lines.add("一、2022年工作回顾");
        lines.add("2022年，面对高温、疫情与需求不足的多重考验，全区上下稳住心神、埋头实干。全年实现地区生产总值312.6亿元，增长4.3%；"
                + "规模以上工业增加值增长6.1%；一般公共预算收入18.45亿元，同口径增长3.7%；城乡居民人均可支配收入分别为41326元和22817元。");
        lines.add("（一）稳住工业基本盘");
        lines.add("企业服务更加贴心。选派一百二十名联络员进厂蹲点，兑现奖补资金1.27亿元，新增规上企业31家，其中专精特新企业9家。"
                + "项目建设全面提速。48个区级重点项目完成投资67.9亿元，占年度计划的108.2%，岚桥装备园二期厂房当年开工、当年封顶。");
        lines.add("（二）办好百姓身边事");
        lines.add("民生底线兜得更牢。城镇新增就业6820人，改造老旧小区27个，惠及居民5100余户；新增公办幼儿园学位1350个，医保参保率稳定在97%以上。");
        lines.add("同时，我们也清醒地看到，发展中还存在不少问题：产业链条偏短，财政收支矛盾突出，群众出行停车难还没有根本解决。");
        lines.add("二、2023年工作安排");
        lines.add("今年全区发展预期目标为：规模以上工业增加值增长7%以上，地区生产总值增长6%左右，一般公共预算收入增长5%，" + "城镇登记失业率控制在4%以内，居民收入增长与经济增长基本同步。");
        lines.add("（一）抓项目促投资");
        lines.add("安排区级重点项目52个，年度投资75亿元以上，确保装备园二期上半年投产，力争引进亿元以上项目20个。");
        lines.add("（二）抓民生暖人心");
        lines.add("再改造老旧小区30个，新增停车泊位2000个，城镇新增就业6500人以上。");
        lines.add("各位代表，让我们振奋精神、团结一心，为建设活力岚桥、宜居岚桥而努力奋斗！");
        return lines;
    }

    public static String text() {
        return String.join("\n", paragraphs()) + "\n";
    }
}
