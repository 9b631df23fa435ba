package org.duibiao.structuring;

import java.util.regex.Pattern;
import org.duibiao.report.ReportKind;

/** What kind of document it is: what it calls itself, checked against whom it speaks to. */
final class KindFinder {
    private static final Pattern PLAN_EXECUTION = Pattern.compile("国民经济和社会发展计划.{0,30}(?:执行|完成|落实)|计划执行情况|计划草案的?报告");
    private static final Pattern HALF_YEAR =
            Pattern.compile("(?:上半年|半年|一至六月|1[-—至]6月)[^。\\n]{0,20}(?:进展|工作|情况|总结)|半年工作");
    private static final Pattern SUMMARY = Pattern.compile("工作总结|总结报告如下|工作总结如下|年度总结|现将.{0,16}(?:工作|情况)(?:总结|汇报|报告)");
    /** Reports to a congress that are no government's work report. */
    private static final Pattern OTHERS =
            Pattern.compile("预算|决算|审计|法院|检察院|人大常委会|人民代表大会常务委员会(?!.{0,12}会议)|政协|政治协商|纪律检查|纪委|监察委|党代会|规划实施|中期评估");

    private static final Pattern SPEECH =
            Pattern.compile("各位代表|代表.{0,14}人民?政府.{0,12}(?:报告|向大会)|人民代表大会.{0,16}会议上|作政府工作报告|作工作报告");
    private static final Pattern NEWS = Pattern.compile(
            "专版|本报讯|本报记者|特约记者|通讯员|专题报道|综述|(?:日报|晚报|时报)(?:讯|记者)|\\(记者|来源[:：]\\s*[^\\s:：]{1,8}(?:日报|晚报|时报|新闻网)");

    /** Who stands before a congress in the name of a government, and gives no plan or budget, gives its work report. */
    private static final Pattern ADDRESSES = Pattern.compile(
            "代表[\\u4E00-\\u9FFF]{0,14}(?:政府|国务院)[^。\\n]{0,12}(?:报告|大会)|[省市区县州盟旗镇乡]长[^。\\n]{0,8}\\n[^。]{0,80}各位代表");

    /**
     * @param title of the page or the report
     * @param head how the text begins, some 1,500 characters
     */
    ReportKind find(String title, String head) {
        if (PLAN_EXECUTION.matcher(title).find()) {
            return ReportKind.PLAN_EXECUTION;
        }
        if (HALF_YEAR.matcher(title).find()) {
            return ReportKind.HALF_YEAR_PROGRESS;
        }
        if (OTHERS.matcher(title).find() && !title.contains("政府工作")) {
            return ReportKind.UNKNOWN;
        }
        boolean speech = SPEECH.matcher(head).find();
        if (!speech && SUMMARY.matcher(title + "\n" + head).find()) {
            return ReportKind.ANNUAL_SUMMARY;
        }
        if (title.contains("工作报告") || (speech && head.contains("工作报告"))) {
            return ReportKind.GOVERNMENT_WORK_REPORT;
        }
        String opening = head.substring(0, Math.min(head.length(), 400));
        if (PLAN_EXECUTION.matcher(opening).find()) {
            return ReportKind.PLAN_EXECUTION;
        }
        if (speech
                && (head.contains("报告工作")
                        || head.contains("政府工作")
                        || head.contains("请予审议")
                        || (head.contains("各位代表") && ADDRESSES.matcher(head).find()))) {
            return ReportKind.GOVERNMENT_WORK_REPORT;
        }
        if (NEWS.matcher(opening).find()) {
            return ReportKind.NEWS;
        }
        return HALF_YEAR.matcher(opening).find() ? ReportKind.HALF_YEAR_PROGRESS : ReportKind.UNKNOWN;
    }
}
